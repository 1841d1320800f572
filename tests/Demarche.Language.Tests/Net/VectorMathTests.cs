using System.Runtime.Intrinsics;
using Demarche.Language.Net;

namespace Demarche.Language.Tests.Net;

public sealed class VectorMathTests
{
    [Fact]
    public void ExpIsCloseEverywhere()
    {
        for (var x = -86f; x < 86f; x += 0.37f)
        {
            var ours = VectorMath.Exp(Vector512.Create(x))[3];
            Assert.InRange(ours / Math.Exp(x), 1 - 3e-6, 1 + 3e-6);
        }
    }

    [Theory]
    [InlineData(-200f, 0f)]
    [InlineData(0f, 0.5f)]
    [InlineData(200f, 1f)]
    public void SigmoidStaysWithinItsBounds(float x, float expected) =>
        Assert.Equal(expected, VectorMath.Sigmoid(Vector512.Create(x))[0], 1e-6f);

    [Fact]
    public void LeakyKeepsPositivesAndShrinksNegatives()
    {
        Assert.Equal(3f, VectorMath.Leaky(Vector512.Create(3f))[0]);
        Assert.Equal(-1f, VectorMath.Leaky(Vector512.Create(-8f))[0]);
    }
}
