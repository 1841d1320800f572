using System.Collections.Immutable;
using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Finds the attributions of a report: by cue and clause, and by quotation marks.</summary>
internal sealed class SaidReader
{
    private readonly VoiceKnowledge knowledge;
    private readonly ParsedReport report;
    private readonly Func<TokenAt, Actor?> actorAt;
    private readonly ImmutableArray<Span> quotations;
    private readonly LooseQuotations loose;
    private readonly List<Said> found = [];

    public SaidReader(VoiceKnowledge knowledge, ParsedReport report, Func<TokenAt, Actor?> actorAt)
    {
        this.knowledge = knowledge;
        this.report = report;
        this.actorAt = actorAt;
        var paragraphs = report
            .Passages.GroupBy(passage => (passage.Part, passage.Paragraph))
            .Select(group => new Span(group.First().Sentence.Span.Start, group.Last().Sentence.Span.End));
        quotations = Quotations.Find(report.Text, paragraphs);
        Signatures.Read(report, quotations, found);
        loose = new LooseQuotations(knowledge, report, quotations, found);
    }

    public ImmutableArray<Said> Read()
    {
        foreach (var passage in report.Passages)
        {
            Labels.Read(knowledge, report, passage, actorAt, found);
            for (var i = 0; i < passage.Sentence.Count; i++)
            {
                ReadCue(passage, passage.Sentence[i]);
            }
        }
        // Only now is it known which quotations have a cue of their own.
        foreach (var passage in report.Passages)
        {
            loose.Read(passage);
        }
        Cited.Read(knowledge, report, actorAt, found);
        return [.. found.OrderBy(said => said.Content[0].Start).ThenByDescending(said => said.Length)];
    }

    private void ReadCue(Passage passage, Token token)
    {
        var said = token.Upos switch
        {
            Upos.Verb => Verb(passage, token),
            // Headline presents are often taken for plurals; a subject and a clause tell them apart.
            Upos.Noun
                when token.Xpos == "VBZ"
                    || (token.Child(Relation.Ccomp) is not null && token.Child(Relation.Nsubj) is not null) => Verb(
                passage,
                token
            ),
            Upos.Noun => Noun(passage, token) ?? Topics.OfNoun(knowledge, passage, token),
            Upos.Adv => Adverb(passage, token),
            _ => null,
        };
        said ??= Phrase(passage, token);
        if (said is not null)
        {
            found.Add(said with { Inner = IsInner(token.Span) });
        }
    }

    private bool IsInner(Span cue)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.Contains(cue))
            {
                return true;
            }
        }
        return false;
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
            return Topics.Of(knowledge, passage, verb);
        }
        var source = Speaker(verb);
        // "is expected to", "is known to": nobody is given the word; the verdict on the act knows such words as governors.
        if (Clauses.IsPassive(verb) && (source is null || verb.Child(Relation.Ccomp) is null))
        {
            return Topics.Of(knowledge, passage, verb);
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
        var (content, indirect) = Contents.Of(verb, quotations, cue, knowledge);
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
        // "…, so Egypt recalled its envoy" does something; "…, he told reporters" says something.
        if (
            content is [var fore, ..]
            && fore.Start < verb.Span.Start
            && verb.Child(Relation.Obj) is not null
            && !knowledge.Disclosing.Is(verb, DisclosingKind.Informs)
        )
        {
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
        var direct = !quoted.IsEmpty;
        if (direct)
        {
            (content, indirect) = (quoted, false);
            if (quoted is [var part] && Quoted.Widened(verb, part) is { } words)
            {
                (content, direct) = ([words], false);
            }
        }
        else if (
            content.IsEmpty || (!indirect && content[0].Start > verb.Span.Start && verb.Child(Relation.Ccomp) is null)
        )
        {
            content = Quoted.Fronted(verb, source) is { } fronted ? [fronted] : content;
        }
        if (content.IsEmpty)
        {
            return Topics.Of(knowledge, passage, verb);
        }
        return Make(passage, verb, cue, source, content) with
        {
            Indirect = indirect,
            Direct = direct || EndsQuoted(content[0]),
        };
    }

    // "The plan is “bold,” he said. “We need it.”": the quotation that follows goes on with this one.
    private bool EndsQuoted(Span content) =>
        quotations.Any(quotation =>
            quotation.Overlaps(content) && Math.Abs(quotation.End - content.End) <= 1 && !quotation.Contains(content)
        );

    // A time is no speaker, whatever the tree says: "The same afternoon, …"
    private static Token? Speaker(Token verb)
    {
        var source = Quotee(verb) ?? Clauses.Doer(verb);
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

    // "quoted the ministry as saying", "the minister was quoted as saying"
    private static Token? Quotee(Token verb) =>
        verb is { Xpos: "VBG", IsRoot: false }
        && (verb.Child(Relation.Mark) ?? verb.Child(Relation.Case))?.IsForm("as") == true
        && verb.HeadToken is { Upos: Upos.Verb } quoting
            ? quoting.Child(Relation.Obj) ?? quoting.Child(Relation.NsubjPass)
            : null;

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
                && Clauses.IsThatClause(child)
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

    /// <summary>An attribution by a cue of a passage.</summary>
    public static Said Make(Passage passage, Token token, Cue cue, Token? source, ImmutableArray<Span> content) =>
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
}
