namespace Demarche.Coding.Tests.Links;

public class CaseReaderTests
{
    [Fact]
    public void A_person_whom_acts_concern_is_a_case_with_its_steps()
    {
        var coded = SharedCoder.Instance.Code(
            SharedCoder.Report(
                "Iran arrested the Swedish engineer Carlos Mendez in May 2023. Iran released Carlos Mendez in February 2024."
            )
        );
        var found = Assert.Single(coded.Cases);
        Assert.Equal("carlos-mendez", found.Id);
        Assert.Equal(["detained", "released"], found.Steps.Select(s => s.Step));
        Assert.All(coded.Events, e => Assert.Equal(found.Id, e.Case));
    }

    [Fact]
    public void Acts_on_states_make_no_case() =>
        Assert.Empty(SharedCoder.Instance.Code(SharedCoder.Report("Canada imposed sanctions on Belarus.")).Cases);
}
