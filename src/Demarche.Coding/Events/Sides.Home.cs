using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;

namespace Demarche.Coding.Events;

/// <content>Sides that nobody names because the act is at home: somebody of the place, one's own state, what its law is turned on.</content>
internal static partial class Sides
{
    /// <summary>
    /// Who did an act of force or of the law that nobody in particular is said to have done: somebody of the state in
    /// which it happened, else of the state of those to whom it was done. 'The attack on Ukraine' leaves open whose it was.
    /// </summary>
    public static Actor? Somebody(Act act, RoleResolver resolver)
    {
        if (!act.Actors.IsEmpty || act.Recipients.IsEmpty)
        {
            return null;
        }
        var local =
            (act.Type, act.Mode.Mode)
            is
                (EventType.Assault, _)
                or
                (EventType.Coerce, not "cyber")
                or
                (EventType.Sanction, "convict");
        if (!local || StateOf(act, resolver) is not { } state)
        {
            return null;
        }
        var unnamed = PhraseActors.Unnamed(state);
        return act.Type == EventType.Assault ? unnamed with { Id = "", Agent = Agent.Society } : unnamed;
    }

    /// <summary>
    /// The act with the words of sides that no role names: who is named as its doer and known to nobody, and whom or
    /// what a state's law is turned on at home.
    /// </summary>
    public static Act Worded(Act act, RoleResolver resolver)
    {
        if (act.Pattern.Sides.Length > 0)
        {
            return act;
        }
        if (act.Actors.IsEmpty && resolver.UnknownDoer(act.Frame) is { } doer)
        {
            act = act with { Actors = [doer] };
        }
        if (!act.Recipients.IsEmpty || Only(act.Actors) is not { } state)
        {
            return act;
        }
        if (IsAtHome(act) && resolver.DoneTo(act.Frame, act.Pattern.Recipient, state) is { } done)
        {
            return act with { Recipients = [done] };
        }
        return
            act.Type == EventType.Assault
            && act.Actors.All(a => a.Agent == Agent.Society && a.Sector is not (Sector.Reb or Sector.Uaf or Sector.Mil))
            && (resolver.Place(act.Frame) ?? state) == state
            ? act with
            {
                Recipients = [PhraseActors.Unnamed(state)],
            }
            : act;
    }

    // What is investigated, freed or eased without a name is mostly one's own.
    private static bool IsAtHome(Act act) =>
        (act.Type, act.Mode.Mode)
            is
                (EventType.Accuse, "investigate" or "allege")
                or
                (EventType.Concede, _)
                or
                (EventType.Retreat, "release")
        || (act.Type == EventType.Reject && act.Actors.All(a => a.Sector == Sector.Jud));

    private static StateCode? StateOf(Act act, RoleResolver resolver) =>
        resolver.Place(act.Frame) ?? (act.Pattern.Kind == TriggerKind.Noun ? null : Only(act.Recipients));

    /// <summary>
    /// To whom a domestic act without a named target is done: its own state, on both sides as PLOVER has it, in the words
    /// of what is done to or of the place where it is done.
    /// </summary>
    public static IEnumerable<Actor> AtHome(
        RulePattern pattern,
        string mode,
        IReadOnlyList<Actor> doers,
        Frame frame,
        RoleResolver resolver
    )
    {
        var type = pattern.Rule.Type;
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
        if (states is not [{ IsState: true } state])
        {
            return [];
        }
        if (domestic)
        {
            return [resolver.Worded(frame, pattern.Recipient, PhraseActors.Unnamed(state))];
        }
        return
            type is EventType.Concede or EventType.Retreat or EventType.Mobilize or EventType.Assault or EventType.Agree
            && resolver.Within(frame, state) is { } place
            && !doers.Any(d => d.Span.Overlaps(place.Span))
            ? [place]
            : [];
    }
}
