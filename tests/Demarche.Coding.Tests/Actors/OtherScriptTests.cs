namespace Demarche.Coding.Tests.Actors;

public sealed class OtherScriptTests
{
    [Theory]
    [InlineData("Pastor Nam Dong-hee (남동희) was held in Perm.", "남동희")]
    [InlineData("Foreign Minister Pavel Orlov (Павел Орлов) met reporters.", "Павел Орлов")]
    public void A_name_in_brackets_is_another_name_of_the_person(string text, string other) =>
        Assert.Contains(other, Assert.Single(SharedActors.Read(text).People).Also);

    [Theory]
    [InlineData("Foreign Minister Pavel Orlov (left) met reporters.")]
    [InlineData("Foreign Minister Pavel Orlov (Орлов met reporters.")]
    [InlineData("Foreign Minister Pavel Orlov (51) met reporters.")]
    public void Other_brackets_hold_no_name(string text) =>
        Assert.Empty(Assert.Single(SharedActors.Read(text).People).Also);

    [Fact]
    public void Text_in_another_script_is_passed_over()
    {
        var reading = SharedActors.Read("Россия предупредила Южную Корею. 러시아가 한국에 경고했다.");
        Assert.Empty(reading.Mentions);
        Assert.Empty(reading.People);
    }
}
