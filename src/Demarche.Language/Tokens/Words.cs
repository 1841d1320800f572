namespace Demarche.Language.Tokens;

/// <summary>How far a word reaches, and the pieces that it falls into.</summary>
internal static class Words
{
    // These stay with what follows the hyphen, as in "pro-Beijing" and "non-aligned".
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BoundPrefixes = new HashSet<string>(
        [
            "non",
            "e",
            "anti",
            "re",
            "co",
            "pre",
            "mid",
            "pro",
            "cross",
            "post",
            "over",
            "semi",
            "ex",
            "sub",
            "multi",
            "counter",
            "mini",
            "neo",
            "socio",
            "inter",
            "intra",
            "un",
            "arch",
            "ultra",
            "micro",
            "psycho",
            "de",
            "bi",
            "tri",
            "trans",
            "extra",
        ],
        StringComparer.OrdinalIgnoreCase
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = new HashSet<string>(
        [
            "km",
            "m",
            "mm",
            "cm",
            "kg",
            "g",
            "mg",
            "lb",
            "lbs",
            "am",
            "pm",
            "a.m",
            "p.m",
            "a.m.",
            "p.m.",
            "bn",
            "mn",
            "tn",
            "k",
            "MW",
            "GW",
            "KW",
            "kW",
            "kWh",
            "MWh",
            "mph",
            "hrs",
            "hr",
            "hh",
            "percent",
            "watt",
            "watts",
            "days",
            "AM",
            "PM",
            "A.M",
            "P.M",
            "A.M.",
            "P.M.",
            "kph",
            "ft",
            "GB",
            "MB",
            "TB",
            "Hz",
            "KHz",
            "MHz",
            "GHz",
            "b",
            "t",
            "M",
            "B",
            "K",
            "sq",
        ],
        StringComparer.Ordinal
    ).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The end of the word that begins at <paramref name="at"/>, with the marks that may stand inside one.</summary>
    public static int End(string text, int at, int end)
    {
        var next = at + 1;
        while (next < end && (CharKind.IsWord(text[next]) || (next + 1 < end && Joins(text, at, next, end))))
        {
            next++;
        }
        return next;
    }

    /// <summary>The end of a name with stops, hyphens and underscores inside, such as a host or a handle.</summary>
    public static int NameEnd(string text, int at, int end)
    {
        while (
            at < end
            && (
                CharKind.IsWord(text[at])
                || (text[at] is '.' or '-' or '_' && at + 1 < end && CharKind.IsWord(text[at + 1]))
            )
        )
        {
            at++;
        }
        return at;
    }

    /// <summary>Adds the pieces of a word.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the word begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="partEnd">Where the part of the text ends: the next word may decide.</param>
    /// <param name="into">Receives the pieces.</param>
    public static void Split(string text, int start, int end, int partEnd, List<RawToken> into)
    {
        var word = text.AsSpan(start, end - start);
        var cut = Clitic(word);
        if (cut == 0 && FusedWords.IsVerbOfIts(word, text.AsSpan(end, partEnd - end)))
        {
            cut = 2;
        }
        if (cut > 0)
        {
            Split(text, start, start + cut, start + cut, into);
            Tokenizer.Add(start + cut, end, into);
            return;
        }
        SplitAtHyphens(text, start, end, into);
    }

    private static bool Joins(string text, int start, int at, int end)
    {
        var (before, c, after) = (text[at - 1], text[at], text[at + 1]);
        if (!CharKind.IsWord(before) || !CharKind.IsWord(after))
        {
            return false;
        }
        var digits = char.IsAsciiDigit(before) && char.IsAsciiDigit(after);
        return c switch
        {
            // Not where a blank was forgotten: "ended.The".
            '.' => digits || !(char.IsLower(before) && at - start > 2 && char.IsUpper(after)),
            ',' => digits && GroupsThousands(text, at, end),
            ':' => digits,
            '*' => char.IsLetter(before) && char.IsLetter(after),
            '/' => digits,
            '_' => true,
            '&' => char.IsUpper(before) && char.IsUpper(after),
            '`' => Is(text.AsSpan(at + 1, 1), "s") && (at + 2 == end || !CharKind.IsWord(text[at + 2])),
            _ => CharKind.IsHyphen(c) || (CharKind.IsApostrophe(c) && !char.IsAsciiDigit(after)),
        };
    }

    // "50,000" and "1,00,000" are numbers; "13,14" are two of them.
    private static bool GroupsThousands(string text, int comma, int end)
    {
        var digits = 0;
        for (var i = comma + 1; i < end && i <= comma + 8; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                digits++;
            }
            else if (text[i] == ',' && digits == 2)
            {
                digits = 0;
            }
            else
            {
                break;
            }
        }
        return digits == 3;
    }

