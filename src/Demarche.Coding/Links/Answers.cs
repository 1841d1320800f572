using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>
/// What answers what within a report, by the words that say so: 'in response', 'struck back', 'prompting X to …',
/// 'after …'. An answer goes the other way: its recipient did what it answers.
/// </summary>
internal static class Answers
{
    private static readonly FrozenSet<string> Back = new[]
    {
        "respond",
        "response",
        "retaliate",
        "retaliation",
        "retaliatory",
        "react",
        "reaction",
        "reciprocate",
        "strike back",
        "tit-for-tat",
        "hit back",
        "reply",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Forward = new[]
    {
        "prompt",
        "provoke",
        "trigger",
        "draw",
        "spark",
        "lead",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The same events, each with the ids of those that it answers.</summary>
    public static ImmutableArray<ToldAct> Link(ImmutableArray<ToldAct> told, ParsedReport report)
    {
        var linked = told.ToBuilder();
        for (var i = 0; i < told.Length; i++)
        {
            if (Answered(told, i) is { } other)
            {
                linked[i] = told[i] with { Event = told[i].Event with { Answers = [told[other].Event.Id] } };
            }
        }
        return linked.ToImmutable();
    }

    private static int? Answered(ImmutableArray<ToldAct> told, int index)
    {
        var (act, passage, _) = told[index];
        var sentence = passage.Sentence;
        for (var token = 0; token < sentence.Count; token++)
        {
            var lemma = Lemma(sentence, token);
            if (
                Forward.Contains(lemma)
                && sentence.Tags[token] == Upos.Verb
                && sentence[token].Dominates(sentence[act.At.Token])
                && token != act.At.Token
            )
            {
                return Earlier(told, index);
            }
            if (Back.Contains(lemma) && Governs(sentence, token, act.At.Token))
            {
                return Earlier(told, index);
            }
            if (sentence[token].IsForm("after") && After(sentence, token, act.At.Token) is { } clause)
            {
                return InClause(told, index, clause);
            }
        }
        return null;
    }

    private static string Lemma(Sentence sentence, int index)
    {
        var token = sentence[index];
        var isBack = token.Child(Relation.CompoundPrt) is null && token.Child(Relation.Advmod)?.IsForm("back") == true;
        return isBack ? $"{token.Lemma} back" : token.VerbLemma;
    }

    // The word of answering belongs to the act's own clause: it is the act, hangs on it, or heads it.
    private static bool Governs(Sentence sentence, int signal, int act)
    {
        for (var at = signal; at >= 0; at = sentence.Heads[at])
        {
            if (at == act)
            {
                return true;
            }
            if (at != signal && sentence.Tags[at] == Upos.Verb)
            {
                break;
            }
        }
        return sentence[signal].Dominates(sentence[act])
            || sentence.Heads[signal] == act
            || Main(sentence, signal) == Main(sentence, act);
    }

    // The verb of the clause that a word stands in, conjuncts and complements told apart.
    private static int Main(Sentence sentence, int token)
    {
        var at = token;
        while (
            sentence.Heads[at] >= 0
            && sentence.Relations[at]
                is not (Relation.Conj or Relation.Ccomp or Relation.Parataxis or Relation.AclRelcl or Relation.Acl)
        )
        {
            at = sentence.Heads[at];
        }
        return at;
    }

    private static int? After(Sentence sentence, int marker, int act)
    {
        var clause = sentence.Heads[marker];
        return
            clause >= 0
            && sentence.Relations[marker] == Relation.Mark
            && sentence.Heads[clause] >= 0
            && sentence[sentence.Heads[clause]].Dominates(sentence[act])
            && !sentence[clause].Dominates(sentence[act])
            ? clause
            : null;
    }

    private static int? InClause(ImmutableArray<ToldAct> told, int index, int clause)
    {
        for (var i = told.Length - 1; i >= 0; i--)
        {
            if (
                i != index
                && told[i].Passage.Index == told[index].Passage.Index
                && told[i].Passage.Sentence[clause].Dominates(told[i].Passage.Sentence[told[i].Act.At.Token])
                && Opposite(told[i].Event, told[index].Event)
            )
            {
                return i;
            }
        }
        return null;
    }

    // The last act before this one that goes the other way; acts of the same sentence count too.
    private static int? Earlier(ImmutableArray<ToldAct> told, int index)
    {
        var here = told[index].Passage.Index;
        int? best = null;
        for (var i = 0; i < told.Length; i++)
        {
            if (
                i != index
                && told[i].Passage.Index <= here
                && Opposite(told[i].Event, told[index].Event)
                && (best is null || told[i].Passage.Index >= told[best.Value].Passage.Index)
            )
            {
                best = i;
            }
        }
        return best;
    }

    private static bool Opposite(Event earlier, Event answer) =>
        earlier.Actors.Any(a => a.Code != StateCode.Unknown && answer.Recipients.Any(r => r.Code == a.Code))
        && !earlier.Actors.Any(a => answer.Actors.Any(b => b.Code == a.Code));
}
