using Demarche.Core;
using static Demarche.Chronicle.Tests.Samples;

namespace Demarche.Chronicle.Tests;

public sealed class ChainReaderTests
{
    private static Event Told(string id, params string[] answers) =>
        Act([Rus], [Kor]) with
        {
            Id = id,
            Answers = [.. answers.Select(a => new Answer(a, AnswerGrade.Said, default))],
        };

    private static string Shape(params Event[] events)
    {
        var coded = Report("r", "Moscow protested.") with { Events = events.ToEquatableArray() };
        var chains = ChainReader.Of(coded, new HashSet<string>(["c"], StringComparer.Ordinal));
        return string.Join(" | ", chains.Select(c => string.Join(' ', c.Links.Select(l => $"{l.Event.Id}{l.Depth}"))));
    }

    [Fact]
    public void An_answer_stands_behind_what_it_answers() =>
        Assert.Equal("a0 b1 c2 d1", Shape(Told("a"), Told("b", "a"), Told("c", "b"), Told("d", "a")));

    [Fact]
    public void Chains_without_an_event_asked_for_are_left_out() =>
        Assert.Equal("a0 c1", Shape(Told("a"), Told("c", "a"), Told("x"), Told("y", "x")));

    [Fact]
    public void An_event_alone_is_no_chain() => Assert.Equal("", Shape(Told("c"), Told("d")));

    [Fact]
    public void A_circle_ends() => Assert.Equal("", Shape(Told("c", "d"), Told("d", "c")));

    [Fact]
    public void What_answers_an_event_that_the_report_does_not_tell_answers_nothing() =>
        Assert.Equal("c0 d1", Shape(Told("c", "elsewhere"), Told("d", "c")));
}
