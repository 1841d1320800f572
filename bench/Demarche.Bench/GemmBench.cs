using System.Diagnostics;
using Demarche.Language.Net;

namespace Demarche.Bench;

/// <summary>How fast the matrix products are, in units of 10⁹ floating-point operations a second.</summary>
internal static unsafe class GemmBench
{
    public static void Run()
    {
        foreach (var (rows, depth, columns) in new[] { (256, 256, 768), (64, 256, 768), (16, 256, 768), (256, 480, 256), (256, 160, 32) })
        {
            var a = new AlignedBuffer(rows * depth);
            var b = new AlignedBuffer(depth * columns);
            var c = new AlignedBuffer(rows * columns);
            var best = double.MaxValue;
            for (var trial = 0; trial < 20; trial++)
            {
                var times = Math.Max(1, (int)(2e7 / ((double)rows * depth * columns)));
                var clock = Stopwatch.StartNew();
                for (var i = 0; i < times; i++)
                {
                    Gemm.Multiply(a.Pointer, depth, 1, b.Pointer, c.Pointer, columns, rows, depth, columns);
                }
                best = Math.Min(best, clock.Elapsed.TotalSeconds / times);
            }
            Console.WriteLine($"{rows} x {depth} x {columns}: {2e-9 * rows * depth * columns / best:F1} GFLOP/s");
        }
    }
}
