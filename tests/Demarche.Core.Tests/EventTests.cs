using Demarche.Core;

namespace Demarche.Core.Tests;

public sealed class EventTests
{
    private static readonly Event Sample = new()
    {
        Id = "1",
        Type = EventType.Sanction,
        Happened = new Happened(default, "", Basis.Published),
        Evidence = [new Evidence(new Span(0, 4), "rule")],
    };

    [Fact]
    public void The_quad_class_follows_from_the_type() => Assert.Equal(QuadClass.MaterialConflict, Sample.Quad);

    [Fact]
    public void Defaults_say_nothing()
    {
        Assert.Equal(Status.Asserted, Sample.Status);
        Assert.Empty(Sample.Actors);
        Assert.Equal("", Sample.Mode);
        Assert.Null(Sample.Place);
    }

    [Fact]
    public void Events_are_equal_by_value()
    {
        Assert.Equal(Sample, Sample with { Evidence = [new Evidence(new Span(0, 4), "rule")] });
        Assert.NotEqual(Sample, Sample with { Evidence = [new Evidence(new Span(0, 5), "rule")] });
    }
}
