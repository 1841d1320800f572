using System.Buffers;
using System.Collections.Frozen;

namespace Demarche.Reports;

/// <summary>Guesses the language of a text: by its script, and in Latin script by its small words.</summary>
internal static class LanguageGuess
{
    private const int Looked = 4_000;
    private const int LeastWords = 2;
    private const double LeastShare = 0.08;

    private static readonly SearchValues<char> UkrainianOnly = SearchValues.Create("іїєґІЇЄҐ");
    private static readonly SearchValues<char> PersianOnly = SearchValues.Create("پچژگ");

    private static readonly (string Code, FrozenSet<string> Words)[] SmallWords =
    [
        .. Table.Rows("function-words.tsv").Select(row => (row[0], row.Skip(1).ToFrozenSet(StringComparer.Ordinal))),
    ];

    /// <summary>ISO 639-1; empty where there is too little to tell by.</summary>
    public static string Of(string text)
    {
        var seen = text[..Math.Min(text.Length, Looked)];
        return ByScript(seen) is { } code ? code : BySmallWords(seen.ToLowerInvariant());
    }

    /// <summary>Null where most letters are Latin.</summary>
    private static string? ByScript(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var c in text)
        {
            if (char.IsLetter(c))
            {
                var script = Script(c);
                counts[script] = counts.GetValueOrDefault(script) + 1;
            }
        }
        if (counts.Count == 0)
        {
            return "";
        }
        // Japanese mixes kana with Han, and either may be the larger part.
        if (counts.TryGetValue("zh", out var han) && counts.TryGetValue("ja", out var kana) && kana * 5 > han)
        {
            counts["ja"] = kana + han;
        }
        var most = counts
            .OrderByDescending(pair => pair.Value)
            .ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .First()
            .Key;
        return most switch
        {
            "latin" => null,
            "ru" => text.AsSpan().ContainsAny(UkrainianOnly) ? "uk" : "ru",
            "ar" => text.AsSpan().ContainsAny(PersianOnly) ? "fa" : "ar",
            "other" => "",
            _ => most,
        };
    }

    private static string Script(char c) =>
        c switch
        {
            < '\u0250' or (>= '\u1E00' and < '\u1F00') => "latin",
            >= '\u0370' and < '\u0400' => "el",
            >= '\u0400' and < '\u0530' => "ru",
            >= '\u0590' and < '\u0600' => "he",
            >= '\u0600' and < '\u0780' => "ar",
            >= '\u0900' and < '\u0980' => "hi",
            >= '\u0E00' and < '\u0E80' => "th",
            >= '\u3040' and < '\u3100' => "ja",
            >= '\u4E00' and < '\uA000' => "zh",
            (>= '\u1100' and < '\u1200') or (>= '\uAC00' and < '\uD7B0') => "ko",
            _ => "other",
        };

    private static string BySmallWords(string text)
    {
        var words = text.Split(
            [
                ' ',
                '\n',
                '\r',
                '\t',
                '\u00A0',
                '.',
                ',',
                ';',
                ':',
                '!',
                '?',
                '"',
                '“',
                '”',
                '(',
                ')',
                '\'',
                '’',
                '-',
                '—',
            ],
            StringSplitOptions.RemoveEmptyEntries
        );
        var (best, most) = ("", 0);
        foreach (var (code, small) in SmallWords)
        {
            var count = words.Count(small.Contains);
            if (count > most)
            {
                (best, most) = (code, count);
            }
        }
        return most >= LeastWords && most >= LeastShare * words.Length ? best : "";
    }
}
