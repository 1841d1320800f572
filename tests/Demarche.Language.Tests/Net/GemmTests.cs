using Demarche.Language.Net;

namespace Demarche.Language.Tests.Net;

public sealed unsafe class GemmTests
{
    [Theory]
    [InlineData(1, 16, 32)]
    [InlineData(8, 48, 40)]
    [InlineData(21, 160, 96)]
    public void MultipliesAsChainsOfFusedMultiplyAdds(int rows, int depth, int columns)
    {
        var (a, b, panels, c, bias) = Make(rows, depth, columns, seed: 3);
        var width = Gemm.PadColumns(columns);
        Gemm.Multiply(a.Pointer, depth, 1, panels.Pointer, c.Pointer, width, rows, depth, columns, bias.Pointer);
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                var expected = bias.Pointer[j];
                for (var k = 0; k < depth; k++)
                {
                    expected = MathF.FusedMultiplyAdd(a.Pointer[i * depth + k], b.Pointer[k * columns + j], expected);
                }
                Assert.Equal(expected, c.Pointer[i * width + j]);
            }
        }
    }

    [Fact]
    public void GivesTheSameRowWhateverElseIsMultiplied()
    {
        var (a, _, panels, many, bias) = Make(24, 64, 64, seed: 4);
        Gemm.Multiply(a.Pointer, 64, 1, panels.Pointer, many.Pointer, 64, 24, 64, 64, bias.Pointer);
        var one = new AlignedBuffer(8 * 64);
        Gemm.Multiply(a.Pointer + 17 * 64, 64, 1, panels.Pointer, one.Pointer, 64, 1, 64, 64, bias.Pointer);
        Assert.Equal(many.Values.Slice(17 * 64, 64).ToArray(), one.Values[..64].ToArray());
    }

    [Fact]
    public void MultipliesTransposed()
    {
        const int depth = 10;
        var (a, _, _, _, _) = Make(16, 16, 32, seed: 5);
        var (_, b, panels, c, _) = Make(16, depth, 32, seed: 6);
        var left = new AlignedBuffer(depth * 16);
        Gemm.PackLeft(a.Pointer, 16, depth, 16, left.Pointer);
        Gemm.MultiplyTransposed(left.Pointer, panels.Pointer, c.Pointer, 32, 16, depth, 32, null, 0);
        var expected = 0f;
        for (var k = 0; k < depth; k++)
        {
            expected = MathF.FusedMultiplyAdd(a.Pointer[k * 16 + 13], b.Pointer[k * 32 + 5], expected);
        }
        Assert.Equal(expected, c.Pointer[13 * 32 + 5]);
    }

    private static (AlignedBuffer A, AlignedBuffer B, AlignedBuffer Panels, AlignedBuffer C, AlignedBuffer Bias) Make(
        int rows,
        int depth,
        int columns,
        int seed
    )
    {
        var random = new Random(seed);
        var a = Filled((Gemm.PadRows(rows) + 8) * depth);
        var b = Filled(depth * columns);
        var panels = new AlignedBuffer(depth * Gemm.PadColumns(columns));
        Gemm.Pack(b.Pointer, columns, 1, depth, columns, panels.Pointer);
        return (
            a,
            b,
            panels,
            new AlignedBuffer(Gemm.PadRows(rows) * Gemm.PadColumns(columns)),
            Filled(Gemm.PadColumns(columns))
        );

        AlignedBuffer Filled(int count)
        {
            var buffer = new AlignedBuffer(count);
            foreach (ref var value in buffer.Values)
            {
                value = random.NextSingle() - 0.5f;
            }
            return buffer;
        }
    }
}
