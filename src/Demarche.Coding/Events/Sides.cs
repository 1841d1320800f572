using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;

namespace Demarche.Coding.Events;

/// <summary>Fills the sides of an act, and says when they are too empty to be an event.</summary>
internal static partial class Sides
{
    /// <summary>Who acts and to whom; all sides of a reciprocal act are among the first.</summary>
    public static (List<Actor> Doers, List<Actor> Recipients) Of(
        RulePattern pattern,
        Frame frame,
        RoleResolver resolver
    )
    {
        if (pattern.Sides.Length > 0)
        {
            return (resolver.Union(frame, pattern.Sides), []);
        }
        var doers = resolver.First(frame, pattern.Actor, []);
        var recipients = resolver.First(frame, pattern.Recipient, doers);
        Abroad(pattern, frame, resolver, doers, recipients);
        if (recipients.Count == 0 && pattern.Rule.Type == EventType.Aid && !pattern.Recipient.IsEmpty)
        {
            // 'gave a million for flood victims in Peru': deep in what is given it is told to whom.
            recipients.AddRange(Only(resolver.Named(frame, over: false), doers));
        }
        FillDomestic(pattern.Rule.Type, doers, recipients, frame, resolver);
        if (pattern.Rule.Type == EventType.Sanction && recipients.Count == 0 && resolver.Struck(doers) is { } back)
        {
            recipients.Add(back);
        }
        return (doers, resolver.Widened(frame, pattern.Recipient, recipients));
    }

    // 'bombed a market in the Chadian town of Tine': who is struck or helped without a name is of the place where it is done.
    private static void Abroad(
        RulePattern pattern,
        Frame frame,
        RoleResolver resolver,
        List<Actor> doers,
        List<Actor> recipients
    )
    {
        if (
            pattern.Rule.Type is not (EventType.Assault or EventType.Aid or EventType.Coerce)
            || pattern.Recipient.IsEmpty
            || doers.Count == 0
            || !recipients.TrueForAll(r => IsNameless(r) && doers.Exists(d => d.Code == r.Code))
            || resolver.Elsewhere(frame, doers) is not { } there
        )
        {
            return;
        }
        // Who is held without a name may as well be at home.
        if (recipients.Count == 0 && (pattern.Rule.Type != EventType.Coerce || ClosesPlace(pattern)))
        {
            recipients.Add(resolver.Worded(frame, pattern.Recipient, there));
        }
        for (var i = 0; i < recipients.Count; i++)
        {
            recipients[i] = recipients[i] with { Code = there.Code };
        }
    }

    // A curfew or blockade is laid on the place itself.
    private static bool ClosesPlace(RulePattern pattern) =>
        pattern.Rule.Modes.Any(m => m.Mode is "curfew" or "restrict" or "martial-law");

    // 'houses', 'a refinery': no name and no nationality stands in its words.
    private static bool IsNameless(Actor actor) => !actor.Text.Any(char.IsUpper);

    /// <summary>Whether what is said is said to somebody: a state named in passing is then whom it concerns.</summary>
    public static bool IsAddressed(EventType type) =>
        type
            is EventType.Agree
                or EventType.Support
                or EventType.Concede
                or EventType.Request
                or EventType.Reject
                or EventType.Threaten
                or EventType.Accuse;

    /// <summary>The only state among those named that is not a doer's own; none where there are several.</summary>
    public static IEnumerable<Actor> Only(IEnumerable<Actor> named, IReadOnlyList<Actor> doers)
    {
        var others = named.Where(a => !doers.Any(d => d.Code == a.Code)).DistinctBy(a => a.Code).Take(2).ToList();
        return others.Count == 1 ? others : [];
    }

