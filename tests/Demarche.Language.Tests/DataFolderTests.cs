namespace Demarche.Language.Tests;

public sealed class DataFolderTests
{
    [Fact]
    public void FindsTheModelBesideTheProgram() => Assert.True(Directory.Exists(DataFolder.Find("models/en")));

    [Fact]
    public void GivesNullForWhatIsNowhere() => Assert.Null(DataFolder.Find("models/klingon"));
}
