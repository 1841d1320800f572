using Demarche.Core;

namespace Demarche.Coding.Times;

/// <summary>Splits a sentence into the words, numbers and marks that the time grammar reads.</summary>
internal static class UnitReader
{
    /// <summary>Reads the units of one stretch of text.</summary>
    public static UnitList Read(string text, Span part)
    {
        var units = new List<Unit>((part.Length / 5) + 4);
        var at = part.Start;
        while (at < part.End)
        {
            var c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }
            var tight = at > part.Start && !char.IsWhiteSpace(text[at - 1]);
            var unit =
                char.IsAsciiDigit(c) ? Digits(text, at, part.End)
                : char.IsLetter(c) ? Word(text, at, part.End)
                : Mark(text, at);
            units.Add(unit with { Tight = tight });
            at = unit.Span.End;
        }
        return new UnitList(units);
    }

    private static Unit Mark(string text, int at)
    {
        var key = text[at] switch
        {
            ',' => ",",
            '-' or '–' or '—' or '‑' => "-",
            '\'' or '’' or '‘' => "'",
            '(' => "(",
            ')' => ")",
            '$' or '€' or '£' or '¥' => "$",
            '%' => "%",
            '.' => ".",
            '/' => "/",
            ':' => ":",
            _ => "",
        };
        return new Unit(new Span(at, at + 1), Role.Punct, key);
    }

    private static Unit Word(string text, int at, int end)
    {
        // a.m., p.m., B.C., A.D.: letters with full stops between are one word.
        if (
            at + 2 < end
            && text[at + 1] == '.'
            && char.IsLetter(text[at + 2])
            && (at + 3 >= end || !char.IsLetter(text[at + 3]))
        )
        {
            var after = at + 3 < end && text[at + 3] == '.' ? at + 4 : at + 3;
            ReadOnlySpan<char> both = [text[at], text[at + 2]];
            if (TimeWords.Find(both) is { Key: "am" or "pm" or "bc" or "ad" or "ce" } clock)
            {
                return new Unit(new Span(at, after), Role.Word, clock.Key, Short: true);
            }
        }
        var to = at;
        while (to < end && char.IsLetter(text[to]))
        {
            to++;
        }
        var found = TimeWords.Find(text.AsSpan(at, to - at));
        var capital = char.IsUpper(text[at]);
        if (found is null)
        {
            return new Unit(new Span(at, to), Role.None, "", Capital: capital);
        }
        if (found.Short && to < end && text[to] == '.')
        {
            to++;
        }
        return new Unit(
            new Span(at, to),
            found.Role,
            found.Key,
            found.Value,
            found.Text,
            Capital: capital,
            Plural: found.Plural,
            Short: found.Short
        );
    }

    private static Unit Digits(string text, int at, int end)
    {
        var to = Run(text, at, end);
        var count = to - at;
        if (
            count == 4
            && Is(text, to, end, '-')
            && Run(text, to + 1, end) == to + 3
            && Is(text, to + 3, end, '-')
            && Run(text, to + 4, end) == to + 6
        )
        {
            return new Unit(new Span(at, to + 6), Role.Iso, "", 0, text.Substring(at, 10));
        }
        if (count <= 2 && Is(text, to, end, ':') && Run(text, to + 1, end) == to + 3)
        {
            return new Unit(
                new Span(at, to + 3),
                Role.Clock,
                "",
                0,
                $"{Int(text, at, to):00}:{text.AsSpan(to + 1, 2)}"
            );
        }
        if (count <= 2 && Is(text, to, end, '/'))
        {
            var second = Run(text, to + 1, end);
            if (second > to + 1 && second <= to + 3 && Is(text, second, end, '/'))
            {
                var third = Run(text, second + 1, end);
                if (third - second - 1 is 2 or 4)
                {
                    return new Unit(new Span(at, third), Role.Slash, "", 0, text[at..third]);
                }
            }
            return second > to + 1
                ? new Unit(new Span(at, second), Role.Fraction, "", 0, text[at..second])
                : new Unit(new Span(at, to), Role.Number, "", Int(text, at, to), Digits: count);
        }
        var plain = true;
        while (to + 3 < end && text[to] == ',' && Run(text, to + 1, end) == to + 4)
        {
            to += 4;
            plain = false;
        }
        if (to + 1 < end && text[to] == '.' && char.IsAsciiDigit(text[to + 1]))
        {
            to = Run(text, to + 1, end);
            plain = false;
        }
        var value = Int(text, at, to);
        if (plain && to < end && char.IsLetter(text[to]))
        {
            var tail = to;
            while (tail < end && char.IsLetter(text[tail]))
            {
                tail++;
            }
            var suffix = text.AsSpan(to, tail - to);
            if (suffix is "st" or "nd" or "rd" or "th")
            {
                return new Unit(new Span(at, tail), Role.Ordinal, "", value);
            }
            if (suffix is "s" && count is 2 or 4 && value % 10 == 0)
            {
                return new Unit(new Span(at, tail), Role.Decade, "", value, Digits: count);
            }
        }
        return new Unit(new Span(at, to), Role.Number, "", value, Digits: plain ? count : 0);
    }

    private static int Run(string text, int at, int end)
    {
        while (at < end && char.IsAsciiDigit(text[at]))
        {
            at++;
        }
        return at;
    }

    private static bool Is(string text, int at, int end, char c) => at < end && text[at] == c;

    // Digits before a decimal point, commas left out; anything beyond a million is a million: no time counts so far.
    private static int Int(string text, int from, int to)
    {
        var value = 0;
        for (var i = from; i < to && text[i] != '.' && value < 1_000_000; i++)
        {
            if (char.IsAsciiDigit(text[i]))
            {
                value = (value * 10) + (text[i] - '0');
            }
        }
        return value;
    }
}
