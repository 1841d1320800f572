using System.Text;
using System.Text.Json;
using Demarche.Coding;
using Demarche.Core;
using Demarche.Reports;

namespace Demarche.Choose;

/// <summary>Reads lessons: labelled lines, and the examples of the rules.</summary>
internal static class Lessons
{
    /// <summary>The texts of a set, without what people read in them.</summary>
    public static IEnumerable<Report> Texts(string path) =>
        File.ReadLines(path)
            .Where(l => l.Length > 0)
            .Select(l => ReportReader.ReadJsonLine(Encoding.UTF8.GetBytes(l), path).Report!);

    /// <summary>The lines of a labelled set; which set it is shows by the members of a line.</summary>
    public static IEnumerable<Lesson> Read(string path)
    {
        foreach (var line in File.ReadLines(path))
        {
            if (line.Length == 0)
            {
                continue;
            }
            var report = ReportReader.ReadJsonLine(Encoding.UTF8.GetBytes(line), path).Report!;
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            yield return root.TryGetProperty("events", out var events)
                ? new Lesson(report, [.. events.EnumerateArray().Select(Labelled)], Source.EveryEvent)
                : new Lesson(report, [One(root)], Source.OneEvent);
        }
    }

    /// <summary>The examples of the rules that show an event.</summary>
    public static IEnumerable<Lesson> Examples(Coder coder)
    {
        foreach (var rule in coder.Rules.Rules)
        {
            foreach (var example in rule.Examples.Where(e => e.Expected))
            {
                var line = JsonSerializer.SerializeToUtf8Bytes(
                    new
                    {
                        id = $"{rule.Name}:{example.Line}",
                        date = "2024-03-13",
                        text = example.Text,
                    }
                );
                var (actors, recipients) = (Codes(example.Actors), Codes(example.Recipients));
                yield return new Lesson(
                    ReportReader.ReadJsonLine(line, rule.Name).Report!,
                    [
                        new GoldEvent(rule.Type, actors, recipients, rule.Name)
                        {
                            Sides = (a, r) => actors.IsSubsetOf(Codes(a)) && recipients.IsSubsetOf(Codes(r)),
                        },
                    ],
                    Source.Examples
                );
            }
        }
    }

    private static GoldEvent One(JsonElement line)
    {
        var (source, target) = (Sided(line, "source"), Sided(line, "target"));
        return new GoldEvent(TypeOf(line), source, target)
        {
            // Exactly the labelled codes, their union where one side only is named.
            Sides = (a, r) =>
            {
                var (mine, theirs) = (Codes(a), Codes(r));
                var all = source.Union(target).ToHashSet(StringComparer.Ordinal);
                return all.SetEquals(mine.Union(theirs))
                    && (
                        source.Count == 0
                        || target.Count == 0
                        || (mine.Overlaps(source) && (theirs.Count == 0 || target.IsSubsetOf(theirs)))
                    );
            },
        };
    }

    private static GoldEvent Labelled(JsonElement line)
    {
        var (actor, recipient) = (Strings(line, "actor"), Strings(line, "recipient"));
        return new GoldEvent(TypeOf(line), actor, recipient)
        {
            Sides = (a, r) =>
            {
                var (mine, theirs) = (Codes(a), Codes(r));
                return actor.Count > 1 && recipient.Count == 0
                    ? actor.IsSubsetOf(mine.Union(theirs))
                    : Fits(actor, mine, actor) && Fits(recipient, theirs, actor);
            },
        };
    }

    private static bool Fits(HashSet<string> wanted, HashSet<string> got, HashSet<string> doers) =>
        (wanted.Count == 0 && got.IsSubsetOf(doers)) || wanted.SetEquals(got) || wanted.Contains("XXX");

    private static EventType TypeOf(JsonElement line) =>
        Enum.Parse<EventType>(line.GetProperty("type").GetString()!, ignoreCase: true);

    private static HashSet<string> Sided(JsonElement line, string name) =>
        line.GetProperty(name)
            .EnumerateArray()
            .Select(a => a.GetProperty("code").GetString() ?? "")
            .Where(c => c.Length > 0)
            .Select(c => c[..3])
            .ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Strings(JsonElement line, string name) =>
        line.GetProperty(name).EnumerateArray().Select(a => a.GetString()!).ToHashSet(StringComparer.Ordinal);

    private static HashSet<string> Codes(IEnumerable<Actor> side) => Codes(side.Select(a => a.Code));

    private static HashSet<string> Codes(IEnumerable<StateCode> side) =>
        side.Select(c => c.Letters).ToHashSet(StringComparer.Ordinal);
}
