using System.Diagnostics;
using Demarche.Language.Net;

namespace Demarche.Bench;

/// <summary>How fast the matrix products are, in units of 10⁹ operations a second, in floats and in whole numbers.</summary>
internal static unsafe class GemmBench
{
    private const int Trials = 20;
    private const double TrialOperations = 4e7;

    public static void Run()
    {
        foreach (
            var (rows, depth, columns) in new[]
            {
                (256, 256, 768),
                (64, 256, 768),
                (16, 256, 768),
                (256, 480, 256),
                (256, 160, 32),
            }
        )
        {
            var a = new AlignedBuffer(rows * depth);
            var b = new AlignedBuffer(depth * columns);
            var c = new AlignedBuffer(rows * columns);
            var operations = 2.0 * rows * depth * columns;
            var floats = Best(
                operations,
                () => Gemm.Multiply(a.Pointer, depth, 1, b.Pointer, c.Pointer, columns, rows, depth, columns)
            );
            var rounded = new IntRows(IntMatrix.HasBytes);
            rounded.Fit(rows + Gemm.RowBlock, depth);
            var matrix = new IntMatrix(b.Pointer, depth, columns, IntMatrix.HasBytes);
            var bias = new AlignedBuffer(columns);
            var wide = new AlignedBuffer((rows + Gemm.RowBlock) * columns);
            var ints = Best(
                operations,
                () =>
                {
                    rounded.Take(a.Pointer, rows, depth);
                    matrix.Multiply(rounded, wide.Pointer, rows, bias.Pointer);
                }
            );
            Console.WriteLine($"{rows} x {depth} x {columns}: {floats:F1} GFLOP/s, {ints:F1} rounded");
        }
    }

    // 10⁹ operations a second in the best of several trials.
    private static double Best(double operations, Action product)
    {
        var best = double.MaxValue;
        var times = Math.Max(1, (int)(TrialOperations / operations));
        for (var trial = 0; trial < Trials; trial++)
        {
            var clock = Stopwatch.StartNew();
            for (var i = 0; i < times; i++)
            {
                product();
            }
            best = Math.Min(best, clock.Elapsed.TotalSeconds / times);
        }
        return 1e-9 * operations / best;
    }
}
