using Demarche.Core;

namespace Demarche.Coding.Tests.Links;

public class AnswersTests
{
    [Theory]
    [InlineData("Latvia expelled two Russian diplomats on Monday. Russia expelled two Latvian diplomats in response.")]
    [InlineData(
        "Latvia expelled two Russian diplomats on Monday. Moscow retaliated on Tuesday and expelled two Latvian diplomats."
    )]
    [InlineData("Russia expelled two Latvian diplomats after Latvia expelled two Russian diplomats.")]
    public void The_words_that_say_so_link_an_act_to_what_it_answers(string text)
    {
        var events = SharedCoder.Events(text);
        var answer = Assert.Single(events, e => e.Answers.Count > 0);
        Assert.Equal("RUS", answer.Actors[0].Code.Letters);
        Assert.Equal("LVA", events.Single(e => e.Id == answer.Answers[0].Event).Actors[0].Code.Letters);
    }

    [Fact]
    public void Two_acts_side_by_side_answer_nothing() =>
        Assert.All(
            SharedCoder.Events(
                "Latvia expelled two Russian diplomats on Monday. Russia expelled two Latvian diplomats."
            ),
            e => Assert.Empty(e.Answers)
        );
}
