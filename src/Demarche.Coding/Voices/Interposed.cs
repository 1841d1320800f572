using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>What stands around a cue or phrase that is set into, before or behind a sentence of what is said.</summary>
internal static class Interposed
{
    /// <summary>"When she hires, she said, she …": both sides of a cue that stands between commas; empty where it does not.</summary>
    public static ImmutableArray<Span> Parted(Token verb, Token? source, VoiceKnowledge knowledge)
    {
        var sentence = verb.Sentence;
        var (first, last) = Quoted.Clause(verb, source);
        return
            source is not null
            && verb.Xpos is "VBD" or "VBZ" or "VBP"
            && first > 2
            && first < verb.Index
            && last + 2 < sentence.Count
            && sentence[first - 1].IsForm(",")
            && sentence[last + 1].IsForm(",")
            && sentence.Tags[last + 2] != Upos.Punct
            && sentence.Xpos[last + 2] != "VBG"
            && !sentence[last + 2].IsForm("which")
            && !sentence[last + 2].IsForm("who")
            ?
            [
                Clauses.Trim(sentence, 0, first - 2),
                Clauses.Trim(
                    sentence,
                    last + 2,
                    Stretch.WithoutTail(sentence, sentence[last + 2], sentence.Count - 1, knowledge)
                ),
            ]
            : [];
    }

    /// <summary>What stands beside a phrase that names the source: all after it where it opens the sentence, else all before it.</summary>
    public static ImmutableArray<Span> Beside(Sentence sentence, int first, int last)
    {
        // "…, who, according to X, …" within a relative clause is rare enough to be read with the sentence.
        if (first <= 1 && last + 1 < sentence.Count)
        {
            return [Clauses.Trim(sentence, last + 1, sentence.Count - 1)];
        }
        if (first == 0)
        {
            return [];
        }
        var before = Clauses.Trim(sentence, 0, first - 1);
        var next = last + 1;
        // In the middle between commas: the sentence goes on behind it.
        return
            next + 2 < sentence.Count
            && sentence[next].IsForm(",")
            && sentence[first - 1].IsForm(",")
            && HasClause(sentence, next + 1)
            ? [before, Clauses.Trim(sentence, next + 1, sentence.Count - 1)]
            : [before];
    }

    // The sentence's own clause goes on there, not one that only explains who the source is.
    private static bool HasClause(Sentence sentence, int from)
    {
        for (var i = from; i < sentence.Count; i++)
        {
            if (
                sentence.Heads[i] < 0
                || sentence.Relations[i].Base() is Relation.Conj or Relation.Ccomp or Relation.Parataxis
                    && (sentence.Xpos[i] is "VBD" or "VBZ" or "VBP" || sentence[i].Child(Relation.Nsubj) is not null)
            )
            {
                return true;
            }
        }
        return false;
    }
}
