using System.Text.Json;
using Demarche.Core;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Actors;

/// <summary>How many of the actors that people marked are found with their code. Needs ../shared; skipped without it.</summary>
public sealed class ActorCoverageTests(ITestOutputHelper output)
{
    private const double Floor = 0.9;

    private static string? Shared(string relative)
    {
        var path = Repository.At("..", "shared", relative);
        return File.Exists(path) ? path : null;
    }

    [Fact]
    public void Most_marked_actors_are_found_with_their_code()
    {
        var exam = Shared("exams/events/gsr.jsonl");
        Assert.SkipWhen(exam is null, "../shared/exams is not here");
        var (all, found) = (0, 0);
        foreach (var line in File.ReadLines(exam!))
        {
            using var item = JsonDocument.Parse(line);
            var text = item.RootElement.GetProperty("text").GetString()!;
            var mentions = SharedActors.Read(text, day: null).Mentions;
            foreach (
                var actor in item
                    .RootElement.GetProperty("source")
                    .EnumerateArray()
                    .Concat(item.RootElement.GetProperty("target").EnumerateArray())
            )
            {
                var words = actor.GetProperty("text").GetString()!.Trim();
                var at = text.IndexOf(words, StringComparison.Ordinal);
                var code = actor.GetProperty("code").GetString();
                all++;
                found += mentions.Any(m =>
                    m.Actor.Code.Letters == code && (at < 0 || m.Actor.Span.Overlaps(new Span(at, at + words.Length)))
                )
                    ? 1
                    : 0;
            }
        }
        output.WriteLine($"{found} of {all} marked actors: {(double)found / all:F3}");
        Assert.True((double)found / all >= Floor, $"{found} of {all}");
    }

    [Fact]
    public void The_people_of_the_seeds_are_found_with_their_codes()
    {
        var gold = Shared("seeds/gold.json");
        Assert.SkipWhen(gold is null, "../shared/seeds is not here");
        using var document = JsonDocument.Parse(File.ReadAllText(gold!));
        foreach (var report in document.RootElement.GetProperty("reports").EnumerateArray())
        {
            var file = report.GetProperty("file").GetString()!;
            if (Shared("seeds/" + file) is not { } path)
            {
                continue;
            }
            var text = string.Join(
                "\n\n",
                File.ReadLines(path).Where(l => l.Length > 0 && !l.StartsWith("Posted on", StringComparison.Ordinal))
            );
            var people = SharedActors.Read(text, file.Substring(5, 10)).People;
            foreach (var person in report.GetProperty("people").EnumerateArray())
            {
                var name = person.GetProperty("name").GetString()!;
                var code = person.GetProperty("country").GetString();
                Assert.True(
                    people.Any(p => p.Name == name && p.Code.Letters == code),
                    $"{name} {code}: {string.Join("; ", people.Select(p => $"{p.Name} {p.Code}"))}"
                );
            }
        }
    }
}
