using Demarche.Core;

namespace Demarche.Core.Tests;

public sealed class ProblemTests
{
    [Fact]
    public void It_prints_number_place_and_text()
    {
        Assert.Equal("DM0101: a.txt: Empty.", new Problem("DM0101", "Empty.", "a.txt").ToString());
        Assert.Equal("DM0101: Empty.", new Problem("DM0101", "Empty.").ToString());
    }

    [Fact]
    public void An_exception_carries_it()
    {
        var problem = new Problem("DM0101", "Empty.", "a.txt");
        var thrown = new DemarcheException(problem, new IOException());
        Assert.Equal(problem, thrown.Problem);
        Assert.Equal(problem.ToString(), thrown.Message);
        Assert.IsType<IOException>(thrown.InnerException);
    }
}
