using System.Text;
using System.Text.Json;
using Demarche.Core;
using Demarche.Core.Json;
using Demarche.Testing;

namespace Demarche.Core.Tests.Json;

public sealed class CodedReportJsonTests
{
    [Fact]
    public void Every_coded_report_is_read_back_as_it_was() =>
        Properties.Hold(
            ChanceReports.Any,
            coded =>
            {
                var read = CodedReportJson.Read(CodedReportJson.ToLine(coded));
                Assert.Equal(coded, read);
                Assert.Equal(coded.Report.Revision.Hash, read.Report.Revision.Hash);
            },
            seed: 1,
            times: 300
        );

    [Fact]
    public void A_coded_report_is_one_line_and_the_same_one_every_time() =>
        Properties.Hold(
            ChanceReports.Any,
            coded =>
            {
                var line = CodedReportJson.ToLine(coded);
                Assert.DoesNotContain((byte)'\n', line);
                Assert.Equal(line, CodedReportJson.ToLine(CodedReportJson.Read(line)));
            },
            seed: 2
        );

    [Fact]
    public void Answers_of_a_coding_from_before_they_had_grades_are_implied()
    {
        var line = Encoding.UTF8.GetString(CodedReportJson.ToLine(Line("Moscow protested.", default)));
        var old = line.Replace("\"answers\":[],\"answering\":[]", "\"answers\":[\"e1\"]", StringComparison.Ordinal);
        var told = CodedReportJson.Read(Encoding.UTF8.GetBytes(old)).Events[0];
        Assert.Equal(new Answer("e1", AnswerGrade.Implied, default), Assert.Single(told.Answers));
    }

