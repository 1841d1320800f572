using Demarche.Core;

namespace Demarche.Chronicle.Tests;

/// <summary>Small coded reports, written by hand.</summary>
internal static class Samples
{
    public static readonly StateCode Rus = StateCode.Parse("RUS");
    public static readonly StateCode Kor = StateCode.Parse("KOR");
    public static readonly StateCode Prk = StateCode.Parse("PRK");

    public static readonly CoderVersion First = new("1.0", "k1", "m1");
    public static readonly CoderVersion Second = new("1.1", "k1", "m1");

    /// <summary>A report of one line that tells one event for every pair of codes.</summary>
    public static CodedReport Report(
        string id,
        string text,
        DateTimeOffset? published = null,
        DateTimeOffset? modified = null,
        CoderVersion? version = null,
        params Event[] events
    )
    {
        var revision = new Revision
        {
            Text = text,
            Paragraphs = [new Span(0, text.Length)],
            Published = published,
            Modified = modified,
        };
        return new CodedReport
        {
            Report = new Report
            {
                Id = id,
                Outlet = "Hankyoreh",
                Revision = revision,
            },
            Version = version ?? First,
            Events = events
                .Select((told, at) => told with { Id = ContentHash.Of($"{revision.Hash} {told.Type} {at}") })
                .ToEquatableArray(),
        };
    }

    public static Event Act(
        StateCode[] actors,
        StateCode[] recipients,
        Period happened = default,
        EventType type = EventType.Accuse
    ) =>
        new()
        {
            Id = "",
            Type = type,
            Actors = [.. actors.Select(Actor)],
            Recipients = [.. recipients.Select(Actor)],
            Happened = new Happened(happened, "", Basis.Text),
            Evidence = [new Evidence(new Span(0, 3), "rule")],
        };

    public static Event RusToKor(int day = 1) => Act([Rus], [Kor], Day(day));

    /// <summary>A day of March 2024.</summary>
    public static Period Day(int day) => Period.Day(new DateOnly(2024, 3, day));

    private static Actor Actor(StateCode code) =>
        new()
        {
            Text = code.Letters,
            Name = code.Letters,
            Id = $"state:{code}",
            Code = code,
        };
}