    /// <summary>What is missing for an event, in plain words; null where nothing is.</summary>
    public static string? Lacking(RulePattern pattern, List<Actor> doers, List<Actor> recipients)
    {
        if (doers.Concat(recipients).All(IsPrivate))
        {
            return doers.Count + recipients.Count == 0
                ? "no actor and no recipient can be told"
                : "private persons of no known state";
        }
        if (pattern.Sides.Length > 0)
        {
            return doers.Count > 1 || doers.Exists(a => a.Code != StateCode.Unknown) ? null : "no side can be told";
        }
        if (IsJourneyAtHome(pattern, doers, recipients))
        {
            return "a journey within one state";
        }
        if (IsHelpAtHome(pattern, doers, recipients))
        {
            return "help within one state";
        }
        // PLOVER asks these for a recipient; a rule may do without.
        if (
            recipients.Count == 0
            && !pattern.MayLackRecipient
            && pattern.Rule.Type is EventType.Aid or EventType.Sanction or EventType.Cooperate
        )
        {
            return "no recipient can be told";
        }
        return recipients.Count == 0 && doers.TrueForAll(a => a.Text.Length == 0)
            ? "no actor and no recipient can be told"
            : null;
    }

    // 'The president arrived in the capital': a place of one's own state is nobody to consult with.
    private static bool IsJourneyAtHome(RulePattern pattern, List<Actor> doers, List<Actor> recipients) =>
        pattern.Rule.Type == EventType.Consult
        && pattern.Rule.Modes.Any(m => m.Mode == "visit")
        && pattern.Sides.IsEmpty
        && recipients.Count > 0
        && doers.Count > 0
        && recipients.TrueForAll(r =>
            r is { Agent: Agent.State, Sector: Sector.None, Code.IsState: true }
            && doers.TrueForAll(d => d.Code == r.Code && d.Id.Length > 0)
        );

    // 'The army evacuated people from the capital': a place of one's own state is nobody to aid.
    private static bool IsHelpAtHome(RulePattern pattern, List<Actor> doers, List<Actor> recipients) =>
        pattern.Rule.Type == EventType.Aid
        && recipients.Count > 0
        && doers.Count > 0
        && recipients.TrueForAll(r =>
            r is { Agent: Agent.State, Sector: Sector.None, Code.IsState: true }
            && doers.TrueForAll(d => d.Code == r.Code)
        );

    // A driver, a gang, a singer: nobody political, as long as nothing tells of which state.
    private static bool IsPrivate(Actor actor) =>
        actor.Code == StateCode.Unknown
        && actor.Agent == Agent.Society
        && actor.Sector is Sector.None or Sector.Cvl or Sector.Uaf or Sector.Crm;

    // An unnamed side of no state, 'the opposition', 'protesters', belongs to the state of the other side: most acts of
    // states on people without a nationality are on their own. Whom an army strikes is seldom its own people, but in the
    // place told; gunmen are of the place too.
    private static void FillDomestic(
        EventType type,
        List<Actor> doers,
        List<Actor> recipients,
        Frame frame,
        RoleResolver resolver
    )
    {
        if (
            type is EventType.Aid or EventType.Cooperate
            || !(doers.Exists(a => a.Code == StateCode.Unknown) || recipients.Exists(a => a.Code == StateCode.Unknown))
        )
        {
            return;
        }
        var force = type == EventType.Assault;
        var place = force ? resolver.Place(frame) : null;
        Fill(recipients, force ? place : Only(doers));
        Fill(doers, force ? place ?? Only(recipients) : Only(recipients));
    }

    // A person with a name, 'European tourists': not of this state, or not known to be.
    private static bool IsToldApart(Actor actor) =>
        actor.Id.StartsWith("person:", StringComparison.Ordinal)
        || actor.Id.StartsWith("people:", StringComparison.Ordinal);

    private static StateCode? Only(IReadOnlyList<Actor> side)
    {
        var states = side.Select(a => a.Code).Where(c => c.IsState).Distinct().ToList();
        return states.Count == 1 ? states[0] : null;
    }

    private static void Fill(List<Actor> side, StateCode? state)
    {
        if (state is null)
        {
            return;
        }
        for (var i = 0; i < side.Count; i++)
        {
            if (side[i].Code == StateCode.Unknown && !IsToldApart(side[i]))
            {
                side[i] = side[i] with { Code = state.Value };
            }
        }
    }
}
