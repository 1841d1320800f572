using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

// "Both sides", "the two leaders", "the latter": the two states named last.
internal sealed partial class ReferenceResolver
{
    // By the word as written, without a string for each.
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> pairs = words.Pairs.GetAlternateLookup<
        ReadOnlySpan<char>
    >();

    private void Both(PassageScene passage, int token)
    {
        var members = LastTwo(passage.Passage.Index, token);
        if (members.Length < 2)
        {
            return;
        }
        var actor = State(passage, token, default, passage.Sentence[token].Word) with { Id = "" };
        passage.Actors[token] = new FoundActor(actor, "collective")
        {
            Members = [.. members.Select(m => m.Actor with { Span = actor.Span, Text = actor.Text })],
            IsPlural = true,
        };
        Remember(passage, token);
    }

    private bool IsPair(Sentence sentence, int token) =>
        pairs.Contains(sentence[token].Form) && IsBoth(sentence, token);

    // The two states named last, the earlier first; modifiers such as "South Korea-Russia relations" count.
    private ImmutableArray<FoundActor> LastTwo(int passage, int token)
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
