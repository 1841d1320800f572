using System.Globalization;

namespace Demarche.Language.Tests.Tokens;

/// <summary>
/// Texts that nobody would write: letters, marks, blanks, halves of surrogate pairs and control characters at random. The variable
/// DEMARCHE_RANDOM_TEXTS asks for more of them than the two thousand of an ordinary run.
/// </summary>
internal static class RandomText
{
    private const string Alphabet =
        "aAbZé王0 9 \n\t.,;:'’\"“”-–—/()[]$%@#&!?…\u00A0\uD83D\uDE00\u0000\u200Bשم`*_=^<>|~+";

    private static readonly string[] Pieces =
    [
        "Mr. ",
        "U.S. ",
        "its a",
        "http://",
        ":-)",
        ".doc",
        "don't",
        "SEOUL, ",
        " (AP) — ",
        "etc.",
    ];

    public static IEnumerable<string> Many(int seed)
    {
        var count = int.TryParse(
            Environment.GetEnvironmentVariable("DEMARCHE_RANDOM_TEXTS"),
            CultureInfo.InvariantCulture,
            out var asked
        )
            ? asked
            : 2000;
        var random = new Random(seed);
        for (var i = 0; i < count; i++)
        {
            yield return string.Concat(
                Enumerable
                    .Range(0, random.Next(60))
                    .Select(_ =>
                        random.Next(8) == 0
                            ? Pieces[random.Next(Pieces.Length)]
                            : Alphabet[random.Next(Alphabet.Length)].ToString()
                    )
            );
        }
    }
}
