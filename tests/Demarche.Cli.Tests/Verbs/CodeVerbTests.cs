using System.Text.Json;
using Demarche.Testing;

namespace Demarche.Cli.Tests.Verbs;

public sealed class CodeVerbTests : IDisposable
{
    private readonly Cli cli = new();

    public void Dispose() => cli.Dispose();

    [Fact]
    public void Codes_json_lines_in_order_and_keeps_to_the_schema()
    {
        var input = string.Join(
            '\n',
            Enumerable
                .Range(0, 40)
                .Select(i =>
                    JsonSerializer.Serialize(
                        new
                        {
                            id = $"line-{i}",
                            date = "2024-03-13",
                            text = $"Finland summoned the Russian ambassador on Monday. Line {i} 🇫🇮 ends.",
                            more = 1,
                        }
                    )
                )
        );
        var result = cli.RunWith(input, "code", "--format", "jsonl");
        Assert.Equal(0, result.Exit);
        Assert.Equal(40, result.Lines.Length);
        for (var i = 0; i < 40; i++)
        {
            using var json = JsonDocument.Parse(result.Lines[i]);
            Assert.Equal($"line-{i}", json.RootElement.GetProperty("id").GetString());
            Assert.NotEmpty(json.RootElement.GetProperty("events").EnumerateArray());
            Assert.Empty(JsonSchema.CodedReport.Faults(json.RootElement));
        }
    }

    [Fact]
    public void Who_sends_slowly_gets_each_answer_at_once()
    {
        using var process = cli.Start("code", "--format", "jsonl");
        for (var i = 0; i < 3; i++)
        {
            process.StandardInput.WriteLine($$"""{"id": "line-{{i}}", "text": "Canada left."}""");
            process.StandardInput.Flush();
            // Waits for ever where the answer is held back.
            Assert.Contains($"\"line-{i}\"", process.StandardOutput.ReadLine(), StringComparison.Ordinal);
        }
        process.StandardInput.Close();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    [Fact]
    public void One_thread_and_many_say_the_same()
    {
        var samples = Repository.At("samples");
        var one = cli.Run("code", "--format", "jsonl", "--threads", "1", samples);
        var many = cli.Run("code", "--format", "jsonl", "--threads", "4", samples);
        Assert.Equal(0, one.Exit);
        Assert.Equal(one.Out, many.Out);
    }

    [Fact]
    public void Samples_keep_to_the_schema()
    {
        var result = cli.Run("code", "--format", "jsonl", Repository.At("samples"));
        Assert.Equal(13, result.Lines.Length);
        foreach (var line in result.Lines)
        {
            using var json = JsonDocument.Parse(line);
            Assert.Empty(JsonSchema.CodedReport.Faults(json.RootElement));
        }
    }

    [Fact]
    public void A_bad_line_keeps_its_place_and_id_and_the_rest_goes_on()
    {
        const string input = """
            {"id": "a", "text": "Finland summoned the Russian ambassador."}
            {"id": "b"}
            no json
            {"id": "d", "date": "someday", "text": "Peru expelled a Chilean diplomat."}
            {"id": "e", "date": null, "text": "Canada imposed sanctions on Belarus."}
            """;
        var result = cli.RunWith(input, "code", "--format", "jsonl");
        Assert.Equal(1, result.Exit);
        Assert.Equal(5, result.Lines.Length);
        using var bad = JsonDocument.Parse(result.Lines[1]);
        Assert.Equal("b", bad.RootElement.GetProperty("id").GetString());
        Assert.Empty(bad.RootElement.GetProperty("events").EnumerateArray());
        Assert.Equal("DM0108", bad.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
        // What is known of a line is not lost by what is wrong with it.
        using var undated = JsonDocument.Parse(result.Lines[3]);
        Assert.Single(undated.RootElement.GetProperty("events").EnumerateArray());
        Assert.Equal("DM0108", undated.RootElement.GetProperty("problems")[0].GetProperty("code").GetString());
        using var last = JsonDocument.Parse(result.Lines[4]);
        Assert.NotEmpty(last.RootElement.GetProperty("events").EnumerateArray());
        Assert.Contains("DM0108", result.Err, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_has_a_header_and_a_row_an_event()
    {
        var result = cli.RunWith(
            """{"id": "a", "text": "Canada imposed sanctions on Belarus."}""",
            "code",
            "--format",
            "csv"
        );
        Assert.StartsWith("id,report,from,to,basis,source,target,type", result.Lines[0], StringComparison.Ordinal);
        Assert.Contains("CAN,BLR,SANCTION,discontinue,163", result.Lines[1], StringComparison.Ordinal);
    }
}
