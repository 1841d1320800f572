using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Names in another script that stand in brackets behind the Latin form: "Baek Won-soon (백원순)".</summary>
internal static class OtherScript
{
    private const int MostTokens = 5;

    // Basic Latin to Latin Extended Additional; above come other scripts.
    private const char LastLatin = 'ɏ';
    private const char FirstMoreLatin = 'Ḁ';
    private const char LastMoreLatin = 'ỿ';

    /// <summary>The name behind that token; null where there is none.</summary>
    public static string? Behind(Sentence sentence, int token)
    {
        var first = token + 2;
        if (first >= sentence.Count || !sentence[token + 1].IsForm("("))
        {
            return null;
        }
        var end = first;
        while (end < sentence.Count && end - first < MostTokens && IsOther(sentence[end].Form))
        {
            end++;
        }
        return end > first && end < sentence.Count && sentence[end].IsForm(")")
            ? new Span(sentence.Spans[first].Start, sentence.Spans[end - 1].End).In(sentence.Text)
            : null;
    }

    private static bool IsOther(ReadOnlySpan<char> word)
    {
        var any = false;
        foreach (var c in word)
        {
            var latin = c <= LastLatin || c is >= FirstMoreLatin and <= LastMoreLatin;
            if (char.IsLetter(c) && latin)
            {
                return false;
            }
            any |= char.IsLetter(c);
        }
        return any;
    }
}
