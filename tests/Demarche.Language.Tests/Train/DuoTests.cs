using Demarche.Train;

namespace Demarche.Language.Tests.Train;

public sealed class DuoTests
{
    [Fact]
    public void BothPartsAreDoneOnce()
    {
        using var duo = new Duo();
        var done = new int[2];
        for (var i = 0; i < 100; i++)
        {
            duo.Run(part => done[part]++);
        }
        Assert.Equal([100, 100], done);
    }

    [Fact]
    public void AFailureOfTheSecondPartIsTold()
    {
        using var duo = new Duo();
        Assert.Throws<InvalidOperationException>(() =>
            duo.Run(part =>
            {
                if (part == 1)
                {
                    throw new FormatException();
                }
            })
        );
    }
}
