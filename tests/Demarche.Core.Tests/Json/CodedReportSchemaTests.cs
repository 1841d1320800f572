using System.Text.Json;
using Demarche.Core;
using Demarche.Core.Json;
using Demarche.Testing;

namespace Demarche.Core.Tests.Json;

public sealed class CodedReportSchemaTests
{
    [Fact]
    public void Every_coded_report_keeps_to_the_schema() =>
        Properties.Hold(
            ChanceReports.Any,
            coded => Assert.Empty(JsonSchema.CodedReport.Faults(CodedReportJson.ToLine(coded), "codedReport")),
            seed: 3,
            times: 200
        );

    [Fact]
    public void Every_event_by_itself_keeps_to_it() =>
        Properties.Hold(
            ChanceReports.Any,
            coded =>
                Assert.All(
                    coded.Events,
                    told =>
                        Assert.Empty(JsonSchema.CodedReport.Faults(CodedReportJson.ToLine(told, coded.Report), "event"))
                ),
            seed: 4
        );

    [Fact]
    public void A_failed_line_keeps_to_it()
    {
        var line = CodedReportJson.WriteFailure("7", new Problem(ProblemCodes.BadJsonLine, "Not JSON."));
        Assert.Empty(JsonSchema.CodedReport.Faults(line, "failure"));
        using var json = JsonDocument.Parse(line);
        Assert.Empty(JsonSchema.CodedReport.Faults(json.RootElement));
    }

    [Fact]
    public void The_schema_names_every_type_sector_and_word_of_the_record()
    {
        using var json = JsonDocument.Parse(
            File.ReadAllText(Repository.At("docs", "schema", "coded-report.schema.json"))
        );
        var defs = json.RootElement.GetProperty("$defs");
        var told = defs.GetProperty("event").GetProperty("properties");
        Assert.Equal(EventTypes.All.Select(type => type.Name()), Listed(told.GetProperty("type")));
        Assert.Equal(Lower<Status>(), Listed(told.GetProperty("status")));
        Assert.Equal(Enum.GetValues<Sector>().Select(sector => sector.Code()), Listed(defs.GetProperty("sector")));
        Assert.Equal(Lower<Agent>(), Listed(defs.GetProperty("agent")));
        var stance = defs.GetProperty("stance").GetProperty("properties");
        Assert.Equal(Lower<Says>(), Listed(stance.GetProperty("says")));
        Assert.Equal(Lower<Strength>(), Listed(stance.GetProperty("strength")));
    }

    private static IEnumerable<string> Listed(JsonElement rule) =>
        rule.GetProperty("enum").EnumerateArray().Select(item => item.GetString()!);

    private static IEnumerable<string> Lower<T>()
        where T : struct, Enum => Enum.GetNames<T>().Select(name => name.ToLowerInvariant());
}
