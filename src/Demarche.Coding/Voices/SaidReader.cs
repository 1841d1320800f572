using System.Collections.Immutable;
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
        CompleteQuotations();
        // Only now is it known which quotations have a cue of their own.
        foreach (var passage in report.Passages)
        {
            loose.Read(passage);
        }
        Cited.Read(knowledge, report, actorAt, found);
        CompleteQuotations();
        MarkInner();
        return [.. found.OrderBy(said => said.Content[0].Start).ThenByDescending(said => said.Length)];
    }

    private void CompleteQuotations()
    {
        for (var i = 0; i < found.Count; i++)
        {
            found[i] = WholeQuotations.Of(found[i], quotations);
        }
    }

    // What somebody is said to think or want is what the other says.
    private void MarkInner()
    {
        for (var i = 0; i < found.Count; i++)
        {
            var one = found[i];
            if (
                (one.Kind is CueKind.Topic or CueKind.Naming || one.Strength == Strength.Suspected)
                && found.Exists(other =>
                    other != one && !other.Inner && other.Passage <= one.Passage && Holds(other, one.Cue)
                )
            )
            {
                found[i] = one with { Inner = true };
            }
        }
    }

    private static bool Holds(Said said, Span cue)
    {
        foreach (var piece in said.Content)
        {
            if (piece.Contains(cue))
            {
                return true;
            }
        }
        return false;
    }

    private void ReadCue(Passage passage, Token token)
    {
        var said = token.Upos switch
        {
            Upos.Verb => Verb(passage, token),
            // Headline presents are often taken for plurals; a subject and a clause tell them apart.
            Upos.Noun
                when token.Xpos == "VBZ"
                    || (
                        (token.Child(Relation.Ccomp) ?? token.Child(Relation.Xcomp)) is not null
                        && token.Child(Relation.Nsubj) is not null
                    ) => Verb(passage, token),
            Upos.Noun => WordCues.Noun(knowledge, passage, token) ?? Topics.OfNoun(knowledge, passage, token),
            Upos.Adv => WordCues.Adverb(knowledge, passage, token),
            _ => null,
        };
        said ??= WordCues.Phrase(knowledge, passage, token);
        if (said is not null)
        {
            found.Add(said with { Inner = IsInner(token.Span) });
            if (Quoter(passage, token, said) is { } quoter)
            {
                found.Add(quoter);
            }
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
        var source = Speakers.Of(verb, quotations);
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
            && cue.Says != Says.Denies
            && !knowledge.Disclosing.Is(verb, DisclosingKind.Informs)
        )
        {
            content = [];
        }
        var quoted = Quoted.Beside(verb, source, quotations, knowledge);
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
        if (quoted is [var begins] && Unparsed.BeyondQuotation(verb, begins, knowledge) is { } beyond)
        {
            (content, indirect, quoted) = ([content is [var from] ? from.Union(beyond) : beyond], true, []);
        }
        var direct = !quoted.IsEmpty;
        if (direct)
        {
            (content, indirect) = (quoted, false);
            if (
                quoted is [var part]
                && Quoted.Widened(verb, part, knowledge.Disclosing.Is(verb, DisclosingKind.Informs)) is { } words
            )
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
        if (!direct && Interposed.Parted(verb, source, knowledge) is { IsEmpty: false } parted)
        {
            (content, indirect) = (parted, true);
        }
        if (content.IsEmpty && Unparsed.Of(verb, knowledge) is { } unparsed)
        {
            (content, indirect) = ([unparsed], true);
        }
        if (content.IsEmpty)
        {
            return Topics.Of(knowledge, passage, verb);
        }
        content = [.. content.Select(piece => Quoted.Bare(piece, verb, quotations))];
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

    // Who quotes: what he says is that the other says it.
    private Said? Quoter(Passage passage, Token verb, Said said) =>
        Speakers.Quotee(verb) is { } quotee
        && knowledge.CueOf(verb.HeadToken.Lemma, CueKind.Verb) is { } cue
        && Clauses.Doer(verb.HeadToken) is { } source
        && quotee.Index < verb.Index
        && !Clauses.IsPassive(verb.HeadToken)
            ? Make(passage, verb.HeadToken, cue, source, [quotee.SubtreeSpan.Union(said.Content[^1])])
            : null;

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
            Kind = cue.Kind,
            Strength = cue.Strength,
            Says = cue.Says,
        };
}