    // Where the last clitic of a word begins: 's, 'm, 'd, 'll, 're, 've, n't. 0 where there is none.
    private static int Clitic(ReadOnlySpan<char> word)
    {
        if (FusedWords.Second(word) is > 0 and var second)
        {
            return second;
        }
        var from = Math.Max(word.Length - 3, 1);
        for (var i = word.Length - 1; i >= from; i--)
        {
            if (!CharKind.IsApostrophe(word[i]) && word[i] != '`')
            {
                continue;
            }
            var tail = word[(i + 1)..];
            if (IsDecade(word[..i]) && Is(tail, "s"))
            {
                return 0;
            }
            if (Is(tail, "t") && i > 1 && word[i - 1] is 'n' or 'N')
            {
                return i - 1;
            }
            return Is(tail, "s") || Is(tail, "m") || Is(tail, "d") || Is(tail, "ll") || Is(tail, "re") || Is(tail, "ve")
                ? i
                : 0;
        }
        return 0;
    }

    // "60's" and "1930's" are whole, "2003's" is not.
    private static bool IsDecade(ReadOnlySpan<char> word) =>
        word.Length is 2 or 4 && word[^1] == '0' && !word.ContainsAnyExceptInRange('0', '9');

    private static bool Is(ReadOnlySpan<char> word, string other) =>
        word.Equals(other, StringComparison.OrdinalIgnoreCase);

    // Where the unit begins in "35mm" and "5pm"; 0 where there is none.
    private static int Unit(ReadOnlySpan<char> word)
    {
        if (!char.IsAsciiDigit(word[0]))
        {
            return 0;
        }
        var letters = 0;
        while (letters < word.Length && (char.IsAsciiDigit(word[letters]) || word[letters] is '.' or ',' or ':'))
        {
            letters++;
        }
        return letters < word.Length && Units.Contains(word[letters..]) ? letters : 0;
    }

    private static void SplitAtHyphens(string text, int start, int end, List<RawToken> into)
    {
        var word = text.AsSpan(start, end - start);
        if (IsNumberWithHyphens(word) || RomanisedName.Is(word))
        {
            Tokenizer.Add(start, end, into);
            return;
        }
        var piece = start;
        for (var i = start + 1; i < end - 1; i++)
        {
            if (
                !CharKind.IsHyphen(text[i]) || (piece == start && BoundPrefixes.Contains(text.AsSpan(start, i - start)))
            )
            {
                continue;
            }
            AddPiece(text, piece, i, into);
            Tokenizer.Add(i, i + 1, into);
            piece = i + 1;
        }
        AddPiece(text, piece, end, into);
    }

    // A number and its unit are two words.
    private static void AddPiece(string text, int start, int end, List<RawToken> into)
    {
        var unit = Unit(text.AsSpan(start, end - start));
        if (unit > 0)
        {
            Tokenizer.Add(start, start + unit, into);
        }
        Tokenizer.Add(start + unit, end, into);
    }

    // Telephone numbers and days: digits with at least two hyphens, or four digits after one or three.
    private static bool IsNumberWithHyphens(ReadOnlySpan<char> word)
    {
        var hyphens = word.Length is 6 or 8 && CharKind.IsHyphen(word[^5]) ? 1 : 0;
        foreach (var c in word)
        {
            hyphens += CharKind.IsHyphen(c) ? 1 : 0;
            if (!char.IsAsciiDigit(c) && !CharKind.IsHyphen(c))
            {
                return false;
            }
        }
        return hyphens > 1;
    }
}
