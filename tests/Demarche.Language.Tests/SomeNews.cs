using Demarche.Core;

namespace Demarche.Language.Tests;

/// <summary>Sentences put together by chance from a few words of ours, always the same ones: short and long, with rare words.</summary>
internal static class SomeNews
{
    private static readonly string[] Subjects =
    [
        "The foreign minister",
        "Moscow",
        "A spokesman for the U.S. State Department",
        "President Zarmakhanova's aide",
        "Two diplomats",
        "It",
        "The 27-nation bloc, which met on Jan. 24,",
    ];

    private static readonly string[] Verbs =
    [
        "summoned",
        "has not expelled",
        "will be sanctioning",
        "denied that it had threatened",
        "condemned",
        "was told to withdraw from",
        "re-interpellated",
    ];

    private static readonly string[] Objects =
    [
        "the ambassador",
        "three of Pyongyang's envoys",
        "a $3.5 billion arms deal",
        "NATO's missile-defence talks",
        "all flights to Vladivostok",
        "them",
        "the Krzyżanowski-Okonkwo protocol of 1997",
    ];

    private static readonly string[] Tails =
    [
        "",
        " on Monday",
        ", the TASS news agency reported",
        " because the border, closed since March 13, would “never” reopen",
        " in a letter dated 12/06/2019",
        ", and refused to comment",
        " after talks that lasted 3 hours; neither side gave way",
    ];

    /// <summary>So many sentences; every twentieth runs on for more than a hundred words.</summary>
    public static IEnumerable<string> Sentences(int count)
    {
        var random = new Random(11);
        for (var i = 0; i < count; i++)
        {
            var clauses = Enumerable
                .Range(0, i % 20 == 19 ? 12 : 1)
                .Select(_ => Pick(Subjects) + " " + Pick(Verbs) + " " + Pick(Objects) + Pick(Tails));
            yield return string.Join(", while ", clauses) + ".";
        }

        string Pick(string[] from) => from[random.Next(from.Length)];
    }

    /// <summary>The same with words cut at blanks.</summary>
    public static (string Text, IReadOnlyList<Span> Tokens)[] Given(int count) =>
        [.. Sentences(count).Select(text => (text, (IReadOnlyList<Span>)Words(text)))];

    private static Span[] Words(string text)
    {
        var at = 0;
        return
        [
            .. text.Split(' ')
                .Select(word =>
                {
                    var span = new Span(at, at + word.Length);
                    at = span.End + 1;
                    return span;
                }),
        ];
    }
}
