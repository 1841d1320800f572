using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Demarche.Language.Net;

/// <summary>
/// A matrix of weights as whole numbers from -127 to 127 with a step a column, packed for products with <see cref="IntRows"/>.
/// Sums of whole numbers are exact, so the order in which they are taken does not matter: machines with byte products
/// (VPDPBUSD) use these, others take the same whole numbers as floats through <see cref="Gemm"/>, where every sum stays
/// below 2²⁴ and is exact too. Immutable and thread-safe.
/// </summary>
internal sealed unsafe class IntMatrix
{
    /// <summary>The most rows for which sums stay exact in floats.</summary>
    public const int MostDepth = (1 << 24) / (IntRows.Highest * IntRows.Highest);

    // Twelve accumulators, two columns of weights and one value: the sixteen registers that the instruction can name.
    private const int TileRows = 6;
    private const int TileColumns = 16;

    // One lane of the instruction multiplies so many bytes.
    private const int Lane = sizeof(int);

    private readonly bool _bytes;
    private readonly int _depth;
    private readonly int _columns;
    private readonly AlignedBuffer _panels;
    private readonly AlignedBuffer _steps;

    // What the offset of the left side adds to each column, negative.
    private readonly AlignedBuffer _starts;

    /// <summary>Rounds and packs a matrix.</summary>
    /// <param name="source">The weights, row by row.</param>
    /// <param name="depth">Its rows, a multiple of 32, at most <see cref="MostDepth"/>.</param>
    /// <param name="columns">Its columns, whole panels.</param>
    /// <param name="bytes">Whether to use byte products; so must the left side.</param>
    public IntMatrix(float* source, int depth, int columns, bool bytes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(depth, MostDepth);
        (_depth, _columns, _bytes) = (depth, columns, bytes);
        _steps = new AlignedBuffer(columns);
        _starts = new AlignedBuffer(columns);
        var rounded = new AlignedBuffer(depth * columns);
        Round(source, rounded.Pointer);
        if (bytes)
        {
            _panels = new AlignedBuffer(depth * columns / sizeof(float));
            PackBytes(rounded.Pointer);
        }
        else
        {
            _panels = new AlignedBuffer(depth * columns);
            Gemm.Pack(rounded.Pointer, columns, 1, depth, columns, _panels.Pointer);
        }
        GC.KeepAlive(rounded);
    }

    /// <summary>Whether this machine multiplies bytes fast.</summary>
    public static bool HasBytes => AvxVnni.IsSupported;

