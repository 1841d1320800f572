using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Finds who says the quotations that no cue has taken.</summary>
internal sealed class LooseQuotations(
    VoiceKnowledge knowledge,
    ParsedReport report,
    ImmutableArray<Span> quotations,
    List<Said> found
)
{
    // Quotations of fewer words are scare quotes or titles unless a cue stands right before them.
    private const int FewWords = 4;

    /// <summary>Adds those of a passage: by the verb they hang from, else by whoever spoke last.</summary>
    public void Read(Passage passage)
    {
        var sentence = passage.Sentence;
        foreach (var quotation in quotations)
        {
            if (!quotation.Overlaps(sentence.Span))
            {
                continue;
            }
            var part = new Span(
                Math.Max(quotation.Start, sentence.Span.Start),
                Math.Min(quotation.End, sentence.Span.End)
            );
            if (IsTaken(part) || Words(part) == 0)
            {
                continue;
            }
            if (part.Length + 3 >= sentence.Span.Length)
            {
                GoOn(passage, part);
            }
            else if (
                HangsFrom(sentence, part) is { } verb
                && (Words(part) >= FewWords || knowledge.CueOf(verb.Lemma, CueKind.Verb) is not null)
            )
            {
                var cue = knowledge.CueOf(verb.Lemma, CueKind.Verb);
                var source = Clauses.Doer(verb);
                if (!quotation.Contains(verb.Span) && (cue is not null || source is not null))
                {
                    found.Add(
                        SaidReader.Make(
                            passage,
                            verb,
                            cue ?? new Cue([verb.Lemma], CueKind.Verb, Strength.Stated, Says.Asserts),
                            source,
                            [part]
                        )
                    );
                }
            }
        }
    }

    private bool IsTaken(Span part)
    {
        for (var i = Math.Max(0, found.Count - 12); i < found.Count; i++)
        {
            foreach (var piece in found[i].Content)
            {
                if (
                    piece.Overlaps(part)
                    && Math.Min(piece.End, part.End) - Math.Max(piece.Start, part.Start) > part.Length / 2
                )
                {
                    return true;
                }
            }
        }
        return false;
    }

    // A sentence all in quotation marks goes on with whoever was quoted last, here or in the paragraph before.
    private void GoOn(Passage passage, Span part)
    {
        for (var i = found.Count - 1; i >= 0 && found[i].Passage >= passage.Index - 4; i--)
        {
            var last = report.Passages[found[i].Passage];
            if (
                found[i].Source.IsEmpty
                || (passage.Part, last.Part) is not (Part.Body, Part.Body)
                || passage.Paragraph - last.Paragraph > 1
            )
            {
                continue;
            }
            found[i] = found[i] with { Content = found[i].Content.Add(part) };
            return;
        }
    }

    // The verb outside a quotation that its first word hangs from.
    private static Token? HangsFrom(Sentence sentence, Span quotation)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (!quotation.Contains(sentence.Spans[i]) || sentence.Tags[i] == Upos.Punct)
            {
                continue;
            }
            var head = sentence.Heads[i];
            if (head >= 0 && quotation.Contains(sentence.Spans[head]))
            {
                continue;
            }
            while (head >= 0 && sentence.Tags[head] != Upos.Verb)
            {
                head = sentence.Heads[head];
            }
            return head < 0 ? null : sentence[head];
        }
        return null;
    }

    private int Words(Span part)
    {
        var words = 0;
        var inside = false;
        for (var i = part.Start; i < part.End; i++)
        {
            var letter = char.IsLetterOrDigit(report.Text[i]);
            words += letter && !inside ? 1 : 0;
            inside = letter || (inside && report.Text[i] is '\'' or '’' or '-');
        }
        return words;
    }
}
