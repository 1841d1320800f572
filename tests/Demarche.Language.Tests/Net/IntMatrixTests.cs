using Demarche.Language.Net;

namespace Demarche.Language.Tests.Net;

public sealed unsafe class IntMatrixTests
{
    private const int Margin = Gemm.RowBlock;

    [Theory]
    [InlineData(1, 32, 32, false)]
    [InlineData(8, 64, 96, false)]
    [InlineData(23, 256, 448, false)]
    [InlineData(1, 32, 32, true)]
    [InlineData(8, 64, 96, true)]
    [InlineData(23, 256, 448, true)]
    public void MultipliesWholeNumbersExactly(int rows, int depth, int columns, bool bytes)
    {
        Assert.SkipWhen(bytes && !IntMatrix.HasBytes, "This machine has no byte products.");
        var random = new Random(rows);
        var a = Filled(rows * depth, random);
        var b = Filled(depth * columns, random);
        var bias = Filled(columns, random);
        a.Values[..depth].Clear(); // a row of nothing
        Assert.Equal(Plain(a, b, bias, rows, depth), Product(a, b, bias, rows, depth, bytes));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LosesNothingAtTheExtremes(bool bytes)
    {
        Assert.SkipWhen(bytes && !IntMatrix.HasBytes, "This machine has no byte products.");
        const int columns = 32;
        var depth = IntMatrix.MostDepth / columns * columns;
        var (a, b, bias) = (new AlignedBuffer(depth), new AlignedBuffer(depth * columns), new AlignedBuffer(columns));
        foreach (var sign in new[] { 1f, -1f })
        {
            a.Values.Fill(IntRows.Highest * sign);
            b.Values.Fill(IntRows.Highest);
            var expected = sign * depth * IntRows.Highest * IntRows.Highest;
            Assert.All(Product(a, b, bias, 1, depth, bytes), value => Assert.Equal(expected, value));
        }
    }

    [Fact]
    public void RefusesSumsThatFloatsCannotHold()
    {
        var tooDeep = new AlignedBuffer((IntMatrix.MostDepth + 1) * Gemm.PanelColumns);
        Assert.Throws<ArgumentOutOfRangeException>(() =>
            new IntMatrix(tooDeep.Pointer, IntMatrix.MostDepth + 1, Gemm.PanelColumns, bytes: false)
        );
    }

    private static float[] Product(
        AlignedBuffer a,
        AlignedBuffer b,
        AlignedBuffer bias,
        int rows,
        int depth,
        bool bytes
    )
    {
        var columns = bias.Count;
        var left = new IntRows(bytes);
        left.Fit(rows + Margin, depth);
        left.Take(a.Pointer, rows, depth);
        var c = new AlignedBuffer((rows + Margin) * columns);
        new IntMatrix(b.Pointer, depth, columns, bytes).Multiply(left, c.Pointer, rows, bias.Pointer);
        return c.Values[..(rows * columns)].ToArray();
    }

    // The same in doubles and longs, which hold every step before the last exactly.
    private static float[] Plain(AlignedBuffer a, AlignedBuffer b, AlignedBuffer bias, int rows, int depth)
    {
        var columns = bias.Count;
        var c = new float[rows * columns];
        for (var i = 0; i < rows; i++)
        {
            var row = a.Values.Slice(i * depth, depth).ToArray();
            var (rowStep, rowWhole) = Whole(row);
            for (var j = 0; j < columns; j++)
            {
                var column = Enumerable.Range(0, depth).Select(k => b.Pointer[k * columns + j]).ToArray();
                var (columnStep, columnWhole) = Whole(column);
                var sum = rowWhole.Zip(columnWhole, (x, y) => x * y).Sum();
                c[i * columns + j] = MathF.FusedMultiplyAdd(sum * rowStep, columnStep, bias.Pointer[j]);
            }
        }
        return c;
    }

    private static (float Step, long[] Whole) Whole(float[] values)
    {
        var (step, inverse) = IntRows.StepOf(values.Max(MathF.Abs));
        return (step, [.. values.Select(v => (long)Math.Round((double)v * inverse, MidpointRounding.ToEven))]);
    }

    private static AlignedBuffer Filled(int count, Random random)
    {
        var buffer = new AlignedBuffer(count);
        foreach (ref var value in buffer.Values)
        {
            value = random.NextSingle() - 0.5f;
        }
        return buffer;
    }
}
