using Demarche.Core;
using FsCheck;
using FsCheck.Fluent;

namespace Demarche.Testing;

/// <summary>Small values made by chance.</summary>
public static class Chance
{
    private static readonly string[] Words =
    [
        "Moscow",
        "summoned",
        "the",
        "ambassador",
        "백원순",
        "said",
        "“we",
        "regret”",
        "😀",
        "it’s",
        "\t",
        "é",
        "\"q\"",
        "\\",
        "𝒳",
        "<b>",
    ];

    private static readonly string[] States = ["RUS", "KOR", "PRK", "USA", "IGO", "XXX"];

    /// <summary>A word.</summary>
    public static Gen<string> Word { get; } = Gen.Elements(Words);

    /// <summary>Some words, perhaps none, with letters outside the basic plane among them.</summary>
    public static Gen<string> Text { get; } = from words in Several(Word, 6) select string.Join(' ', words);

    /// <summary>A code, of few so that pairs meet.</summary>
    public static Gen<StateCode> Code { get; } = from code in Gen.Elements(States) select StateCode.Parse(code);

    /// <summary>A day of a few years.</summary>
    public static Gen<DateOnly> Day { get; } =
        from day in Gen.Choose(0, 1500)
        select new DateOnly(2022, 1, 1).AddDays(day);

    /// <summary>Days, in order, perhaps open.</summary>
    public static Gen<Period> Period { get; } =
        from first in Day
        from length in Gen.Choose(0, 60)
        from open in Gen.Choose(0, 5)
        select new Period(open is 0 or 1 ? null : first, open is 0 or 2 ? null : first.AddDays(length));

    /// <summary>A moment in one of several zones, perhaps with a fraction, perhaps none.</summary>
    public static Gen<DateTimeOffset?> Stamp { get; } =
        from day in Day
        from second in Gen.Choose(0, 86_399)
        from fraction in Gen.Elements(0, 0, 1, 5_000_000)
        from zone in Gen.Elements(0.0, 9, -3.5, 5.75)
        from known in Gen.Choose(0, 4)
        select known == 0
            ? (DateTimeOffset?)null
            : new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.FromHours(zone))
                .AddSeconds(second)
                .AddTicks(fraction);

    /// <summary>Any of an enum's members.</summary>
    public static Gen<T> Member<T>()
        where T : struct, Enum => Gen.Elements(Enum.GetValues<T>());

    /// <summary>A list of at most so many.</summary>
    public static Gen<EquatableArray<T>> Several<T>(Gen<T> item, int most) =>
        from count in Gen.Choose(0, most)
        from items in item.ArrayOf(count)
        select items.ToEquatableArray();

    /// <summary>A span of a text that cuts no letter in two.</summary>
    public static Gen<Span> SpanOf(string text)
    {
        var points = new CodePoints(text);
        return from one in Gen.Choose(0, points.FromUtf16(text.Length))
            from two in Gen.Choose(0, points.FromUtf16(text.Length))
            select points.ToUtf16(new Span(Math.Min(one, two), Math.Max(one, two)));
    }
}
