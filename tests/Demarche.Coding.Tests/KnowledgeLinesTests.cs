using Demarche.Core;

namespace Demarche.Coding.Tests;

public sealed class KnowledgeLinesTests : IDisposable
{
    private readonly string path = Path.GetTempFileName();

    public void Dispose() => File.Delete(path);

    [Fact]
    public void The_last_column_takes_the_rest_and_comments_say_nothing()
    {
        File.WriteAllText(path, "# head\n\n  fruit   red  apple # sweet\n");
        var (columns, where) = Assert.Single(KnowledgeLines.Read(path, "KIND WORDS"));
        Assert.Equal(["fruit", "red  apple"], columns);
        Assert.Equal(["red", "apple"], KnowledgeLines.Words(columns[1]));
        Assert.Equal($"{path}:3", where);
    }

    [Fact]
    public void A_missing_column_is_told_with_its_line_and_what_to_write()
    {
        File.WriteAllText(path, "fruit apple\nfruit\n");
        var problem = Assert.Throws<DemarcheException>(() => KnowledgeLines.Read(path, "KIND WORDS").ToList()).Problem;
        Assert.Equal((ProblemCodes.BadKnowledge, $"{path}:2"), (problem.Code, problem.Where));
        Assert.EndsWith("write KIND WORDS.", problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_has_no_lines() =>
        Assert.Empty(KnowledgeLines.Read(path + ".none", "KIND WORDS"));

    [Theory]
    [InlineData("nowhere")]
    [InlineData("1")]
    public void A_value_that_is_none_is_told_with_those_that_are(string column)
    {
        Assert.Equal(DayOfWeek.Monday, KnowledgeLines.Value<DayOfWeek>("monday", "here:1"));
        var problem = Assert.Throws<DemarcheException>(() => KnowledgeLines.Value<DayOfWeek>(column, "here:1")).Problem;
        Assert.Contains("sunday, monday", problem.Text, StringComparison.Ordinal);
    }
}
