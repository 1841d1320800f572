using System.Globalization;
using System.Text;
using Demarche.Core;
using FsCheck;
using FsCheck.Fluent;

namespace Demarche.Reports.Tests;

/// <summary>What holds for any input. The seed is fixed, so a failure comes back.</summary>
public class PropertyTests
{
    // Pieces that mean something to the readers, so that random input reaches all of them.
    private static readonly string[] Pieces =
    [
        "<html>",
        "<p>",
        "</p>",
        "<div class=related>",
        "</div>",
        "<article>",
        "<h1>",
        "</h1>",
        "<figure><figcaption>",
        "</figcaption>",
        "<time datetime='2024-03-13'>",
        "<a href=x>",
        "</a>",
        "<br>",
        "<!--",
        "-->",
        "<span class=byline>",
        "<script type='application/ld+json'>",
        "</script>",
        "{\"id\":\"a\",\"text\":\"",
        "\"}",
        "\"date\":",
        "[",
        "\n",
        "\n\n",
        "\r",
        " ",
        "\u00A0",
        "\0",
        "By Kim Lee, reporter",
        "Related stories",
        "Posted on : 2024-02-05 16:48 KST",
        "The envoy came to the ministry on Monday.",
        "(AFP/Yonhap)",
        "Headline of it",
        "SEOUL, March 13 (X) -- ",
        "원문",
        "😀",
        "\uD83D",
        "“",
        ".",
        ",",
        "13",
        "March",
        "2024",
        ":",
        "+",
        "|",
        "p.m.",
        "&nbsp;",
        "&#x110000;",
        "\uFEFF",
    ];

    private static readonly Gen<string> Texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat);

    private static Config Fixed(int tests) =>
        Config.QuickThrowOnFailure.WithMaxTest(tests).WithReplay(20240313UL, 20240611UL);

    [Fact]
    public void NoBytesThrow() =>
        Prop.ForAll<byte[]>(bytes =>
                IsWhole(ReportReader.Read(bytes, "a")) && IsWhole(ReportReader.ReadJsonLine(bytes, "a"))
            )
            .Check(Fixed(500));

    [Fact]
    public void NoTextThrowsAndSpansStayInsideAndInOrder() =>
        Prop.ForAll(
                Texts.ToArbitrary(),
                text =>
                {
                    var bytes = Encoding.UTF8.GetBytes(text);
                    return IsWhole(ReportReader.Read(bytes, "a"))
                        && IsWhole(ReportReader.Read(bytes, "a.html"))
                        && IsWhole(ReportReader.ReadJsonLine(bytes, "a"));
                }
            )
            .Check(Fixed(1_000));

    [Fact]
    public void AnyTextStaysVerbatimInAJsonLine() =>
        Prop.ForAll(
                Texts.ToArbitrary(),
                text =>
                {
                    var line = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
                        new
                        {
                            id = "a",
                            date = (string?)null,
                            text,
                        }
                    );
                    var kept = System
                        .Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(line)
                        .GetProperty("text")
                        .GetString();
                    return ReportReader.ReadJsonLine(line, "a").Report!.Revision.Text == kept;
                }
            )
            .Check(Fixed(300));

    [Fact]
    public void StampsRoundTrip()
    {
        string[] forms =
        [
            "yyyy-MM-ddTHH:mm:sszzz",
            "yyyy-MM-dd HH:mm:ss zzz",
            "yyyyMMddTHHmmsszzz",
            "MMMM d, yyyy, h:mm:ss tt zzz",
            "d MMM yyyy HH:mm:ss 'GMT'zzz",
            "dddd, dd MMMM yyyy - HH:mm:ss (zzz)",
            "HH:mm:ss zzz, d MMMM yyyy",
        ];
        var moments =
            from second in Gen.Choose(0, int.MaxValue)
            from quarter in Gen.Choose(-48, 56)
            from form in Gen.Elements(forms)
            select (
                Moment: DateTimeOffset.FromUnixTimeSeconds(second).ToOffset(TimeSpan.FromMinutes(15 * quarter)),
                form
            );
        Prop.ForAll(
                moments.ToArbitrary(),
                item =>
                    StampReader
                        .Read(item.Moment.ToString(item.form, CultureInfo.InvariantCulture))
                        ?.Value.EqualsExact(item.Moment) == true
            )
            .Check(Fixed(500));
    }

    private static bool IsWhole(ReportResult result)
    {
        if (result.Report is null == result.Problem is null)
        {
            return false;
        }
        if (result.Report?.Revision is not { } revision)
        {
            return true;
        }
        var parts = revision.Paragraphs.Concat(revision.Captions.Select(caption => caption.Span)).Order().ToList();
        parts.InsertRange(0, new[] { revision.Headline, revision.Deck }.Where(span => !span.IsEmpty));
        return parts.TrueForAll(span => span.Start >= 0 && span.End <= revision.Text.Length && !span.IsEmpty)
            && parts.Zip(parts.Skip(1)).All(pair => pair.First.End <= pair.Second.Start)
            && revision.Paragraphs.SequenceEqual(revision.Paragraphs.Order())
            && parts.TrueForAll(span =>
                !char.IsWhiteSpace(revision.Text[span.Start]) && !char.IsWhiteSpace(revision.Text[span.End - 1])
            );
    }
}
