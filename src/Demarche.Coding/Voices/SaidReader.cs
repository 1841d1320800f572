using System.Collections.Immutable;
using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Finds the attributions of a report: by cue and clause, and by quotation marks.</summary>
internal sealed class SaidReader
{
    // Quotations of fewer words are scare quotes or titles unless a cue stands right before them.
    private const int FewWords = 4;

    private readonly VoiceKnowledge knowledge;
    private readonly ParsedReport report;
    private readonly ImmutableArray<Span> quotations;
    private readonly List<Said> found = [];

    public SaidReader(VoiceKnowledge knowledge, ParsedReport report)
    {
        this.knowledge = knowledge;
        this.report = report;
        var paragraphs = report
            .Passages.GroupBy(passage => (passage.Part, passage.Paragraph))
            .Select(group => new Span(group.First().Sentence.Span.Start, group.Last().Sentence.Span.End));
        quotations = Quotations.Find(report.Text, paragraphs);
    }

    public ImmutableArray<Said> Read()
    {
        foreach (var passage in report.Passages)
        {
            ReadLabel(passage);
            for (var i = 0; i < passage.Sentence.Count; i++)
            {
                ReadCue(passage, passage.Sentence[i]);
            }
            ReadQuotations(passage);
        }
        return [.. found.OrderBy(said => said.Content[0].Start).ThenByDescending(said => said.Length)];
    }

    // "ZAKHAROVA: We would like …": the name before a colon speaks the whole paragraph.
    private void ReadLabel(Passage passage)
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

    private void ReadCue(Passage passage, Token token)
    {
        var said = token.Upos switch
        {
            Upos.Verb => Verb(passage, token),
            Upos.Noun when token.Xpos == "VBZ" => Verb(passage, token),
            Upos.Noun => Noun(passage, token),
            Upos.Adv => Adverb(passage, token),
            _ => null,
        };
        said ??= Phrase(passage, token);
        if (said is not null)
        {
            found.Add(said);
        }
    }

    private Said? Verb(Passage passage, Token verb)
    {
        if (
            knowledge.CueOf(verb.Lemma, CueKind.Naming) is { } naming
            && Contents.Named(verb, quotations) is { IsEmpty: false } named
        )
        {
            return Make(passage, verb, naming, Clauses.Doer(verb), named);
        }
        if (knowledge.CueOf(Clauses.VerbLemma(verb), CueKind.Verb) is not { } cue)
        {
            return null;
        }
        var source = Speaker(verb);
        // "is expected to", "is known to": nobody is given the word; the verdict on the act knows such words as governors.
        if (source is null && Clauses.IsPassive(verb))
        {
            return null;
        }
        // What the speaker of a quotation thinks is his content, not another attribution.
        if (
            cue.Strength == Strength.Suspected
            && source is { } self
            && (self.IsForm("I") || self.IsForm("we") || self.IsForm("you"))
        )
        {
            return null;
        }
        var (content, indirect) = Contents.Of(verb, quotations, cue);
        if (
            content is [var begun]
            && indirect
            && knowledge.EffectOf(verb.Lemma, GovernorKind.Verb) == Effect.Done
            && verb.Child(Relation.Xcomp) is not null
            && begun.Start > verb.Span.Start
        )
        {
            // "continued to push" does something; "he continued: …" says something.
            content = [];
        }
        var quoted = Quoted.Beside(verb, source, quotations);
        // "said the plan was “bold” but late": the quotation is part of a clause that goes on.
        if (
            quoted.Length == 1
            && content.Length == 1
            && content[0].Contains(quoted[0])
            && content[0].Length > quoted[0].Length + 12
        )
        {
            quoted = [];
        }
        if (!quoted.IsEmpty)
        {
            (content, indirect) = (quoted, false);
        }
        else if (
            content.IsEmpty || (!indirect && content[0].Start > verb.Span.Start && verb.Child(Relation.Ccomp) is null)
        )
        {
            content = Quoted.Fronted(verb, source) is { } fronted ? [fronted] : content;
        }
        if (content.IsEmpty)
        {
            return null;
        }
        return Make(passage, verb, cue, source, content) with { Indirect = indirect };
    }

