using Demarche.Core;

namespace Demarche.Coding.Tests.Links;

public class AssessedTests
{
    [Fact]
    public void A_motive_that_somebody_sees_is_no_act() =>
        Assert.DoesNotContain(
            SharedCoder.Events(
                "Relations between South Korea and Russia have soured. The arrest may be intended to put pressure on Seoul’s support for Kyiv."
            ),
            e => e.Type == EventType.Request
        );

    [Fact]
    public void A_plan_that_nobody_assesses_stays() =>
        Assert.Contains(
            SharedCoder.Events("Norway is expected to expel two Belarusian diplomats."),
            e => e is { Type: EventType.Sanction, Status: Status.Planned }
        );
}
