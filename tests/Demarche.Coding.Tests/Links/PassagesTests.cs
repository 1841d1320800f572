using Demarche.Core;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Links;

/// <summary>
/// Invented passages with all that a careful reader takes from them: answers, same events, cases. The files say what is
/// expected; a line that begins with ? is a known miss, one that begins with ! a known mistake, and both must stay so
/// until somebody mends them and takes the mark away.
/// </summary>
public sealed class PassagesTests
{
    private sealed record Written(string Name, string Day, string Text, IReadOnlyList<string> Lines);

    public static TheoryData<string, string> Names =>
        [
            .. new[] { "answers", "same", "cases", "objects" }.SelectMany(file =>
                Of(file).Select(passage => new TheoryDataRow<string, string>(file, passage.Name))
            ),
        ];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_passage_tells_what_its_file_says(string file, string name)
    {
        var passage = Of(file).Single(p => p.Name == name);
        var coded = SharedCoder.Instance.Code(SharedCoder.Report(passage.Text, passage.Day));
        var told = (
            file switch
            {
                "answers" => Answers(coded),
                "same" => Events(coded),
                _ => Cases(coded),
            }
        ).ToList();
        Assert.Equal(
            passage.Lines.Where(l => l[0] != '?').Select(l => l.TrimStart('!', ' ')).Order(StringComparer.Ordinal),
            told.Order(StringComparer.Ordinal)
        );
        Assert.DoesNotContain(passage.Lines.Where(l => l[0] == '?'), l => told.Contains(l[2..]));
    }

    private static IEnumerable<Written> Of(string file) =>
        File.ReadAllText(Repository.At("tests", "Demarche.Coding.Tests", "Links", "Passages", file + ".txt"))
            .ReplaceLineEndings("\n")
            .Split("\n## ")
            .Skip(1)
            .Select(block => block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Select(lines => new Written(lines[0], lines[1], lines[2], lines[3..]));

    private static IEnumerable<string> Answers(CodedReport coded)
    {
        var links = coded
            .Events.SelectMany(e =>
                e.Answers.Select(a =>
                    $"answers {Name(e)} -> {Name(coded.Events.Single(x => x.Id == a.Event))} {a.Grade.ToString().ToLowerInvariant()}"
                )
            )
            .Distinct()
            .ToList();
        return links.Count > 0 ? links : ["answers none"];
    }

    private static IEnumerable<string> Events(CodedReport coded) =>
        coded.Events.Select(e => $"event {Name(e)} {e.Evidence.Count}");

    private static string Name(Event told)
    {
        var (actors, recipients) = (Codes(told.Actors), Codes(told.Recipients));
        return recipients.Count > 0 || actors.Count < 2
            ? $"{string.Join('+', actors)}>{string.Join('+', recipients)} {told.Type.Name()}"
            : $"{string.Join('+', actors.Order(StringComparer.Ordinal))} {told.Type.Name()}";
    }

    private static List<string> Codes(EquatableArray<Actor> side) => [.. side.Select(a => a.Code.Letters).Distinct()];

    private static IEnumerable<string> Cases(CodedReport coded)
    {
        foreach (var one in coded.Cases)
        {
            var steps = string.Join(" | ", one.Steps.Select(s => $"{s.Step} {s.Period} {s.Place}".Trim()));
            yield return $"case {one.Name}: {steps}{(one.Held.Length > 0 ? $"; held {one.Held}" : "")}";
            foreach (var words in one.Unknown)
            {
                yield return $"unknown {one.Name}: {coded.Report.Revision.Words(words)}";
            }
            foreach (var like in one.Like)
            {
                yield return $"like {one.Name}: {coded.Cases.Single(c => c.Id == like).Name}";
            }
        }
        if (coded.Cases.Count == 0)
        {
            yield return "case none";
        }
    }
}