    // A time is no speaker, whatever the tree says: "The same afternoon, …"
    private static Token? Speaker(Token verb)
    {
        var source = Clauses.Doer(verb);
        if (
            source is { } named
            && TimeWords.Find(named.Form)
                is { Role: Role.DayPart or Role.Unit or Role.Weekday or Role.Month or Role.Season }
            && named.Child(Relation.Compound) is null
        )
        {
            source = null;
        }
        return source
            ?? (verb.Xpos is "VBD" or "VBZ" or "VBP" && !Clauses.IsPassive(verb) ? Clauses.Neighbour(verb) : null);
    }

    // "a report that …", "Seoul's claim that …", "allegations by Kyiv that …"
    private Said? Noun(Passage passage, Token noun)
    {
        if (knowledge.CueOf(noun.Lemma, CueKind.Noun) is not { } cue)
        {
            return null;
        }
        foreach (var child in noun.Children)
        {
            if (
                child.Index > noun.Index
                && child.Relation.Base() is Relation.Acl or Relation.Ccomp
                && child.LeftEdge < child.Index
                && noun.Sentence[child.LeftEdge] is var that
                && that.IsForm("that")
                && !(that.Head == child.Index && that.Relation.Base() is Relation.Nsubj or Relation.Obj)
            )
            {
                var source = noun.Child(Relation.NmodPoss) ?? Of(noun);
                return Make(
                    passage,
                    noun,
                    cue,
                    source,
                    [Clauses.Trim(noun.Sentence, child.LeftEdge, child.RightEdge)]
                ) with
                {
                    Indirect = true,
                };
            }
        }
        return null;
    }

    private static Token? Of(Token noun)
    {
        foreach (var child in noun.Children)
        {
            if (
                child.Relation.Base() == Relation.Nmod
                && child.Child(Relation.Case) is { } preposition
                && (preposition.IsForm("by") || preposition.IsForm("from") || preposition.IsForm("of"))
            )
            {
                return child;
            }
        }
        return null;
    }

    // "reportedly": the clause it stands in, on nobody's word.
    private Said? Adverb(Passage passage, Token adverb)
    {
        if (
            knowledge.CueOf(adverb.Lemma, CueKind.Adverb) is not { Strength: Strength.Reported or Strength.Claimed } cue
            || adverb.IsRoot
        )
        {
            return null;
        }
        var head = adverb.HeadToken;
        return Make(passage, adverb, cue, null, Contents.Without(head, adverb));
    }

    // "according to X": the source is what the phrase marks, the content the rest of its clause.
    private Said? Phrase(Passage passage, Token first)
    {
        foreach (var cue in knowledge.Phrases)
        {
            if (!Matches(first, cue, out var last))
            {
                continue;
            }
            var source =
                first.Relation is Relation.Case or Relation.Mark && !first.IsRoot ? first.HeadToken
                : last + 1 < first.Sentence.Count && first.Children.Count > 0 ? Below(first, last)
                : null;
            if (source is not { } named)
            {
                continue;
            }
            var whole = !named.IsRoot && named.HeadToken == first ? first : named;
            var said = Make(
                passage,
                first,
                cue,
                named,
                Contents.Beside(first.Sentence, first.Index, Math.Max(whole.RightEdge, last))
            );
            if (said.Content.IsEmpty)
            {
                return null;
            }
            return said with { Cue = new Span(first.Span.Start, first.Sentence.Spans[last].End) };
        }
        return null;
    }

    private static bool Matches(Token first, Cue cue, out int last)
    {
        last = first.Index + cue.Words.Count - 1;
        if (last >= first.Sentence.Count)
        {
            return false;
        }
        for (var i = 0; i < cue.Words.Count; i++)
        {
            if (!first.Sentence[first.Index + i].IsForm(cue.Words[i]))
            {
                return false;
            }
        }
        return true;
    }

    private static Token? Below(Token first, int last)
    {
        foreach (var child in first.Children)
        {
            if (child.Index > last)
            {
                return child;
            }
        }
        return null;
    }

    private static Said Make(Passage passage, Token token, Cue cue, Token? source, ImmutableArray<Span> content) =>
        new()
        {
            Passage = passage.Index,
            CueToken = token.Index,
            Cue = token.Span,
            Source = source is { } head ? Clauses.Phrase(head) : default,
            SourceHead = source is { } named ? new TokenAt(passage.Index, named.Index) : null,
            Content = content,
            Strength = cue.Strength,
            Says = cue.Says,
        };

    // Quotations that no cue has taken: by the verb they hang from, else by whoever spoke last.
    private void ReadQuotations(Passage passage)
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
                        Make(
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
