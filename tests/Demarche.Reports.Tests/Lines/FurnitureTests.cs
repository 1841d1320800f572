namespace Demarche.Reports.Tests.Lines;

public class FurnitureTests
{
    [Theory]
    [InlineData("Related stories", nameof(FurnitureKind.End))]
    [InlineData("MOST  READ:", nameof(FurnitureKind.End))]
    [InlineData("Please direct questions or comments to [desk@example.org]", nameof(FurnitureKind.Line))]
    [InlineData(
        "button that move to original korean article (클릭시 원문으로 이동하는 버튼)",
        nameof(FurnitureKind.Line)
    )]
    [InlineData("Copyright © 2024 Somebody. All rights reserved.", nameof(FurnitureKind.Line))]
    [InlineData("* * *", nameof(FurnitureKind.Line))]
    [InlineData("desk@example.org", nameof(FurnitureKind.Line))]
    [InlineData("Related stories were told by three diplomats.", nameof(FurnitureKind.None))]
    [InlineData("Share prices fell.", nameof(FurnitureKind.None))]
    public void KnowsLines(string line, string kind) => Assert.Equal(kind, Furniture.Of(line).ToString());

    [Fact]
    public void ASentenceIsNoFurniture() =>
        Assert.Equal(
            FurnitureKind.None,
            Furniture.Of("Subscribe to our newsletter, the sign said, " + new string('x', 200))
        );
}
