using Demarche.Core;
using FsCheck;
using FsCheck.Fluent;

namespace Demarche.Testing;

/// <summary>Events made by chance, with spans of the text they are to stand in.</summary>
public static class ChanceEvents
{
    /// <summary>A voice, or none.</summary>
    public static Gen<Voice?> VoiceOrNone { get; } =
        from text in Chance.Word
        from code in Chance.Code
        from none in Gen.Elements(true, false)
        select none ? null : new Voice(text, text, code);

    /// <summary>An actor named somewhere in the text.</summary>
    public static Gen<Actor> ActorOf(string text) =>
        from span in Chance.SpanOf(text)
        from name in Chance.Word
        from code in Chance.Code
        from sector in Chance.Member<Sector>()
        from agent in Chance.Member<Agent>()
        select new Actor
        {
            Text = span.In(text),
            Span = span,
            Name = name,
            Id = $"state:{code}",
            Code = code,
            Sector = sector,
            Agent = agent,
        };

    /// <summary>An event told by the text.</summary>
    public static Gen<Event> Of(string text) =>
        from type in Chance.Member<EventType>()
        from actors in Chance.Several(ActorOf(text), 2)
        from recipients in Chance.Several(ActorOf(text), 2)
        from about in Chance.Several(from word in Chance.Word from code in Chance.Code select new Matter(word, code), 1)
        from period in Chance.Period
        from basis in Chance.Member<Basis>()
        from disclosed in Chance.Several(
            from days in Chance.Period
            from teller in VoiceOrNone
            select new Disclosed("public", days, teller),
            2
        )
        from status in Chance.Member<Status>()
        from stances in Chance.Several(StanceOf(text), 2)
        from arrested in Gen.Choose(0, 3)
        from place in PlaceOrNone
        from first in Chance.SpanOf(text)
        from others in Chance.Several(Chance.SpanOf(text), 1)
        from confidence in Gen.Choose(0, 1000)
        select new Event
        {
            Id = "named later",
            Type = type,
            Mode = actors.Count == 1 ? "arrest" : "",
            Contexts = actors.Count == 1 ? ["intelligence", "diplomatic"] : [],
            Cameo = "173",
            Goldstein = -confidence / 100.0,
            Actors = actors,
            Recipients = recipients,
            About = about,
            Happened = new Happened(period, basis == Basis.Published ? "" : "in January", basis),
            Disclosed = disclosed,
            Status = status,
            Stances = stances,
            Sizes =
                arrested == 0
                    ? []
                    :
                    [
                        new Size("arrested", arrested),
                        new Size("dead", arrested == 2 ? null : 1, arrested == 1 ? null : 40),
                        new Size("money", 1_000_000, arrested == 3 ? null : 1_000_000, "EUR"),
                    ],
            Place = place,
            Evidence = [.. new[] { first }.Concat(others).Select(span => new Evidence(span, "arrest.passive"))],
            Case = arrested == 0 ? "" : "baek-won-soon",
            Confidence = confidence / 1000.0,
        };

    private static Gen<Stance> StanceOf(string text) =>
        from holder in VoiceOrNone
        from via in VoiceOrNone
        from says in Chance.Member<Says>()
        from strength in Chance.Member<Strength>()
        from span in Chance.SpanOf(text)
        select new Stance(holder ?? new Voice("TASS", "TASS"), via, says, strength, span);

    private static Gen<Place?> PlaceOrNone =>
        from text in Chance.Word
        from code in Chance.Code
        from known in Gen.Choose(0, 2)
        select known switch
        {
            0 => null,
            1 => new Place(text, code),
            _ => new Place(text, code, 43.12, 131.89),
        };
}
