using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Direct speech by its place in the text: right before or right after its cue.</summary>
internal static class Quoted
{
    // How many words ("told reporters in Seoul on Monday:") may stand between a cue and its quotation.
    private const int Between = 14;

    /// <summary>The quotations right before and right after a cue; empty where neither stands there.</summary>
    public static ImmutableArray<Span> Beside(
        Token verb,
        Token? source,
        ImmutableArray<Span> quotations,
        VoiceKnowledge knowledge
    )
    {
        var sentence = verb.Sentence;
        var (first, last) = Clause(verb, source);
        var pieces = ImmutableArray.CreateBuilder<Span>(2);
        foreach (var quotation in quotations)
        {
            if (quotation.Contains(verb.Span))
            {
                continue;
            }
            // “…,” X said
            if (
                verb.Xpos != "VBG"
                && quotation.End <= sentence.Spans[first].Start
                && OnlyMarks(sentence.Text, quotation.End, sentence.Spans[first].Start)
                && EndsOpen(sentence.Text, quotation)
            )
            {
                pieces.Add(WithOpening(sentence, quotation, knowledge));
            }
            // X said: “…” and X told reporters, “…”
            else if (
                quotation.Start >= verb.Span.End
                && (quotation.Start < sentence.Span.End || OpensNext(sentence, quotation))
                && pieces.Count < 2
                && Leads(verb, last, quotation)
            )
            {
                pieces.Add(quotation);
            }
        }
        return pieces.ToImmutable();
    }

    /// <summary>What stands before "…, officials said": from the sentence's beginning to the comma; null where no comma parts them.</summary>
    public static Span? Fronted(Token verb, Token? source)
    {
        var sentence = verb.Sentence;
        var (first, _) = Clause(verb, source);
        if (
            first < 4
            || source is null
            || !sentence[first - 1].IsForm(",")
            || verb.Child(Relation.Ccomp) is not null
            || verb.Child(Relation.Obj) is { } thing && thing.Index != source.Value.Index
            || verb.Xpos == "VBG"
        )
        {
            return null;
        }
        // Before it must stand a clause of its own.
        for (var i = 0; i < first - 1; i++)
        {
            if (sentence[i].Child(Relation.Nsubj) is not null || sentence[i].Child(Relation.NsubjPass) is not null)
            {
                return Clauses.Trim(sentence, 0, first - 2);
            }
        }
        return null;
    }

    /// <summary>A cue with its subject where that stands right beside it.</summary>
    public static (int First, int Last) Clause(Token verb, Token? source)
    {
        var (first, last) = (verb.Index, verb.Index);
        foreach (var child in verb.Children)
        {
            if (child.Relation.Base() is Relation.Aux or Relation.Advmod && child.Index < verb.Index)
            {
                first = Math.Min(first, child.Index);
            }
        }
        if (source is { } subject && subject.Head == verb.Index)
        {
            first = subject.Index < verb.Index ? Math.Min(first, subject.LeftEdge) : first;
            // The tree may hang the closing mark of the quotation on the speaker.
            while (first < subject.Index && verb.Sentence.Tags[first] == Upos.Punct)
            {
                first++;
            }
            last = subject.Index > verb.Index ? Math.Max(last, subject.RightEdge) : last;
        }
        else if (source is { } wide && wide.Index < wide.RightEdge && wide.RightEdge == verb.Index - 1)
        {
            // "…, advisers to the king say, …", likewise
            first = wide.LeftEdge;
        }
        else if (source is { } beside && beside.Index == verb.Index - 1)
        {
            // "…, survivors recalled" with the survivors hung on what stands before the comma
            first = beside.Index;
            while (
                first > 0
                && verb.Sentence.Tags[first - 1] is Upos.Noun or Upos.Propn or Upos.Adj or Upos.Det or Upos.Num
            )
            {
                first--;
            }
        }
        return (first, last);
    }

