using Demarche.Core;

namespace Demarche.Coding.Voices;

/// <summary>Speakers' labels of transcripts: in "LAVROV: …" the name before the colon speaks the whole paragraph.</summary>
internal static class Labels
{
    /// <summary>Adds what follows the label that a passage begins with.</summary>
    public static void Read(ParsedReport report, Passage passage, List<Said> found)
    {
        var sentence = passage.Sentence;
        var first =
            passage.Part == Part.Body
            && (passage.Index == 0 || report.Passages[passage.Index - 1].Paragraph != passage.Paragraph);
        var colon = 0;
        while (colon < 6 && colon < sentence.Count - 1 && !sentence[colon].IsForm(":"))
        {
            if (char.IsLetter(sentence[colon].Form[0]) && !IsUpper(sentence[colon].Form))
            {
                return;
            }
            colon++;
        }
        if (!first || colon is 0 or 6 || colon >= sentence.Count - 1)
        {
            return;
        }
        var end = passage.Index;
        while (
            end + 1 < report.Passages.Length
            && report.Passages[end + 1].Paragraph == passage.Paragraph
            && report.Passages[end + 1].Part == Part.Body
        )
        {
            end++;
        }
        found.Add(
            new Said
            {
                Passage = passage.Index,
                CueToken = colon,
                Cue = sentence.Spans[colon],
                Source = new Span(sentence.Span.Start, sentence.Spans[colon - 1].End),
                SourceHead = new TokenAt(passage.Index, colon - 1),
                Content = [new Span(sentence.Spans[colon + 1].Start, report.Passages[end].Sentence.Span.End)],
            }
        );
    }

    private static bool IsUpper(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }
        return true;
    }
}