    /// <summary>C = bias + A · B; fewer than <see cref="Gemm.RowBlock"/> rows beyond the last are written too.</summary>
    /// <param name="a">The left matrix, as many columns as this has rows.</param>
    /// <param name="c">The result, row by row.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="bias">What is added to each row.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(IntRows a, float* c, int rows, float* bias)
    {
        if (!_bytes)
        {
            Gemm.Multiply((float*)a.Values, _depth, 1, _panels.Pointer, c, _columns, rows, _depth, _columns);
            Scale(a.Steps, c, rows, bias);
            return;
        }
        var panel = (sbyte*)_panels.Pointer;
        for (var first = 0; first < _columns; first += TileColumns, panel += _depth * TileColumns)
        {
            for (var i = 0; i < rows; i += TileRows)
            {
                Tile(
                    (byte*)a.Values + (long)i * _depth,
                    a.Steps + i,
                    panel,
                    (int*)_starts.Pointer + first,
                    _steps.Pointer + first,
                    bias + first,
                    c + (long)i * _columns + first
                );
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Round(float* source, float* into)
    {
        for (var j = 0; j < _columns; j += 16)
        {
            var most = Vector512<float>.Zero;
            for (var k = 0; k < _depth; k++)
            {
                most = Vector512.MaxNative(most, Vector512.Abs(Vector512.Load(source + (long)k * _columns + j)));
            }
            var (step, inverse) = IntRows.StepsOf(most);
            Vector512.Store(step, _steps.Pointer + j);
            for (var k = 0; k < _depth; k++)
            {
                var at = (long)k * _columns + j;
                Vector512.Store(IntRows.Round(Vector512.Load(source + at), inverse), into + at);
            }
        }
    }

    // Panels of 16 columns; in each, four rows at a time, their four bytes of a column side by side.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void PackBytes(float* rounded)
    {
        var into = (uint*)_panels.Pointer;
        var mask = Vector512.Create((uint)byte.MaxValue);
        for (var first = 0; first < _columns; first += TileColumns)
        {
            var sum = Vector512<int>.Zero;
            for (var k = 0; k < _depth; k += Lane, into += TileColumns)
            {
                var packed = Vector512<uint>.Zero;
                for (var deep = Lane - 1; deep >= 0; deep--)
                {
                    var row = Vector512.ConvertToInt32(Vector512.Load(rounded + (long)(k + deep) * _columns + first));
                    sum += row;
                    packed = packed << 8 | row.AsUInt32() & mask;
                }
                Vector512.Store(packed, into);
            }
            Vector512.Store(sum * -IntRows.Offset, (int*)_starts.Pointer + first);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Scale(float* rowSteps, float* c, int rows, float* bias)
    {
        for (var i = 0; i < rows; i++)
        {
            for (var j = 0; j < _columns; j += 8, c += 8)
            {
                var scaled = Scaled(
                    Vector256.Load(c),
                    rowSteps[i],
                    Vector256.Load(_steps.Pointer + j),
                    Vector256.Load(bias + j)
                );
                Vector256.Store(scaled, c);
            }
        }
    }

    // The one way from a sum of whole numbers to a result.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Scaled(
        Vector256<float> sum,
        float rowStep,
        Vector256<float> steps,
        Vector256<float> bias
    ) => Vector256.FusedMultiplyAdd(sum * Vector256.Create(rowStep), steps, bias);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Tile(byte* a, float* rowSteps, sbyte* b, int* starts, float* steps, float* bias, float* c)
    {
        nint row = _depth;
        var start0 = Vector256.Load(starts);
        var start1 = Vector256.Load(starts + 8);
        Vector256<int> c00 = start0,
            c10 = start0,
            c20 = start0,
            c30 = start0,
            c40 = start0,
            c50 = start0;
        Vector256<int> c01 = start1,
            c11 = start1,
            c21 = start1,
            c31 = start1,
            c41 = start1,
            c51 = start1;
        var a3 = a + 3 * row;
        for (var end = a + row; a < end; a += Lane, a3 += Lane, b += TileColumns * Lane)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + 8 * Lane);
            var x = Bytes(a);
            c00 = AvxVnni.MultiplyWideningAndAdd(c00, x, b0);
            c01 = AvxVnni.MultiplyWideningAndAdd(c01, x, b1);
            x = Bytes(a + row);
            c10 = AvxVnni.MultiplyWideningAndAdd(c10, x, b0);
            c11 = AvxVnni.MultiplyWideningAndAdd(c11, x, b1);
            x = Bytes(a + 2 * row);
            c20 = AvxVnni.MultiplyWideningAndAdd(c20, x, b0);
            c21 = AvxVnni.MultiplyWideningAndAdd(c21, x, b1);
            x = Bytes(a3);
            c30 = AvxVnni.MultiplyWideningAndAdd(c30, x, b0);
            c31 = AvxVnni.MultiplyWideningAndAdd(c31, x, b1);
            x = Bytes(a3 + row);
            c40 = AvxVnni.MultiplyWideningAndAdd(c40, x, b0);
            c41 = AvxVnni.MultiplyWideningAndAdd(c41, x, b1);
            x = Bytes(a3 + 2 * row);
            c50 = AvxVnni.MultiplyWideningAndAdd(c50, x, b0);
            c51 = AvxVnni.MultiplyWideningAndAdd(c51, x, b1);
        }
        nint cRow = _columns;
        Store(c00, c01, rowSteps[0], steps, bias, c);
        Store(c10, c11, rowSteps[1], steps, bias, c + cRow);
        Store(c20, c21, rowSteps[2], steps, bias, c + 2 * cRow);
        Store(c30, c31, rowSteps[3], steps, bias, c + 3 * cRow);
        Store(c40, c41, rowSteps[4], steps, bias, c + 4 * cRow);
        Store(c50, c51, rowSteps[5], steps, bias, c + 5 * cRow);
    }

    // Four bytes of the left side, once for every column.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<byte> Bytes(byte* a) => Vector256.Create(*(int*)a).AsByte();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(
        Vector256<int> low,
        Vector256<int> high,
        float rowStep,
        float* steps,
        float* bias,
        float* c
    )
    {
        Vector256.Store(
            Scaled(Vector256.ConvertToSingle(low), rowStep, Vector256.Load(steps), Vector256.Load(bias)),
            c
        );
        Vector256.Store(
            Scaled(Vector256.ConvertToSingle(high), rowStep, Vector256.Load(steps + 8), Vector256.Load(bias + 8)),
            c + 8
        );
    }
}
