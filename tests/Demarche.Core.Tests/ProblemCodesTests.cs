using System.Reflection;
using System.Text.RegularExpressions;
using Demarche.Core;
using Demarche.Testing;

namespace Demarche.Core.Tests;

/// <summary>Holds the error numbers and docs/errors.md together.</summary>
public sealed partial class ProblemCodesTests
{
    private static readonly FieldInfo[] Fields = typeof(ProblemCodes).GetFields(
        BindingFlags.Public | BindingFlags.Static
    );

    private static readonly string Page = File.ReadAllText(Repository.At("docs", "errors.md"));

    [Fact]
    public void Every_number_is_of_its_form_and_used_once()
    {
        var codes = Fields.Select(field => (string)field.GetRawConstantValue()!).ToArray();
        Assert.All(codes, code => Assert.Matches("^DM0[1-9][0-9]{2}$", code));
        Assert.Equal(codes.Length, codes.Distinct().Count());
    }

    [Fact]
    public void The_page_tells_every_number_and_no_other()
    {
        var told = Heading().Matches(Page).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}");
        Assert.Equal(
            Fields.Select(field => $"{field.GetRawConstantValue()} {field.Name}").Order(StringComparer.Ordinal),
            told
        );
    }

    [Fact]
    public void Each_is_told_with_meaning_place_and_remedy()
    {
        var sections = Heading().Split(Page).Skip(1).Chunk(3).Select(part => (Code: part[0], Text: part[2]));
        Assert.All(
            sections,
            section =>
            {
                Assert.Contains("**Means.**", section.Text, StringComparison.Ordinal);
                Assert.Contains("**Where.**", section.Text, StringComparison.Ordinal);
                Assert.Contains("**Mend.**", section.Text, StringComparison.Ordinal);
            }
        );
    }

    [GeneratedRegex("^### (DM[0-9]{4}) ([A-Za-z]+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();
}
