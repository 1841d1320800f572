using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;

namespace Demarche.Coding.Events;

/// <summary>Fills the sides of an act, and says when they are too empty to be an event.</summary>
internal static class Sides
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
        FillDomestic(pattern.Rule.Type, doers, recipients);
        return (doers, recipients);
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
        if (recipients.Count == 0 && pattern.Rule.Type != EventType.Coerce)
        {
            recipients.Add(there);
        }
        for (var i = 0; i < recipients.Count; i++)
        {
            recipients[i] = recipients[i] with { Code = there.Code };
        }
    }

    // 'houses', 'a refinery': no name and no nationality stands in its words.
    private static bool IsNameless(Actor actor) => !actor.Text.Any(char.IsUpper);

    /// <summary>To whom a domestic act without a named target is done: its own state, on both sides as PLOVER has it.</summary>
    public static IEnumerable<Actor> AtHome(EventType type, string mode, IReadOnlyList<Actor> doers)
    {
        var domestic =
            (type, mode)
            is
                (EventType.Retreat, "resign")
                or
                (EventType.Mobilize, "police")
                or
                (EventType.Coerce, not "cyber")
                or
                (EventType.Protest, _);
        var states = doers.Select(a => a.Code).Distinct().ToList();
        return domestic && states is [{ IsState: true } state] ? [PhraseActors.Unnamed(state)] : [];
    }

    /// <summary>What is missing for an event, in plain words; null where nothing is.</summary>
    public static string? Lacking(RulePattern pattern, List<Actor> doers, List<Actor> recipients)
    {
        if (pattern.Sides.Length > 0)
        {
            return doers.Count > 1 || doers.Exists(a => a.Code != StateCode.Unknown) ? null : "no side can be told";
        }
        // PLOVER asks these for a recipient.
        if (recipients.Count == 0 && pattern.Rule.Type is EventType.Aid or EventType.Sanction or EventType.Cooperate)
        {
            return "no recipient can be told";
        }
        return recipients.Count == 0 && doers.TrueForAll(a => a.Text.Length == 0)
            ? "no actor and no recipient can be told"
            : null;
    }

    // An unnamed side of no state, 'the opposition', 'protesters', belongs to the state of the other side: most acts of
    // states on people without a nationality are on their own. Whom an army strikes is seldom its own people.
    private static void FillDomestic(EventType type, List<Actor> doers, List<Actor> recipients)
    {
        if (type is EventType.Assault or EventType.Aid or EventType.Cooperate)
        {
            return;
        }
        Fill(recipients, doers);
        Fill(doers, recipients);
    }

    private static void Fill(List<Actor> side, List<Actor> other)
    {
        var states = other.Select(a => a.Code).Where(c => c.IsState).Distinct().ToList();
        if (states.Count != 1)
        {
            return;
        }
        for (var i = 0; i < side.Count; i++)
        {
            if (side[i].Code == StateCode.Unknown && !side[i].Id.StartsWith("person:", StringComparison.Ordinal))
            {
                side[i] = side[i] with { Code = states[0] };
            }
        }
    }
}
