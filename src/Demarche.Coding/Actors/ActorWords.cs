using System.Collections.Frozen;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>The sets of <c>actors/words.txt</c>, by which names and people are told from others. Immutable; safe on any thread.</summary>
internal sealed class ActorWords(WordSets words)
{
    /// <summary>What joins the parts of a name: "Nasser bin Khalid".</summary>
    public FrozenSet<string> Particles { get; } = words["particles"];

    /// <summary>Months that are names too: they count as months beside a number or after a preposition.</summary>
    public FrozenSet<string> Months { get; } = words["months"];

    /// <summary>Family names that stand first: "Kim Jong Un".</summary>
    public FrozenSet<string> FamilyFirst { get; } = words["family-first"];

    /// <summary>Names of places that people bear.</summary>
    public FrozenSet<string> GivenNames { get; } = words["given-names"];

    /// <summary>What stands before a family name: "Mr".</summary>
    public FrozenSet<string> Courtesies { get; } = words["courtesies"];

    /// <summary>Behind the name of a place that is elsewhere: "Moscow Road".</summary>
    public FrozenSet<string> Ways { get; } = words["ways"];

    /// <summary>What is called after the town in which it was made: "Treaty".</summary>
    public FrozenSet<string> TownDeeds { get; } = words["town-deeds"];

    /// <summary>Behind a hyphen, the state before it is another's: "Russian-backed".</summary>
    public FrozenSet<string> Binding { get; } = words["binding"];

    /// <summary>The same without the hyphen.</summary>
    public FrozenSet<string> Backing { get; } = words["backing"];

    /// <summary>Before people who are of no one state: "foreign fighters".</summary>
    public FrozenSet<string> Abroad { get; } = words["abroad"];

    /// <summary>Verbs and nouns of going: "travelled to Paris".</summary>
    public FrozenSet<string> Motion { get; } = words["motion"];

    /// <summary>What the two states named last are called: "both sides". In any case of letters.</summary>
    public FrozenSet<string> Pairs { get; } = words["pairs"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Nouns for a private person told of before: "the suspect".</summary>
    public FrozenSet<string> Somebody { get; } = words["somebody"];

    private FrozenSet<string> NoNames { get; } = words["no-names"];

    private FrozenSet<string> Former { get; } = words["former"].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a capitalised word is part of no person's name: a month, a street, an office.</summary>
    public bool IsNoName(string word) => NoNames.Contains(word.TrimEnd('.'));

    /// <summary>Whether a word before the noun says that the office is past: "former minister".</summary>
    public bool IsFormer(Sentence sentence, RoleHit role)
    {
        for (var t = Phrase.First(sentence, role.Head); t < Math.Max(role.First, role.Head); t++)
        {
            if (Former.Contains(sentence[t].Word))
            {
                return true;
            }
        }
        return role.First > 0 && Former.Contains(sentence[role.First - 1].Word);
    }
}
