using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>Finds what a report says not to be known of a case: 'it is not known why …', 'her whereabouts are unknown'.</summary>
internal sealed class CaseDoubts(LinkKnowledge words, ActorReading actors)
{
    /// <summary>The clauses that say so and name the person.</summary>
    public EquatableArray<Span> Of(string person, ParsedReport report) =>
        Of(
            report,
            (passage, token) =>
                actors.ActorAt(passage.Index, token)?.Id == person
                || actors.ModifierAt(passage.Index, token)?.Id == person
        );

    /// <summary>The clauses that say so and hold a word that means the subject.</summary>
    public EquatableArray<Span> Of(ParsedReport report, Func<Passage, int, bool> isSubject)
    {
        var found = new List<Span>();
        foreach (var passage in report.Passages)
        {
            for (var token = 0; token < passage.Sentence.Count; token++)
            {
                if (
                    IsDoubt(passage.Sentence, token)
                    && Clause(passage.Sentence, token) is var clause
                    && Names(passage, clause, isSubject)
                )
                {
                    found.Add(clause);
                }
            }
        }
        return found.Distinct().ToEquatableArray();
    }

    private bool IsDoubt(Sentence sentence, int token)
    {
        var lemma = sentence.Lemmas[token].ToLowerInvariant();
        return words.StepOf(lemma, CaseWord.Unknown) is not null && sentence.Relations[token] is not Relation.Amod
            || words.StepOf(lemma, CaseWord.Negated) is not null && IsDenied(sentence, token);
    }

    private static bool IsDenied(Sentence sentence, int token) =>
        Grammar.IsNegated(sentence, token)
        || (
            sentence.Relations[token] == Relation.Xcomp
            && sentence.Heads[token] >= 0
            && Grammar.IsNegated(sentence, sentence.Heads[token])
        );

    // The clause with its subject, without the word that opens it and what is said beside it.
    private static Span Clause(Sentence sentence, int token)
    {
        var at = token;
        if (sentence.Relations[token] == Relation.Xcomp && sentence.Heads[token] >= 0)
        {
            at = sentence.Heads[token];
        }
        var span = sentence.Spans[at];
        foreach (var child in sentence[at].Children)
        {
            if (
                child.Relation
                is not (Relation.Punct or Relation.Mark or Relation.Cc or Relation.Conj or Relation.Parataxis)
            )
            {
                span = span.Union(child.SubtreeSpan);
            }
        }
        return span;
    }

    private static bool Names(Passage passage, Span clause, Func<Passage, int, bool> isSubject)
    {
        for (var token = 0; token < passage.Sentence.Count; token++)
        {
            if (clause.Contains(passage.Sentence.Spans[token]) && isSubject(passage, token))
            {
                return true;
            }
        }
        return false;
    }
}
