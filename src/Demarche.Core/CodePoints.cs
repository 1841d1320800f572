namespace Demarche.Core;

/// <summary>
/// Turns offsets in UTF-16 code units (inside) into offsets in Unicode code points (at every border) and back.
/// </summary>
/// <remarks>
/// Most texts hold no surrogates; then it costs one scan and no memory. Immutable; safe on any thread.
/// </remarks>
public sealed class CodePoints
{
    // Positions of the low surrogates, in order: each stands for one code unit that is no code point of its own.
    private readonly int[] lows;

    /// <summary>Prepares the map of a text.</summary>
    public CodePoints(string text)
    {
        List<int>? found = null;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsSurrogatePair(text[i - 1], text[i]))
            {
                (found ??= []).Add(i);
                i++;
            }
        }
        lows = found is null ? [] : [.. found];
    }

    /// <summary>Code points before the code unit at <paramref name="utf16"/>.</summary>
    public int FromUtf16(int utf16)
    {
        if (lows.Length == 0)
        {
            return utf16;
        }
        var at = Array.BinarySearch(lows, utf16);
        return utf16 - (at < 0 ? ~at : at);
    }

    /// <summary>The code unit at which code point <paramref name="codePoint"/> begins.</summary>
    public int ToUtf16(int codePoint)
    {
        var utf16 = codePoint;
        foreach (var low in lows)
        {
            if (low > utf16)
            {
                break;
            }
            utf16++;
        }
        return utf16;
    }

    /// <summary>The span with both ends in code points.</summary>
    public Span FromUtf16(Span span) => new(FromUtf16(span.Start), FromUtf16(span.End));

    /// <summary>The span with both ends in UTF-16 code units.</summary>
    public Span ToUtf16(Span span) => new(ToUtf16(span.Start), ToUtf16(span.End));
}
