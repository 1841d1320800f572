using Demarche.Core;

namespace Demarche.Coding.Tests.Links;

public class AssessedTests
{
    [Fact]
    public void A_motive_that_somebody_sees_is_no_act() =>
        Assert.DoesNotContain(
            SharedCoder.Events("The arrest may be intended to put pressure on South Korea’s support for Ukraine."),
            e => e.Type == EventType.Request
        );

    [Fact]
    public void A_plan_that_nobody_assesses_stays() =>
        Assert.Contains(
            SharedCoder.Events("Norway will impose sanctions on Belarus."),
            e => e is { Type: EventType.Sanction, Status: Status.Planned }
        );
}
