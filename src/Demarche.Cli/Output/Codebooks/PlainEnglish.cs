using System.Collections.Immutable;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;

namespace Demarche.Cli.Output.Codebooks;

/// <summary>Says roles, conditions and lists of words as a reader who knows grammar, but not the rule language, would.</summary>
internal static class PlainEnglish
{
    // Longer lists are cut, and the rest counted: the rule file has them all.
    private const int MostWords = 12;

    /// <summary>Who fills a side: the first of the roles that holds an actor.</summary>
    public static string Side(ImmutableArray<Role> roles) =>
        roles.IsEmpty ? "nobody" : string.Join(", else ", roles.Select(Name));

    /// <summary>To whom, and whether it may be nobody.</summary>
    public static string Recipient(RulePattern pattern) =>
        Side(pattern.Recipient) + (pattern.MayLackRecipient && !pattern.Recipient.IsEmpty ? ", else nobody" : "");

    /// <summary>Everybody in any of the roles.</summary>
    public static string Both(ImmutableArray<Role> roles) => "all of: " + string.Join(", ", roles.Select(Name));

    /// <summary>What must, or must not, hold.</summary>
    public static string Say(Condition condition) =>
        condition switch
        {
            { Probe: Probe.Passive } => condition.Wanted ? "it is passive" : "it is not passive",
            { Probe: Probe.Negated } => condition.Wanted ? "it is negated" : "it is not negated",
            { Probe: Probe.Particle } => (condition.Wanted ? "with " : "without ") + Words(condition.Written),
            { Probe: Probe.Head } => (condition.Wanted ? "it stands under " : "it does not stand under ")
                + Words(condition.Written),
            { Probe: Probe.Actor } => $"{Names(condition)} is {(condition.Wanted ? "an actor" : "no actor")}",
            { Probe: Probe.Named } =>
                $"{Names(condition)} is {(condition.Wanted ? "" : "not ")}an actor by its own name",
            { Probe: Probe.Official } =>
                $"{Names(condition)} is {(condition.Wanted ? "" : "not ")}the state or an organ of it",
            { Probe: Probe.Several } =>
                $"{Names(condition)} {(condition.Wanted ? "names" : "does not name")} several states",
            { Written.IsEmpty: true } =>
                $"there is {(condition.Wanted ? Article(condition.Roles[0]) : "no ")}{Names(condition)}",
            _ => $"{Names(condition)} is {OneOf(condition)}{Words(condition.Written)}",
        };

    private static string OneOf(Condition condition) =>
        condition.Written is [[not '@', ..]]
            ? condition.Wanted
                ? ""
                : "not "
            : condition.Wanted
                ? "one of "
                : "none of ";

    /// <summary>Words of a rule, sets as links to their page, at most a dozen.</summary>
    public static string Words(IReadOnlyCollection<string> written) =>
        string.Join(", ", written.Take(MostWords).Select(Word))
        + (written.Count > MostWords ? $" and {written.Count - MostWords} more" : "");

    private static string Word(string written) =>
        written[0] == '@'
            ? $"[{written[1..]} …](words.md#{written[1..]})"
            : $"*{Markdown.Escape(written.Replace('+', ' '))}*";

    private static string Names(Condition condition) => string.Join(" or ", condition.Roles.Select(Name));

    // From the word outwards: 'object.with' is what stands under 'with' in the object.
    private static string Name(Role role) =>
        role.Inside is { } inside ? $"{Name(inside)} in {Outer(role)}" : Outer(role);

    private static string Outer(Role role) =>
        role.Slot switch
        {
            Slot.Oblique => $"“{role.Preposition} …”",
            Slot.Possessor => "owner (“…’s”)",
            Slot.Indirect => "indirect object",
            Slot.Auxiliary => "auxiliary",
            Slot.Speaker => "who says so",
            Slot.Place => "the state where it happens",
            Slot.Circumstance => "adverbial clause (“as …”, “when …”)",
            _ => role.Slot.ToString().ToLowerInvariant(),
        };

    private static string Article(Role role) =>
        role.Slot == Slot.Oblique ? ""
        : Name(role)[0] is 'a' or 'i' or 'o' ? "an "
        : "a ";
}
