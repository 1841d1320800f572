using System.Collections.Frozen;

namespace Demarche.Coding.Times;

/// <summary>What a word can do in a time expression.</summary>
internal enum Role : byte
{
    /// <summary>Nothing: a word that no time expression holds.</summary>
    None = 0,

    /// <summary>A small word that some rule names by its key.</summary>
    Word,
    Punct,
    Month,
    Weekday,
    Unit,
    Season,
    DayPart,
    Number,
    Tens,
    Ordinal,
    Decade,
    Clock,
    Iso,
    Slash,
    Fraction,
    Set,
    Reference,
}

/// <summary>A word of the time lexicon.</summary>
/// <param name="Key">Its one spelling: <c>january</c> for Jan.</param>
/// <param name="Role">What it can do.</param>
/// <param name="Value">Month 1 to 12, weekday 0 (Sunday) to 6, a number, or a <see cref="TimeUnit"/>.</param>
/// <param name="Text">TIMEX3's code where it has one: <c>MO</c>, <c>P1D</c>, <c>PAST_REF</c>.</param>
/// <param name="Short">Whether it is an abbreviation, whose full stop belongs to it.</param>
/// <param name="Plural">Whether it is a plural.</param>
internal sealed record TimeWord(
    string Key,
    Role Role,
    int Value = 0,
    string Text = "",
    bool Short = false,
    bool Plural = false
);

/// <summary>The words that time expressions are made of.</summary>
internal static class TimeWords
{
    private static readonly FrozenDictionary<string, TimeWord> Known = Build();

    private static readonly FrozenDictionary<string, TimeWord>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Finds a word, letter case aside; null where no expression holds it.</summary>
    public static TimeWord? Find(ReadOnlySpan<char> word) => Lookup.TryGetValue(word, out var found) ? found : null;

