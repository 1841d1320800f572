namespace Demarche.Reports.Tests.Lines;

public class LanguageGuessTests
{
    [Theory]
    [InlineData("The ministry said that it had summoned the ambassador.", "en")]
    [InlineData("Das Ministerium hat den Botschafter einbestellt, wie es mit der Sache auch geht.", "de")]
    [InlineData("Le ministère a convoqué l’ambassadeur pour les faits qui ont été rapportés.", "fr")]
    [InlineData("외교부는 러시아 대사를 초치했다고 밝혔다.", "ko")]
    [InlineData("外務省は大使を呼んだ。", "ja")]
    [InlineData("外交部召见大使。", "zh")]
    [InlineData("МИД вызвал посла.", "ru")]
    [InlineData("МЗС викликало посла її країни.", "uk")]
    [InlineData("Zzz", "")]
    [InlineData("2024 — 13", "")]
    [InlineData("", "")]
    public void Guesses(string text, string code) => Assert.Equal(code, LanguageGuess.Of(text));
}
