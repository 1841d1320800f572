using Demarche.Core;
using Demarche.Core.Json;

namespace Demarche.Coding.Tests.Links;

public class ObjectCasesTests
{
    private const string Told =
        "Ghana detained the Argentine naval vessel Libertad in October. Ghana released the ship in December.";

    [Fact]
    public void A_ship_is_a_case_by_its_kind_and_name_and_no_person()
    {
        var found = Assert.Single(Code(Told).Cases);
        Assert.Equal("ship:libertad", found.Id);
        Assert.Equal("Libertad", found.Name);
        Assert.Equal("ARG", found.Code.Letters);
        Assert.Equal(["detained", "released"], found.Steps.Select(s => s.Step));
    }

    [Fact]
    public void The_events_done_to_it_are_its_own() =>
        Assert.All(Code(Told).Events, e => Assert.Equal("ship:libertad", e.Case));

    [Fact]
    public void Its_state_is_its_flag()
    {
        var found = Assert.Single(
            Code("Indonesia seized an Iranian-flagged supertanker, the Arman, on March 7. The Arman is in Batam.").Cases
        );
        Assert.Equal("Arman", found.Name);
        Assert.Equal("IRN", found.Code.Letters);
    }

    [Fact]
    public void It_travels_as_JSON()
    {
        var coded = Code(Told);
        Assert.Equal(coded.Cases, CodedReportJson.Read(CodedReportJson.ToLine(coded)).Cases);
    }

    private static CodedReport Code(string text) => SharedCoder.Instance.Code(SharedCoder.Report(text));
}