    private static FrozenDictionary<string, TimeWord> Build()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.OrdinalIgnoreCase);
        void Add(TimeWord word, params ReadOnlySpan<string> spellings)
        {
            words[word.Key] = word;
            foreach (var spelling in spellings)
            {
                words[spelling] = word with { Short = spelling.Length < word.Key.Length };
            }
        }

        (string Full, string[] Short)[] months =
        [
            ("january", ["jan"]),
            ("february", ["feb"]),
            ("march", ["mar"]),
            ("april", ["apr"]),
            ("may", []),
            ("june", ["jun"]),
            ("july", ["jul"]),
            ("august", ["aug"]),
            ("september", ["sept", "sep"]),
            ("october", ["oct"]),
            ("november", ["nov"]),
            ("december", ["dec"]),
        ];
        for (var i = 0; i < months.Length; i++)
        {
            Add(new TimeWord(months[i].Full, Role.Month, i + 1), months[i].Short);
        }

        (string Full, string[] Short)[] days =
        [
            ("sunday", ["sun"]),
            ("monday", ["mon"]),
            ("tuesday", ["tue", "tues"]),
            ("wednesday", ["wed"]),
            ("thursday", ["thu", "thur", "thurs"]),
            ("friday", ["fri"]),
            ("saturday", ["sat"]),
        ];
        for (var i = 0; i < days.Length; i++)
        {
            Add(new TimeWord(days[i].Full, Role.Weekday, i), days[i].Short);
            words[days[i].Full + "s"] = new TimeWord(days[i].Full, Role.Weekday, i, Plural: true);
        }

        foreach (
            var (unit, one, many) in new[]
            {
                (TimeUnit.Second, "", "seconds"),
                (TimeUnit.Minute, "minute", "minutes"),
                (TimeUnit.Hour, "hour", "hours"),
                (TimeUnit.Day, "day", "days"),
                (TimeUnit.Weekend, "weekend", "weekends"),
                (TimeUnit.Week, "week", "weeks"),
                (TimeUnit.Month, "month", "months"),
                (TimeUnit.Quarter, "quarter", "quarters"),
                (TimeUnit.Year, "year", "years"),
                (TimeUnit.Decade, "decade", "decades"),
                (TimeUnit.Century, "century", "centuries"),
            }
        )
        {
            if (one.Length > 0)
            {
                words[one] = new TimeWord(one, Role.Unit, (int)unit);
            }
            words[many] = new TimeWord(many, Role.Unit, (int)unit, Plural: true);
        }

        foreach (
            var (season, names) in new[]
            {
                (Season.Winter, new[] { "winter" }),
                (Season.Spring, ["spring"]),
                (Season.Summer, ["summer"]),
                (Season.Fall, ["fall", "autumn"]),
            }
        )
        {
            foreach (var name in names)
            {
                words[name] = new TimeWord(name, Role.Season, (int)season);
                words[name + "s"] = new TimeWord(name, Role.Season, (int)season, Plural: true);
            }
        }

        foreach (
            var (name, code) in new[]
            {
                ("morning", "MO"),
                ("afternoon", "AF"),
                ("evening", "EV"),
                ("night", "NI"),
                ("noon", "12:00"),
                ("midday", "12:00"),
                ("midnight", "24:00"),
            }
        )
        {
            words[name] = new TimeWord(name, Role.DayPart, 0, code);
            words[name + "s"] = new TimeWord(name, Role.DayPart, 0, code, Plural: true);
        }

        var ones =
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(
                ' '
            );
        for (var i = 1; i < ones.Length; i++)
        {
            words[ones[i]] = new TimeWord(ones[i], Role.Number, i);
        }
        var tens = "twenty thirty forty fifty sixty seventy eighty ninety".Split(' ');
        var decades = "twenties thirties forties fifties sixties seventies eighties nineties".Split(' ');
        for (var i = 0; i < tens.Length; i++)
        {
            words[tens[i]] = new TimeWord(tens[i], Role.Tens, (i + 2) * 10);
            words[decades[i]] = new TimeWord(decades[i], Role.Decade, (i + 2) * 10);
        }
        var ordinals =
            "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".Split(
                ' '
            );
        for (var i = 1; i < ordinals.Length; i++)
        {
            words[ordinals[i]] = new TimeWord(ordinals[i], Role.Ordinal, i);
        }

        foreach (
            var (name, value) in new[]
            {
                ("hourly", "PT1H"),
                ("daily", "P1D"),
                ("nightly", "P1D"),
                ("weekly", "P1W"),
                ("fortnightly", "P2W"),
                ("monthly", "P1M"),
                ("quarterly", "P3M"),
                ("yearly", "P1Y"),
                ("annually", "P1Y"),
            }
        )
        {
            words[name] = new TimeWord(name, Role.Set, 0, value);
        }
        foreach (
            var (name, value) in new[]
            {
                ("now", "PRESENT_REF"),
                ("currently", "PRESENT_REF"),
                ("nowadays", "PRESENT_REF"),
                ("presently", "PRESENT_REF"),
                ("current", "PRESENT_REF"),
                ("recently", "PAST_REF"),
                ("recent", "PAST_REF"),
                ("lately", "PAST_REF"),
                ("soon", "FUTURE_REF"),
            }
        )
        {
            words[name] = new TimeWord(name, Role.Reference, 0, value);
        }
        foreach (
            var word in (
                "a an the of in on at by to and or for from this that these those same last past previous preceding prior "
                + "next previously coming following current latest each every ago earlier later before after hence since until till "
                + "early mid late end beginning start middle close half couple few several many some hundred thousand dozen "
                + "fiscal financial ended ending am pm bc bce ad ce today yesterday tomorrow tonight overnight s old long more than less nearly "
                + "almost about around over under least most up only just another additional first final rest full entire whole "
                + "effective short date trading business working present moment right then time day's eve christmas thanksgiving halloween new local utc gmt est edt pst pdt kst jst "
                + "msk cet o clock ahead now period term so during between through throughout within upcoming due turn other days' near distant as possible soon"
            ).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            words.TryAdd(word, new TimeWord(word, Role.Word));
        }
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
