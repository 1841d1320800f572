using Demarche.Coding.Times;

namespace Demarche.Coding.Tests.Times;

public class TimeKnowledgeTests
{
    [Fact]
    public void Every_set_has_words()
    {
        var known = SharedTimes.Knowledge;
        Assert.All(
            [known.Ahead, known.Sharing, known.Coming, known.Saying, known.Light, known.LightNouns, known.Occasions],
            set => Assert.NotEmpty(set)
        );
    }

    [Fact]
    public void Without_a_folder_there_are_no_words() => Assert.Empty(TimeKnowledge.Load([]).Saying);
}
