using Demarche.Testing;

namespace Demarche.Coding.Tests;

/// <summary>
/// Tables of sentences, a row a line, <c>#</c> for people. A row begins with its mark: <c>ok</c>, or <c>miss</c> where the
/// coder is known to read it otherwise.
/// </summary>
internal static class MarkedRows
{
    /// <summary>Fails where a row marked ok is wrong; warns of a known miss that is right now.</summary>
    /// <param name="wrong">What is wrong with the cells behind the mark; null where nothing.</param>
    /// <param name="path">The table, from the tests of coding.</param>
    public static void Check(Func<string[], string?> wrong, params string[] path)
    {
        var failed = new List<string>();
        foreach (
            var line in File.ReadLines(Repository.At(["tests", "Demarche.Coding.Tests", .. path]))
                .Where(l => l.Length > 0 && l[0] != '#')
        )
        {
            var cells = line.Split('\t');
            Assert.Contains(cells[0], new[] { "ok", "miss" });
            var found = wrong(cells[1..]);
            if (found is null && cells[0] == "miss")
            {
                TestContext.Current.AddWarning($"Read rightly now; mark it ok: {line}");
            }
            if (found is not null && cells[0] == "ok")
            {
                failed.Add(found);
            }
        }
        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }
}
