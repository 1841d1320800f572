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
            else if (Resumed(passage, part) is var resumed and >= 0)
            {
                found[resumed] = found[resumed] with { Content = found[resumed].Content.Add(part) };
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
                    var words = cue is null
                        ? part
                        : Quoted.Widened(verb, part, knowledge.Disclosing.Is(verb, DisclosingKind.Informs)) ?? part;
                    found.Add(
                        SaidReader.Make(
                            passage,
                            verb,
                            cue ?? new Cue([verb.Lemma], CueKind.Verb, Strength.Stated, Says.Asserts),
                            source,
                            [words]
                        )
                    );
                }
            }
        }
    }

    // “…,” he told the crowd in Lima on Monday, “…”: the cue stands between two halves.
    private int Resumed(Passage passage, Span part) =>
        found.FindIndex(one =>
            one.Passage == passage.Index
            && one is { Direct: true, Inner: false, Topic: false }
            && one.Content[^1].End <= one.Cue.Start
            && one.End <= part.Start
            && report.Text.AsSpan(one.End, part.Start - one.End).TrimEnd() is [.., ',' or '.']
        );

    private bool IsTaken(Span part)
    {
        foreach (var one in found)
        {
            foreach (var piece in one.Inner ? [] : one.Content)
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

    // A sentence all in quotation marks goes on with whoever was quoted last, here or in the paragraph before; after what
    // was only reported of a speaker it is a new word of his.
    private void GoOn(Passage passage, Span part)
    {
        var since = passage.Index == 0 ? 0 : report.Passages[passage.Index - 1].Sentence.Span.Start;
        var best = -1;
        for (var i = 0; i < found.Count; i++)
        {
            var one = found[i];
            if (
                one.Source.IsEmpty
                || one.Inner
                || one.Topic
                || one.End > part.Start
                || one.End <= since
                || passage.Part != Part.Body
                || report.Passages[one.Passage].Part != Part.Body
            )
            {
                continue;
            }
            if (best < 0 || (one.Direct, one.End).CompareTo((found[best].Direct, found[best].End)) > 0)
            {
                best = i;
            }
        }
        if (best < 0)
        {
            return;
        }
        var last = found[best];
        if (last.Direct)
        {
            found[best] = last with { Content = last.Content.Add(part) };
        }
        else
        {
            found.Add(
                last with
                {
                    Passage = passage.Index,
                    CueToken = -1,
                    Content = [part],
                    Indirect = false,
                    Direct = true,
                }
            );
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
