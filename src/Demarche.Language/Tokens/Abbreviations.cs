using System.Collections.Frozen;

namespace Demarche.Language.Tokens;

/// <summary>Words that are written with a stop which ends no sentence by itself. Without the stop here.</summary>
internal static class Abbreviations
{
    // Before a name or an example: a sentence never ends here.
    private static readonly string[] Titles =
    [
        "Mr",
        "Mrs",
        "Ms",
        "Mx",
        "Dr",
        "Prof",
        "Gen",
        "Col",
        "Maj",
        "Capt",
        "Lt",
        "Sgt",
        "Cpl",
        "Pvt",
        "Cmdr",
        "Adm",
        "Brig",
        "Sen",
        "Sens",
        "Rep",
        "Reps",
        "Gov",
        "Govs",
        "Pres",
        "Amb",
        "Sec",
        "Hon",
        "Rev",
        "Fr",
        "St",
        "Ste",
        "Mt",
        "Ft",
        "Msgr",
        "Messrs",
        "Mlle",
        "Mme",
        "Supt",
        "Det",
        "Insp",
        "Atty",
        "Asst",
        "Assoc",
        "Dep",
        "Lieut",
        "Drs",
        "Sts",
        "GEN",
        "MR",
        "MRS",
        "DR",
        "SEN",
        "REP",
        "GOV",
        "Sgts",
        "Spc",
        "Pfc",
        "e.g",
        "i.e",
        "vs",
        "v",
        "cf",
        "viz",
        "approx",
        "esp",
        "incl",
    ];

    private static readonly string[] Others =
    [
        "Inc",
        "Corp",
        "Co",
        "Cos",
        "Ltd",
        "Bros",
        "Jr",
        "Sr",
        "etc",
        "al",
        "est",
        "Jan",
        "Feb",
        "Apr",
        "Aug",
        "Sept",
        "Sep",
        "Oct",
        "Nov",
        "Dec",
        "Mon",
        "Tue",
        "Tues",
        "Wed",
        "Thu",
        "Thur",
        "Thurs",
        "Fri",
        "Ave",
        "Blvd",
        "Rd",
        "Dept",
        "Univ",
        "Intl",
        "Natl",
        "Govt",
        "Assn",
        "Bn",
        "Div",
        "Rgt",
        "Ala",
        "Ariz",
        "Ark",
        "Calif",
        "Colo",
        "Conn",
        "Del",
        "Fla",
        "Ga",
        "Ill",
        "Ind",
        "Kan",
        "Ky",
        "La",
        "Md",
        "Mich",
        "Minn",
        "Miss",
        "Mo",
        "Mont",
        "Neb",
        "Nev",
        "Okla",
        "Ore",
        "Pa",
        "Penn",
        "Tenn",
        "Tex",
        "Va",
        "Vt",
        "Wash",
        "Wis",
        "Wyo",
        "Que",
        "Ont",
        "Esq",
        "Ph",
        "Ed",
        "lb",
        "lbs",
        "oz",
        "ft",
        "yrs",
        "hrs",
        "mins",
        "ext",
        "tel",
        "resp",
        "misc",
        "Attn",
        "div",
        "dept",
        "PVT",
        "LTD",
        "INC",
        "CORP",
        "max",
        "min",
    ];

    // Only before a number.
    private static readonly string[] Numbered =
    [
        "No",
        "Nos",
        "Mar",
        "Jun",
        "Jul",
        "Sat",
        "Sun",
        "Art",
        "Arts",
        "Fig",
        "Figs",
        "Vol",
        "Vols",
        "p",
        "pp",
        "ch",
        "Ch",
        "par",
        "para",
        "Para",
        "c",
        "ca",
        "Op",
        "sec",
        "Res",
        "Reg",
        "no",
        "nos",
        "vol",
    ];

    private static readonly FrozenSet<string> TitleSet = Titles.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> OtherSet = Others.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> NumberedSet = Numbered.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleLookup =
        TitleSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> OtherLookup =
        OtherSet.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberedLookup =
        NumberedSet.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether it stands before a name, such as Gen and Mr.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => TitleLookup.Contains(word);

    /// <summary>Whether the stop after <paramref name="word"/> belongs to it.</summary>
    /// <param name="word">The word without the stop.</param>
    /// <param name="next">The first character after stop and white space; '\0' where the text ends.</param>
    public static bool TakesStop(ReadOnlySpan<char> word, char next)
    {
        if (word.Length == 1 && char.IsUpper(word[0]))
        {
            return next != '\0' && (word[0] != 'I' || char.IsUpper(next)) && !IsClosing(next);
        }
        // At the end of a sentence the treebank reads "etc" and a stop.
        if (word is "etc")
        {
            return next != '\0' && !char.IsUpper(next);
        }
        return TitleLookup.Contains(word)
            || OtherLookup.Contains(word)
            || IsDotted(word)
            || (char.IsAsciiDigit(next) && NumberedLookup.Contains(word));
    }

    /// <summary>Whether it is single letters (or short pieces, as in Ph.D) with stops between: U.S, a.m, e.g.</summary>
    public static bool IsDotted(ReadOnlySpan<char> word)
    {
        var pieces = 0;
        foreach (var piece in word.Split('.'))
        {
            var length = piece.End.GetOffset(word.Length) - piece.Start.GetOffset(word.Length);
            if (length is 0 or > 2 || !char.IsLetter(word[piece.Start]))
            {
                return false;
            }
            pieces++;
        }
        return pieces > 1;
    }

    private static bool IsClosing(char c) => c is '"' or '”' or '’' or '\'' or ')' or ']';
}
