using Demarche.Train;

namespace Demarche.Language.Tests.Train;

public sealed class VerbFormsTests
{
    [Theory]
    [InlineData("warn", "warns warned warned warning")]
    [InlineData("seize", "seizes seized seized seizing")]
    [InlineData("deny", "denies denied denied denying")]
    [InlineData("ban*", "bans banned banned banning")]
    [InlineData("panic", "panics panicked panicked panicking")]
    [InlineData("boo", "boos booed booed booing")]
    [InlineData("veto", "vetoes vetoed vetoed vetoing")]
    [InlineData("die", "dies died died dying")]
    [InlineData("overthrow overthrew overthrown", "overthrows overthrew overthrown overthrowing")]
    public void Spells_every_form_out(string line, string forms)
    {
        var path = Path.GetTempFileName();
        File.WriteAllText(path, "# verbs\n\n" + line + "\n");
        var found = VerbForms.Read(path).ToDictionary(f => f.Xpos, f => f.Form);
        File.Delete(path);
        Assert.Equal(forms, string.Join(' ', found["VBZ"], found["VBD"], found["VBN"], found["VBG"]));
    }
}
