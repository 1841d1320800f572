using System.Text;

namespace Demarche.Language.Tests;

/// <summary>Texts made by chance, from plain English to noise. The same number gives the same text everywhere.</summary>
internal static class AnyText
{
    private const int MaxPieces = 40;

    private static readonly string[] English =
    [
        "the",
        "minister",
        "said",
        "Moscow",
        "U.S.",
        "Mr.",
        "Kim",
        "Min-seo",
        "carried",
        "out",
        "of",
        "Ministry",
        "can't",
        "o'clock",
        "$50,000",
        "3.5%",
        "Jan.",
        "24",
        "and",
        "which",
        "was",
        "al-Rashid",
        "Lake",
        "President",
        "(AP)",
        "--",
    ];

    private static readonly string[] Marks =
    [
        ".",
        ",",
        "?",
        "!",
        "...",
        "…",
        "\"",
        "'",
        "“",
        "”",
        "’",
        "(",
        ")",
        "[",
        "]",
        "-",
        "–",
        "—",
        "/",
        "&",
        "@",
        "#",
        "%",
        ":",
        ";",
        "*",
        "_",
        "=",
        "+",
        "<b>",
        "</p>",
        "&amp;",
        "http://a.b/c?d=e",
        "a@b.c",
        ":-)",
        ".com",
        "a.b.c.d",
        "'s",
        "n't",
        "''",
        "``",
    ];

    private static readonly string[] Foreign =
    [
        "백원순",
        "北京",
        "Москва",
        "العربية",
        "עברית",
        "ไทย",
        "हिन्दी",
        "Ελλάδα",
        "Đà Nẵng",
        "Müller",
        "ﬁ",
        "ß",
        "İ",
        "ı",
        "𝒳",
        "𐍈",
        "😀",
        "👩‍👩‍👧‍👦",
        "🇰🇷",
        "é",
        "a\u0301\u0302\u0303",
        "\u202Eabc\u202C",
        "\u200F",
        "\u200B",
        "\uFEFF",
        "\u00AD",
        "①",
        "½",
        "٣",
    ];

    private static readonly string[] Gaps =
    [
        " ",
        " ",
        " ",
        " ",
        "",
        "",
        "\n",
        "\n\n",
        "\r\n",
        "\t",
        "\u00A0",
        "\u2028",
        "\u3000",
        "  ",
    ];

    /// <summary>The text of that number.</summary>
    public static string Of(int number)
    {
        var random = new Random(number);
        var noise = random.Next(6);
        var pieces = random.Next(MaxPieces);
        var text = new StringBuilder();
        for (var i = 0; i < pieces; i++)
        {
            // From 0, English only, to 5, anything at all.
            switch (random.Next(noise + 1))
            {
                case 0:
                case 1:
                    text.Append(Pick(random, English));
                    break;
                case 2:
                    text.Append(Pick(random, Marks));
                    break;
                case 3:
                    text.Append(Pick(random, Foreign));
                    break;
                case 4:
                    text.Append(Pick(random, random.Next(2) == 0 ? English : Marks), 0, 1)
                        .Append((char)random.Next(128));
                    break;
                default:
                    // Any code unit: controls, lone surrogates, code points that mean nothing.
                    text.Append((char)random.Next(char.MaxValue + 1), 1 + random.Next(3));
                    break;
            }
            text.Append(Pick(random, Gaps));
        }
        return text.ToString();
    }

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
