using Demarche.Core;

namespace Demarche.Core.Tests;

public sealed class EventTypesTests
{
    [Fact]
    public void There_are_sixteen_in_the_manuals_order()
    {
        Assert.Equal(16, EventTypes.All.Count);
        Assert.Equal("AGREE", EventTypes.All[0].Name());
        Assert.Equal("ASSAULT", EventTypes.All[15].Name());
    }

    [Theory]
    [InlineData(EventType.Agree, QuadClass.VerbalCooperation)]
    [InlineData(EventType.Aid, QuadClass.MaterialCooperation)]
    [InlineData(EventType.Retreat, QuadClass.MaterialCooperation)]
    [InlineData(EventType.Accuse, QuadClass.VerbalConflict)]
    [InlineData(EventType.Sanction, QuadClass.MaterialConflict)]
    [InlineData(EventType.Coerce, QuadClass.MaterialConflict)]
    public void Each_has_its_quad_class(EventType type, QuadClass quad) => Assert.Equal(quad, type.Quad());

    [Fact]
    public void Every_quad_class_has_types_and_every_type_one() =>
        Assert.Equal(
            [4, 3, 4, 5],
            EventTypes.All.CountBy(type => type.Quad()).OrderBy(pair => pair.Key).Select(pair => pair.Value)
        );

    [Fact]
    public void Names_are_read_back() =>
        Assert.All(
            EventTypes.All,
            type =>
            {
                Assert.True(EventTypes.TryParse(type.Name(), out var read));
                Assert.Equal(type, read);
            }
        );

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("DEMAND")]
    [InlineData("AGREE,CONSULT")]
    [InlineData(" AGREE")]
    public void Nothing_else_is_a_type(string text) => Assert.False(EventTypes.TryParse(text, out _));
}
