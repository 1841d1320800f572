using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Coding.Events.Frames;

namespace Demarche.Coding.Events.Rules;

/// <summary>Reads what the lines of a rule are made of: roles, words and conditions.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
/// <param name="sets">The named sets of words.</param>
internal sealed class RuleTerms(IReadOnlyDictionary<string, FrozenSet<string>> sets)
{
    private const string Nobody = "none";

    /// <summary>if|unless CONDITION, as many as there are.</summary>
    /// <exception cref="FormatException">What is wrong, in plain words.</exception>
    public ImmutableArray<Condition> Conditions(ReadOnlySpan<string> parts)
    {
        var found = ImmutableArray.CreateBuilder<Condition>();
        while (parts.Length > 0)
        {
            var key = parts[0];
            parts = parts[1..];
            if (parts.IsEmpty)
            {
                throw new FormatException($"Nothing stands behind '{key}'.");
            }
            // The first word is a role, even where it is written 'if'.
            var next = parts[1..].IndexOfAny("if", "unless");
            var length = next < 0 ? parts.Length : next + 1;
            found.Add(Read(key, parts[..length]));
            parts = parts[length..];
        }
        return found.ToImmutable();
    }

    // ROLE [or ROLE …] [actor | named | official | several | WORDS], particle WORDS, head WORDS, passive, negated
    private Condition Read(string key, ReadOnlySpan<string> parts)
    {
        var first = parts[0];
        var roles = ImmutableArray.Create(Role(first));
        parts = parts[1..];
        while (parts is ["or", var other, ..])
        {
            roles = roles.Add(Role(other));
            parts = parts[2..];
        }
        if (parts is ["or"])
        {
            throw new FormatException("A role must stand behind 'or'.");
        }
        var only = parts is [var one] ? one : "";
        var probe = first switch
        {
            "particle" => Probe.Particle,
            "head" => Probe.Head,
            "passive" => Probe.Passive,
            "negated" => Probe.Negated,
            _ => only switch
            {
                "actor" => Probe.Actor,
                "named" => Probe.Named,
                "official" => Probe.Official,
                "several" => Probe.Several,
                _ => Probe.Word,
            },
        };
        var ofRole = probe is Probe.Word or Probe.Actor or Probe.Named or Probe.Official or Probe.Several;
        if (!ofRole && roles.Length > 1)
        {
            throw new FormatException($"'or' joins roles, and '{first}' is none.");
        }
        string[] written = probe is Probe.Actor or Probe.Named or Probe.Official or Probe.Several
            ? []
            : parts.ToArray();
        return new Condition(
            probe,
            ofRole ? roles : [],
            Words(written).ToFrozenSet(StringComparer.Ordinal),
            string.Equals(key, "if", StringComparison.Ordinal)
        )
        {
            Written = [.. written],
        };
    }

    /// <summary>Roles; <c>none</c> for nobody, behind roles for nobody where none of them is filled.</summary>
    public static List<Role> Roles(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(r => r != Nobody).Select(Role)];

    /// <summary>Whether the roles end in <c>none</c>.</summary>
    public static bool EndInNobody(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^1] == Nobody;

    private static Role Role(string text)
    {
        var parts = text.Split('.', 2);
        var inside = parts.Length > 1 ? Role(parts[1]) : null;
        return parts[0] switch
        {
            "subject" => new Role(Slot.Subject, "", inside),
            "object" => new Role(Slot.Object, "", inside),
            "indirect" => new Role(Slot.Indirect, "", inside),
            "clause" => new Role(Slot.Clause, "", inside),
            "possessor" => new Role(Slot.Possessor, "", inside),
            "modifier" => new Role(Slot.Modifier, "", inside),
            "speaker" => new Role(Slot.Speaker, "", inside),
            "aux" => new Role(Slot.Auxiliary, "", inside),
            "adverb" => new Role(Slot.Adverb, "", inside),
            "circumstance" => new Role(Slot.Circumstance, "", inside),
            "place" => new Role(Slot.Place, "", inside),
            "above" => new Role(Slot.Above, "", inside),
            var preposition => new Role(Slot.Oblique, preposition.Replace('_', ' '), inside),
        };
    }

    /// <summary>Words, and those of the sets named <c>@set</c>.</summary>
    /// <exception cref="FormatException">There is no such set.</exception>
    public IEnumerable<string> Words(IReadOnlyList<string> parts)
    {
        foreach (var word in parts)
        {
            if (word[0] != '@')
            {
                yield return word;
                continue;
            }
            foreach (
                var one in sets.TryGetValue(word[1..], out var set)
                    ? set.Order(StringComparer.Ordinal)
                    : throw new FormatException($"There is no word set '{word}' in words.txt.")
            )
            {
                yield return one;
            }
        }
    }
}
