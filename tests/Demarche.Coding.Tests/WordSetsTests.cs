using Demarche.Core;

namespace Demarche.Coding.Tests;

public sealed class WordSetsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("words").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private WordSets Load(string knowledge, string lines)
    {
        var room = Path.Combine(folder, knowledge, "room");
        Directory.CreateDirectory(room);
        File.WriteAllText(Path.Combine(room, "words.txt"), lines);
        return WordSets.Load([Path.Combine(folder, "ours"), Path.Combine(folder, knowledge)], "room");
    }

    [Fact]
    public void A_set_goes_on_indented_and_takes_in_others()
    {
        var sets = Load("ours", "fruit: apple # sweet\n    pear\nfood: bread @fruit\n");
        Assert.Equal(["apple", "pear"], sets["fruit"].Order(StringComparer.Ordinal));
        Assert.Equal(["apple", "bread", "pear"], sets["food"].Order(StringComparer.Ordinal));
        Assert.Equal(["bread", "@fruit"], sets.Written["food"]);
        Assert.Empty(sets["drink"]);
    }

    [Fact]
    public void A_later_folder_replaces_a_set()
    {
        Load("ours", "fruit: apple\ndrink: tea\n");
        var sets = Load("theirs", "fruit: plum\n");
        Assert.Equal(["plum"], sets["fruit"]);
        Assert.Equal(["tea"], sets["drink"]);
    }

    [Fact]
    public void A_set_that_is_not_above_is_told_with_its_line()
    {
        var problem = Assert.Throws<DemarcheException>(() => Load("ours", "food: bread\n    @fruit\n")).Problem;
        Assert.Equal(ProblemCodes.BadKnowledge, problem.Code);
        Assert.EndsWith("words.txt:2", problem.Where, StringComparison.Ordinal);
    }
}
