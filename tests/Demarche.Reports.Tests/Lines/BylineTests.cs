namespace Demarche.Reports.Tests.Lines;

public class BylineTests
{
    [Theory]
    [InlineData("By Jang Bo-ra, senior staff writer", "Jang Bo-ra", "senior staff writer")]
    [InlineData("By Tomas Okonjo in BRUSSELS", "Tomas Okonjo", "")]
    [InlineData("By Ana de la Cruz and Li Wei", "Ana de la Cruz and Li Wei", "")]
    [InlineData("By A. B. Stone, Li Wei and Jo Marsh", "A. B. Stone, Li Wei and Jo Marsh", "")]
    [InlineData("BY MARA LINDQVIST | mara@example.org", "MARA LINDQVIST", "")]
    [InlineData("By Dae-ho Brandt staff reporter", "Dae-ho Brandt", "staff reporter")]
    [InlineData("Noor Castellan, Middle East correspondent", "Noor Castellan", "Middle East correspondent")]
    [InlineData("Von Mara Lindqvist", "Mara Lindqvist", "")]
    [InlineData("By Mara Lindqvist, Asia editor", "Mara Lindqvist", "Asia editor")]
    public void ReadsWriters(string line, string name, string role) =>
        Assert.Equal(new Byline(name, role), Byline.Read(line));

    [Theory]
    [InlineData("By Monday, the ministry had answered.")]
    [InlineData("By the end of March both sides had met")]
    [InlineData("Kim Jong Un, leader of North Korea")]
    [InlineData("Sergey Lavrov, the minister, told reporters.")]
    [InlineData("By")]
    [InlineData("By  ")]
    [InlineData("")]
    [InlineData("|")]
    public void LeavesSentencesAlone(string line) => Assert.Null(Byline.Read(line));

    [Fact]
    public void MarkupMaySayThatANameIsTheWriters()
    {
        Assert.Null(Byline.Read("Mara Lindqvist"));
        Assert.Equal(new Byline("Mara Lindqvist", ""), Byline.Read("Mara Lindqvist", isMarked: true));
    }
}
