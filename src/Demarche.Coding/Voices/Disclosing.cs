using System.Collections.Frozen;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>What a word of disclosures.txt does.</summary>
internal enum DisclosingKind
{
    Public = 0,
    Surfaces,
    Informs,
    Passes,
    Fact,
}

/// <summary>The words by which a report tells that an act was made known. Immutable; safe on any thread.</summary>
internal sealed class Disclosing(IEnumerable<(string Word, DisclosingKind Kind)> words)
{
    private readonly FrozenSet<(string, DisclosingKind)> words = words.ToFrozenSet();

    /// <summary>Whether a word is of a kind, alone or with a particle or predicate that hangs on it: made public.</summary>
    public bool Is(Token word, DisclosingKind kind)
    {
        if (words.Contains((word.Lemma, kind)))
        {
            return true;
        }
        var next = word.Index + 1;
        return word.Upos == Upos.Verb
            && next < word.Sentence.Count
            && words.Contains(($"{word.Lemma}_{word.Sentence.Lemmas[next]}", kind));
    }

    /// <summary>Whether a word tells somebody in particular of something that happened.</summary>
    public bool IsTelling(Token word) => Is(word, DisclosingKind.Informs) || Is(word, DisclosingKind.Passes);
}
