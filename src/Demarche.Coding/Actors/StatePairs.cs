using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>The two states named last, which "both sides", "the two leaders" and "the latter" mean.</summary>
internal sealed class StatePairs(ReportScene scene, ActorWords words)
{
    // By the word as written, without a string for each.
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> pairs = words.Pairs.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    /// <summary>Whether a word means both: "the two leaders".</summary>
    public bool IsPair(Sentence sentence, int token) => pairs.Contains(sentence[token].Form) && IsBoth(sentence, token);

    /// <summary>The two states named last, the earlier first; modifiers such as "South Korea-Russia relations" count.</summary>
    public ImmutableArray<FoundActor> LastTwo(int passage, int token)
    {
        var two = new List<FoundActor>();
        for (var p = passage; p >= 0 && two.Count < 2; p--)
        {
            for (var t = (p == passage ? token : scene[p].Sentence.Count) - 1; t >= 0 && two.Count < 2; t--)
            {
                var found = scene[p].Modifiers[t] ?? scene[p].Actors[t];
                if (
                    found is { Actor.Code.IsState: true }
                    && found.Members.Length == 0
                    && two.TrueForAll(f => f.Actor.Code != found.Actor.Code)
                )
                {
                    two.Add(found);
                }
            }
        }
        two.Reverse();
        return [.. two];
    }

    private static bool IsBoth(Sentence sentence, int token)
    {
        foreach (var child in sentence[token].Children)
        {
            if (child.Index < token && (child.IsForm("both") || child.IsForm("two")))
            {
                return true;
            }
        }
        return false;
    }
}