    [Fact]
    public void Offsets_count_code_points()
    {
        var line = Encoding.UTF8.GetString(CodedReportJson.ToLine(Line("😀 Moscow protested.", new Span(3, 9))));
        Assert.Contains("\"evidence\":[{\"start\":2,\"end\":8,\"quote\":\"Moscow\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void Letters_of_every_script_stand_as_themselves()
    {
        var line = Encoding.UTF8.GetString(CodedReportJson.ToLine(Line("백원순 – “we” & <b> it’s é", default)));
        Assert.Contains("백원순 – “we” & <b> it’s é", line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plain_line_is_told_once()
    {
        var line = Encoding.UTF8.GetString(CodedReportJson.ToLine(Line("Moscow protested.", default)));
        Assert.Contains("\"body\":\"Moscow protested.\",\"events\"", line, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_null_or_empty_but_there()
    {
        using var json = JsonDocument.Parse(CodedReportJson.ToLine(Line("Moscow protested.", default)));
        var told = json.RootElement.GetProperty("events")[0];
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("published").ValueKind);
        Assert.Equal(JsonValueKind.Null, told.GetProperty("happened").GetProperty("from").ValueKind);
        Assert.Equal(JsonValueKind.Null, told.GetProperty("place").ValueKind);
        Assert.Equal("", told.GetProperty("mode").GetString());
        Assert.Empty(told.GetProperty("size").EnumerateObject());
    }

    [Fact]
    public void The_same_thing_counted_twice_is_told_once()
    {
        var coded = Line("Moscow protested.", default);
        coded = coded with { Events = [coded.Events[0] with { Sizes = [new("dead", 1), new("dead", 2)] }] };
        Assert.Equal([new Size("dead", 1)], CodedReportJson.Read(CodedReportJson.ToLine(coded)).Events[0].Sizes);
    }

    [Fact]
    public void A_number_is_plain_where_exact_and_a_range_or_a_sum_otherwise()
    {
        Size[] sizes = [new("arrested", 1), new("dead", 40, null), new("money", 1_200_000_000, 1_200_000_000, "EUR")];
        var coded = Line("Moscow protested.", default);
        var line = CodedReportJson.ToLine(coded with { Events = [coded.Events[0] with { Sizes = [.. sizes] }] });
        using var json = JsonDocument.Parse(line);
        Assert.Equal(
            """{"arrested":1,"dead":{"from":40,"to":null},"money":{"amount":1200000000,"currency":"EUR"}}""",
            json.RootElement.GetProperty("events")[0].GetProperty("size").GetRawText()
        );
        Assert.Equal(sizes, CodedReportJson.Read(line).Events[0].Sizes);
        Assert.Empty(JsonSchema.CodedReport.Faults(json.RootElement));
    }

    [Fact]
    public void Half_a_letter_does_not_stop_the_writer()
    {
        var read = CodedReportJson.Read(CodedReportJson.ToLine(Line("a \ud83d Moscow", new Span(4, 10))));
        Assert.Equal("a \ufffd Moscow", read.Report.Revision.Text);
        Assert.Equal(new Span(4, 10), read.Events[0].Evidence[0].Span);
    }

    [Fact]
    public void Problems_of_reading_and_of_coding_are_told_apart()
    {
        var coded = Line("Moscow protested.", default);
        var (odd, failed) = (
            new Problem(ProblemCodes.WrongEncoding, "Odd.", "a.txt"),
            new Problem(ProblemCodes.CodingFailed, "No.")
        );
        coded = coded with { Report = coded.Report with { Problems = [odd] }, Problems = [odd, failed] };
        var read = CodedReportJson.Read(CodedReportJson.ToLine(coded));
        Assert.Equal([odd], read.Report.Problems);
        Assert.Equal([odd, failed], read.Problems);
    }

    [Fact]
    public void A_coder_that_leaves_out_the_reports_problems_does_not_hide_them()
    {
        var coded = Line("Moscow protested.", default);
        var (odd, failed) = (
            new Problem(ProblemCodes.WrongEncoding, "Odd.", "a.txt"),
            new Problem(ProblemCodes.CodingFailed, "No.")
        );
        coded = coded with { Report = coded.Report with { Problems = [odd] }, Problems = [failed] };
        Assert.Equal([odd, failed], CodedReportJson.Read(CodedReportJson.ToLine(coded)).Problems);
    }

    [Fact]
    public void A_failed_line_has_its_id_no_events_and_its_problem() =>
        Assert.Equal(
            """{"id":"7","events":[],"problems":[{"code":"DM0108","text":"Not JSON.","where":"line 7","stage":"reading"}]}""",
            Encoding.UTF8.GetString(
                CodedReportJson.WriteFailure("7", new Problem(ProblemCodes.BadJsonLine, "Not JSON.", "line 7"))
            )
        );

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"id":"1","events":[]}""")]
    [InlineData("""{"id":"1","version":{},"events":{}}""")]
    [InlineData("""{"id":1,"version":{},"events":[]}""")]
    [InlineData("""{"id":"1","version":{},"published":"yesterday"}""")]
    [InlineData("""{"id":"1","version":{},"events":[{"id":"1","type":"DANCE"}]}""")]
    [InlineData("""{"id":"1","version":{},"body":"abc","attributions":[{"cue":[[2,4]]}]}""")]
    [InlineData("""{"id":"1","version":{},"body":"abc","attributions":[{"cue":[[2]]}]}""")]
    [InlineData("""{"id":"1","version":{},"body":"abc","captions":[{"start":2,"end":1}]}""")]
    [InlineData("""{"id":"1","version":{},"assessments":[{"kind":"guess"}]}""")]
    public void Anything_else_is_refused(string json) =>
        Assert.Throws<FormatException>(() => CodedReportJson.Read(Encoding.UTF8.GetBytes(json)));

    private static CodedReport Line(string text, Span evidence) =>
        new()
        {
            Report = new Report
            {
                Id = "1",
                Revision = new Revision { Text = text, Paragraphs = [new Span(0, text.Length)] },
            },
            Version = new CoderVersion("1", "k", "m"),
            Events =
            [
                new Event
                {
                    Id = "e",
                    Type = EventType.Accuse,
                    Happened = new Happened(default, "", Basis.Text),
                    Evidence = [new Evidence(evidence, "protest")],
                },
            ],
        };
}
