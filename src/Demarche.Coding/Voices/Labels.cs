using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>
/// Speakers before or behind a colon: of transcripts, where in "LAVROV: …" the name speaks the whole paragraph, and of
/// headlines, "Sources: …" and "…: report".
/// </summary>
internal static class Labels
{
    private const int LongestName = 4;

    /// <summary>Adds what the label of a passage speaks.</summary>
    public static void Read(
        VoiceKnowledge knowledge,
        ParsedReport report,
        Passage passage,
        Func<TokenAt, Actor?> actorAt,
        List<Said> found
    )
    {
        var said =
            Transcript(report, passage)
            ?? (
                passage.Part == Part.Headline || passage.Index == 0
                    ? Heading(knowledge, report, passage, actorAt)
                    : null
            );
        if (said is not null)
        {
            found.Add(said);
        }
    }

    private static Said? Heading(
        VoiceKnowledge knowledge,
        ParsedReport report,
        Passage passage,
        Func<TokenAt, Actor?> actorAt
    )
    {
        var sentence = passage.Sentence;
        for (var colon = 1; colon < sentence.Count - 1; colon++)
        {
            if (!sentence[colon].IsForm(":"))
            {
                continue;
            }
            var last = sentence.Count - 1;
            while (last > colon && sentence.Tags[last] == Upos.Punct)
            {
                last--;
            }
            return colon <= LongestName
                && IsSpeaker(knowledge, report, passage, 0, colon - 1, actorAt)
                && last - colon > 2
                    ? Of(0, colon - 1, colon + 1, last)
                : last - colon is > 0 and < LongestName
                && colon > 2
                && knowledge.CueOf(sentence.Lemmas[last], CueKind.Label) is not null
                    ? Of(colon + 1, last, 0, colon - 1)
                : null;

            Said Of(int first, int end, int from, int to) =>
                new()
                {
                    Passage = passage.Index,
                    CueToken = colon,
                    Kind = CueKind.Label,
                    Cue = sentence.Spans[colon],
                    Source = new Span(sentence.Spans[first].Start, sentence.Spans[end].End),
                    SourceHead = new TokenAt(passage.Index, end),
                    Content = [new Span(sentence.Spans[from].Start, sentence.Spans[to].End)],
                    Strength = knowledge.CueOf(sentence.Lemmas[end], CueKind.Label)?.Strength ?? Strength.Stated,
                };
        }
        return null;
    }

    // A word of the file, or a name; a state before a colon is what the headline is about.
    private static bool IsSpeaker(
        VoiceKnowledge knowledge,
        ParsedReport report,
        Passage passage,
        int first,
        int last,
        Func<TokenAt, Actor?> actorAt
    )
    {
        var sentence = passage.Sentence;
        if (knowledge.CueOf(sentence.Lemmas[last], CueKind.Label) is not null)
        {
            return true;
        }
        for (var i = first; i <= last; i++)
        {
            if (
                (sentence.Tags[i] != Upos.Propn && !IsNameLater(report, passage, sentence[i]))
                || actorAt(new TokenAt(passage.Index, i)) is { } actor
                    && actor.Id.StartsWith("state:", StringComparison.Ordinal)
            )
            {
                return false;
            }
        }
        return true;
    }

    // At the start of a headline a name is easily taken for a noun; the text below has it again.
    private static bool IsNameLater(ParsedReport report, Passage passage, Token word)
    {
        for (var at = passage.Index + 1; char.IsUpper(word.Form[0]) && at < report.Passages.Length; at++)
        {
            var sentence = report.Passages[at].Sentence;
            for (var i = 1; i < sentence.Count; i++)
            {
                if (sentence.Tags[i] == Upos.Propn && sentence[i].Form.SequenceEqual(word.Form))
                {
                    return true;
                }
            }
        }
        return false;
    }

    private static Said? Transcript(ParsedReport report, Passage passage)
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
                return null;
            }
            colon++;
        }
        if (!first || colon is 0 or 6 || colon >= sentence.Count - 1)
        {
            return null;
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
        return new Said
        {
            Passage = passage.Index,
            CueToken = colon,
            Cue = sentence.Spans[colon],
            Source = new Span(sentence.Span.Start, sentence.Spans[colon - 1].End),
            SourceHead = new TokenAt(passage.Index, colon - 1),
            Content = [new Span(sentence.Spans[colon + 1].Start, report.Passages[end].Sentence.Span.End)],
        };
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
