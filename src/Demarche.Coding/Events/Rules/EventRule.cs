using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Coding.Events.Frames;
using Demarche.Core;

namespace Demarche.Coding.Events.Rules;

/// <summary>Which kind of word a pattern is triggered by.</summary>
public enum TriggerKind
{
    /// <summary>A verb.</summary>
    Verb = 0,

    /// <summary>A noun.</summary>
    Noun,

    /// <summary>An adjective.</summary>
    Adjective,
}

/// <summary>One way to fill a side of an act: a slot, or a preposition, and optionally a step further into that phrase.</summary>
/// <param name="Slot">The slot.</param>
/// <param name="Preposition">The preposition where the slot is an oblique.</param>
/// <param name="Inside">A role to look up in the frame of that word (<c>clause.subject</c>); null where none.</param>
public sealed record Role(Slot Slot, string Preposition, Role? Inside = null)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        var name = Slot == Slot.Oblique ? Preposition : Slot.ToString().ToLowerInvariant();
        return Inside is null ? name : $"{name}.{Inside}";
    }
}

/// <summary>What a condition looks at.</summary>
public enum Probe
{
    /// <summary>The word in a role.</summary>
    Word = 0,

    /// <summary>Whether an actor stands in a role.</summary>
    Actor,

    /// <summary>Whether the word in a role is itself an actor, and not only something of one.</summary>
    Named,

    /// <summary>Whether the state or an organ of it stands in a role.</summary>
    Official,

    /// <summary>Whether actors of several states stand in a role.</summary>
    Several,

    /// <summary>The particle.</summary>
    Particle,

    /// <summary>The word that governs the trigger.</summary>
    Head,

    /// <summary>Whether the trigger stands in the passive.</summary>
    Passive,

    /// <summary>Whether the trigger is negated.</summary>
    Negated,
}

/// <summary>What must, or must not, hold of a frame.</summary>
/// <param name="Probe">What is looked at.</param>
/// <param name="Roles">The roles asked about, of which one must do; empty where none is.</param>
/// <param name="Words">The lemmas of which one must stand there; empty where any will do.</param>
/// <param name="Wanted">True for <c>if</c>, false for <c>unless</c>.</param>
public sealed record Condition(Probe Probe, ImmutableArray<Role> Roles, FrozenSet<string> Words, bool Wanted)
{
    /// <summary>The words as the line has them: a named set is still <c>@name</c>.</summary>
    public ImmutableArray<string> Written { get; init; } = [];
}

/// <summary>A mode, with the CAMEO code and the conditions under which it holds.</summary>
/// <param name="Mode">PLOVER's mode; empty for none.</param>
/// <param name="Cameo">CAMEO code.</param>
/// <param name="Conditions">All must hold.</param>
public sealed record ModeChoice(string Mode, string Cameo, ImmutableArray<Condition> Conditions);

/// <summary>One trigger of a rule with the roles around it.</summary>
public sealed record RulePattern
{
    /// <summary>The rule it belongs to.</summary>
    public required EventRule Rule { get; init; }

    /// <summary>Verb, noun or adjective.</summary>
    public required TriggerKind Kind { get; init; }

    /// <summary>The lemmas; a phrasal verb is written <c>carry+out</c>.</summary>
    public required ImmutableArray<string> Lemmas { get; init; }

    /// <summary>The lemmas as the line has them: a named set is still <c>@name</c>.</summary>
    public required ImmutableArray<string> Written { get; init; }

    /// <summary>Whether that lemma triggers it only together with a particle.</summary>
    public bool IsPhrasal(string lemma) => !Lemmas.Contains(lemma, StringComparer.Ordinal);

    /// <summary>Who acts, by preference.</summary>
    public required ImmutableArray<Role> Actor { get; init; }

    /// <summary>To whom, by preference.</summary>
    public required ImmutableArray<Role> Recipient { get; init; }

    /// <summary>Whether the rule says that the act may be done to nobody, also where its type asks for a recipient.</summary>
    public required bool MayLackRecipient { get; init; }

    /// <summary>All sides of a reciprocal act; empty where it is not one.</summary>
    public required ImmutableArray<Role> Sides { get; init; }

    /// <summary>What it is over.</summary>
    public required ImmutableArray<Role> About { get; init; }

    /// <summary>All must hold.</summary>
    public required ImmutableArray<Condition> Conditions { get; init; }

    /// <summary>How much it is preferred on top of its rule's weight.</summary>
    public required int Weight { get; init; }

    /// <summary>Whether the words themselves are a promise or a refusal ('will send', 'will not free'): then they are no plan and no denial.</summary>
    public bool IsSpokenIntent =>
        Conditions.Any(c => c.Wanted && (c.Probe == Probe.Negated || c.Roles.Any(r => r.Slot == Slot.Auxiliary)));

    /// <summary>Whether an act told inside its complement is only meant, not done.</summary>
    public required bool Absorbs { get; init; }
}

/// <summary>An example that a rule carries as its own test.</summary>
/// <param name="Text">A sentence, written for it.</param>
/// <param name="Expected">Whether the rule must fire.</param>
/// <param name="Actors">Codes expected on the acting side; empty where any will do.</param>
/// <param name="Recipients">Codes expected on the other side.</param>
/// <param name="Line">Where it stands in its file.</param>
public sealed record RuleExample(
    string Text,
    bool Expected,
    ImmutableArray<StateCode> Actors,
    ImmutableArray<StateCode> Recipients,
    int Line
);

/// <summary>A rule: words that tell one kind of act.</summary>
public sealed record EventRule
{
    /// <summary>Its name, once in all files.</summary>
    public required string Name { get; init; }

    /// <summary>The comment right above it: what it is for. Empty where none.</summary>
    public string Note { get; init; } = "";

    /// <summary>The type it codes.</summary>
    public required EventType Type { get; init; }

    /// <summary>Modes by preference; the last one has no condition.</summary>
    public required ImmutableArray<ModeChoice> Modes { get; init; }

    /// <summary>Contexts that it always has.</summary>
    public required ImmutableArray<string> Contexts { get; init; }

    /// <summary>How much it is preferred over others that match the same word; 0 is usual.</summary>
    public required int Weight { get; init; }

    /// <summary>Its triggers.</summary>
    public ImmutableArray<RulePattern> Patterns { get; init; } = [];

    /// <summary>Its tests.</summary>
    public ImmutableArray<RuleExample> Examples { get; init; } = [];

    /// <summary>The file and line where it stands.</summary>
    public required string Where { get; init; }
}
