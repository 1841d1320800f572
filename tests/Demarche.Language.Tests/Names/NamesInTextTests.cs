using System.Text.RegularExpressions;

namespace Demarche.Language.Tests.Names;

/// <summary>Names through the shipped model: single trees may change with new weights, most names must be found.</summary>
public sealed partial class NamesInTextTests
{
    [Fact]
    public void Finds_the_names_of_our_samples()
    {
        var missed = new List<string>();
        int right = 0;
        int found = 0;
        int marked = 0;
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Samples", "names.txt")))
        {
            if (line.StartsWith('#'))
            {
                continue;
            }
            var text = Mark().Replace(line, "$1");
            var expected = Mark().Matches(line).Select(m => $"{m.Groups[1].Value}|{m.Groups[2].Value}").ToList();
            var names = SharedModel
                .Pipeline.Parse(text)
                .SelectMany(s => s.Names())
                .Select(n => $"{n}|{n.Kind.ToString().ToLowerInvariant()}")
                .ToList();
            marked += expected.Count;
            found += names.Count;
            right += expected.Intersect(names).Count();
            missed.AddRange(expected.Except(names).Select(e => "- " + e));
            missed.AddRange(names.Except(expected).Select(e => "+ " + e));
        }
        var f1 = 2.0 * right / (found + marked);
        TestContext.Current.TestOutputHelper?.WriteLine($"F1 {f1:F3}\n{string.Join('\n', missed)}");
        Assert.True(f1 >= 0.85, $"F1 {f1:F3}\n{string.Join('\n', missed)}");
    }

    [GeneratedRegex(@"\[([^|\]]+)\|([a-z]+)\]")]
    private static partial Regex Mark();
}
