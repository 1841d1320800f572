using Demarche.Coding.Events.Rules;

namespace Demarche.Coding.Tests.Events.Rules;

public sealed class RuleCheckTests
{
    private static readonly EventRule Summon = SharedCoder.Instance.Rules.Rules.Single(r => r.Name == "summon");

    private static string? Wrong(string text, bool expected, params string[] recipients) =>
        Assert
            .Single(
                RuleCheck.Of(
                    SharedCoder.Instance,
                    Summon with
                    {
                        Examples =
                        [
                            new RuleExample(text, expected, [], [.. recipients.Select(Core.StateCode.Parse)], 1),
                        ],
                    }
                )
            )
            .Wrong;

    [Theory]
    [InlineData("Finland summoned the Russian ambassador.", true, "RUS")]
    [InlineData("Finland praised the Russian ambassador.", false, null)]
    public void What_comes_out_as_expected_is_not_wrong(string text, bool expected, string? recipient) =>
        Assert.Null(Wrong(text, expected, recipient is null ? [] : [recipient]));

    [Theory]
    [InlineData("Finland summoned the Russian ambassador.", true, "NOR", "summon.verb FIN > RUS")]
    [InlineData("Finland summoned the Russian ambassador.", false, null, "read all the same")]
    [InlineData("Finland praised the sunny weather.", true, "RUS", "gave nothing")]
    public void Otherwise_it_says_what_came_instead(string text, bool expected, string? recipient, string told) =>
        Assert.Contains(told, Wrong(text, expected, recipient is null ? [] : [recipient]), StringComparison.Ordinal);
}
