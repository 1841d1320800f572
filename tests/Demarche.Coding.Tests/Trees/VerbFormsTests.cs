using Demarche.Coding.Trees;

namespace Demarche.Coding.Tests.Trees;

public class VerbFormsTests
{
    private static readonly VerbForms Forms = VerbForms.Of(SharedCoder.Instance.Rules);

    [Theory]
    [InlineData("lifts", "lift")]
    [InlineData("Condemns", "condemn")]
    [InlineData("launches", "launch")]
    [InlineData("denies", "deny")]
    [InlineData("destroys", "destroy")]
    [InlineData("envoys", null)]
    public void A_third_person_is_known_by_its_form(string form, string? lemma) =>
        Assert.Equal(lemma, Forms.OfPresent(form));

    [Fact]
    public void Word_sets_say_what_looks_like_a_verb_and_is_none()
    {
        Assert.True(Forms.StandsBeforeNouns("arms"));
        Assert.True(Forms.TakesInfinitive("plan"));
        Assert.False(Forms.TakesInfinitive("minister"));
    }
}
