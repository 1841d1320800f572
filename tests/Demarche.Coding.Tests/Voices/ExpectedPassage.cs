using System.Globalization;
using Demarche.Core;

namespace Demarche.Coding.Tests.Voices;

/// <summary>A line of verdicts.tsv, whose head says what it may hold.</summary>
public sealed record ExpectedPassage(string Text, string Wanted, bool IsKnownMiss)
{
    /// <summary>The lines of the file.</summary>
    public static List<ExpectedPassage> Read(string path) =>
        [
            .. File.ReadLines(path)
                .Where(line => line.Length > 0 && line[0] != '#')
                .Select(line => line.Split('\t'))
                .Select(cells => new ExpectedPassage(cells[1], cells[2], cells[0] == "miss")),
        ];

    /// <summary>Whether every wanted event is told, and no other.</summary>
    internal bool IsMetBy(EquatableArray<Event> told)
    {
        var items = Wanted.Split("; ");
        var besides = items.Where(item => item[0] == '(').Select(item => item.Trim('(', ')')).ToList();
        var wanted = items.Where(item => item[0] != '(').Select(item => item.Split(" | ")).ToList();
        return wanted.TrueForAll(item => item.Any(one => one == "none" || told.Any(e => Fulfils(one, e, told))))
            && told.All(e =>
                besides.Contains(e.Type.Name()) || wanted.Exists(item => item.Any(one => IsOfKind(one, e)))
            );
    }

    private static bool IsOfKind(string wanted, Event told) =>
        wanted.Split(", ")[0] == $"{told.Type.Name()} {told.Status.ToString().ToLowerInvariant()}";

    private static bool Fulfils(string wanted, Event told, EquatableArray<Event> all) =>
        IsOfKind(wanted, told) && wanted.Split(", ").Skip(1).All(want => Holds(want, told, all));

    private static bool Holds(string want, Event told, EquatableArray<Event> all)
    {
        var words = want.Split(' ', 2);
        return words switch
        {
            ["by", "nobody"] => told.Stances.Count == 0,
            ["by", var who] => told.Stances.Any(s => s.Says == Says.Asserts && Names(s.Holder, who)),
            ["denied", var who] => told.Stances.Any(s => s.Says == Says.Denies && Names(s.Holder, who[3..])),
            ["via", var who] => told.Stances.Any(s => s.Via is { } via && Names(via, who)),
            ["told", "nobody"] => told.Disclosed.Count == 0,
            ["told", var whom] => told.Disclosed.Any(d => IsTold(d, whom)),
            ["answers", "nothing"] => told.Answers.Count == 0,
            ["answers", var type] => told.Answers.Any(a => all.Any(e => e.Id == a.Event && e.Type.Name() == type)),
            _ => throw new FormatException(want),
        };
    }

    private static bool Names(Voice voice, string words) => voice.Text.Contains(words, StringComparison.Ordinal);

    private static bool IsTold(Disclosed disclosed, string whom)
    {
        var (to, when) = whom.Split(' ') is [var one, var other] ? (one, other) : throw new FormatException(whom);
        var days = when.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var period = days is [var year, var month, var day]
            ? Period.Day(new DateOnly(year, month, day))
            : Period.Month(days[0], days[1]);
        return disclosed.To.Split(' ')[0] == to && disclosed.Period == period;
    }
}