    private static bool OnlyMarks(string text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (!char.IsWhiteSpace(text[i]) && text[i] is not (',' or '-' or '—' or '–'))
            {
                return false;
            }
        }
        return to - from < 6;
    }

    // A quotation whose sentence goes on with the cue ends in a comma, a question or exclamation mark, or without any mark.
    private static bool EndsOpen(string text, Span quotation)
    {
        for (var i = quotation.End - 1; i > quotation.Start; i--)
        {
            if (text[i] is '”' or '"' or '\'' or '’' or '»' || char.IsWhiteSpace(text[i]))
            {
                continue;
            }
            return text[i] != '.';
        }
        return false;
    }

    // 'The tax “is a mistake,” he said': the sentence that the quotation ends is his, too, unless it has a cue of its own.
    private static Span WithOpening(Sentence sentence, Span quotation, VoiceKnowledge knowledge)
    {
        var before = sentence.Text.AsSpan(0, quotation.Start).TrimEnd().Length - 1;
        if (quotation.Start <= sentence.Span.Start || before <= sentence.Span.Start || sentence.Text[before] == ':')
        {
            return quotation;
        }
        for (var i = 0; i < sentence.Count && sentence.Spans[i].End <= quotation.Start; i++)
        {
            if (
                knowledge.CueOf(sentence.Lemmas[i], CueKind.Verb) is not null
                || sentence[i].Form is "\"" or "“" or "”" or "''" or "``"
            )
            {
                return quotation;
            }
        }
        return new Span(sentence.Span.Start, quotation.End);
    }

    // X said: and the quotation is the next paragraph.
    private static bool OpensNext(Sentence sentence, Span quotation) =>
        sentence[sentence.Count - 1].IsForm(":")
        && string.IsNullOrWhiteSpace(sentence.Text[sentence.Span.End..Math.Max(sentence.Span.End, quotation.Start)]);

    private static bool Leads(Token verb, int last, Span quotation)
    {
        var sentence = verb.Sentence;
        var before = -1;
        for (var i = verb.Index; i < sentence.Count && sentence.Spans[i].End <= quotation.Start; i++)
        {
            before = i;
            if (
                i > Math.Max(verb.Index, last)
                && (sentence.Tags[i] is Upos.Verb or Upos.Sconj || sentence[i].IsForm("that"))
            )
            {
                return false;
            }
        }
        return before >= 0
            && before - verb.Index <= Between
            && (
                before == verb.Index
                || sentence[before].Form is "," or ":" or ";" or "-" or "—" or "–"
                || (before == last && last > verb.Index)
            );
    }

    /// <summary>
    /// A quotation that is only part of what a verb governs ("cited his words as “a threat”, two of them"), with the rest of
    /// that; null where it is speech of its own.
    /// </summary>
    public static Span? Widened(Token verb, Span quotation, bool informs)
    {
        var text = verb.Sentence.Text;
        var before = quotation.Start - 1;
        while (before > verb.Span.End && char.IsWhiteSpace(text[before]))
        {
            before--;
        }
        if (quotation.Start < verb.Span.End || text[before] is ',' or ':')
        {
            return null;
        }
        foreach (var child in verb.Children)
        {
            if (
                child.Index > verb.Index
                && child.Relation.Base() != Relation.Punct
                && child.SubtreeSpan.Overlaps(quotation)
            )
            {
                // "saying whoever complains “is not well”": all from the verb on.
                var first = !informs && IsUnbroken(verb, quotation) ? verb.Index + 1 : child.LeftEdge;
                while (first < child.Index && verb.Sentence.Relations[first] == Relation.Case)
                {
                    first++;
                }
                return Clauses.Trim(verb.Sentence, first, child.RightEdge).Union(quotation);
            }
        }
        return null;
    }

    private static bool IsUnbroken(Token verb, Span quotation)
    {
        var sentence = verb.Sentence;
        var next = verb.Index + 1;
        for (var i = next; i < sentence.Count && sentence.Spans[i].Start < quotation.Start; i++)
        {
            if (sentence.Tags[i] == Upos.Punct)
            {
                return false;
            }
        }
        return next < sentence.Count && sentence.Tags[next] is not (Upos.Adp or Upos.Part);
    }

    /// <summary>A piece before its cue without what stands between a quotation in it and the cue, or leads to it: “…,” the minister.</summary>
    public static Span Bare(Span piece, Token verb, ImmutableArray<Span> quotations)
    {
        var text = verb.Sentence.Text;
        foreach (var quotation in quotations)
        {
            if (
                quotation.End > verb.Span.Start
                || !quotation.Overlaps(piece)
                || quotation.Length < 4
                || quotation.End >= piece.End
            )
            {
                continue;
            }
            var mark = quotation.End - 1;
            while (mark > quotation.Start && text[mark] is '”' or '"' or '\'' or '»')
            {
                mark--;
            }
            var before = quotation.Start - 1;
            while (before > piece.Start && char.IsWhiteSpace(text[before]))
            {
                before--;
            }
            if (text[mark] is ',' or '?' or '!')
            {
                return new Span(
                    before > piece.Start && text[before] == ':' ? quotation.Start : piece.Start,
                    quotation.End
                );
            }
        }
        return piece;
    }
}
