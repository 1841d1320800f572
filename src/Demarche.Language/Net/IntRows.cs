using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Demarche.Language.Net;

/// <summary>
/// The left side of a product with an <see cref="IntMatrix"/>: each row as whole numbers from -127 to 127 and the step
/// between two of them. Grows, is reused; not thread-safe.
/// </summary>
internal sealed unsafe class IntRows
{
    /// <summary>The highest whole number, which stands for the largest magnitude of a row or column.</summary>
    public const int Highest = 127;

    /// <summary>What bytes hold beyond the value, so that they are never negative.</summary>
    public const int Offset = 128;

    // Rows of smaller numbers than this become zero; keeps the division finite.
    private const float Least = 1e-30f;

    // 1.5·2²³: adding it rounds to a whole number, ties to even, whose lowest byte ends the bits of the sum.
    private const float Shift = 12582912f + Offset;

    private readonly bool _bytes;
    private AlignedBuffer _values = new(0);
    private AlignedBuffer _steps = new(0);

    /// <param name="bytes">Whether the values are bytes with <see cref="Offset"/> added, else floats.</param>
    public IntRows(bool bytes) => _bytes = bytes;

    /// <summary>The values, row by row.</summary>
    public void* Values => _values.Pointer;

    /// <summary>What one of each row is worth.</summary>
    public float* Steps => _steps.Pointer;

    /// <summary>Makes room; products read up to <see cref="Gemm.RowBlock"/> rows beyond the last.</summary>
    public void Fit(int rows, int depth)
    {
        _values = new AlignedBuffer(rows * depth);
        _steps = new AlignedBuffer(rows);
    }

    /// <summary>The whole numbers nearest to <paramref name="values"/> ÷ step, given 1 ÷ step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Round(Vector512<float> values, Vector512<float> inverse) =>
        Vector512.FusedMultiplyAdd(values, inverse, Vector512.Create(Shift)) - Vector512.Create(Shift);

    /// <summary>The step of a row or column whose largest magnitude is <paramref name="most"/>, and its inverse.</summary>
    public static (float Step, float Inverse) StepOf(float most)
    {
        most = MathF.Max(most, Least);
        return (most / Highest, Highest / most);
    }

    /// <summary>The same for sixteen.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> Step, Vector512<float> Inverse) StepsOf(Vector512<float> most)
    {
        most = Vector512.MaxNative(most, Vector512.Create(Least));
        return (most / Vector512.Create((float)Highest), Vector512.Create((float)Highest) / most);
    }

    /// <summary>Takes these rows; <paramref name="depth"/> is a multiple of 32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Take(float* from, int rows, int depth)
    {
        var shift = Vector512.Create(Shift);
        for (var row = 0; row < rows; row++, from += depth)
        {
            var (step, inverse) = StepOf(Most(from, depth));
            _steps.Pointer[row] = step;
            var scale = Vector512.Create(inverse);
            if (_bytes)
            {
                var into = (byte*)_values.Pointer + (long)row * depth;
                for (var k = 0; Avx512F.IsSupported && k < depth; k += 16)
                {
                    Vector128.Store(Avx512F.ConvertToVector128Byte(Shifted(from + k, scale, shift)), into + k);
                }
                for (var k = 0; !Avx512F.IsSupported && k < depth; k += 32)
                {
                    var words = Vector512.Narrow(Shifted(from + k, scale, shift), Shifted(from + k + 16, scale, shift));
                    Vector256.Store(Vector256.Narrow(words.GetLower(), words.GetUpper()), into + k);
                }
            }
            else
            {
                var into = _values.Pointer + (long)row * depth;
                for (var k = 0; k < depth; k += 16)
                {
                    Vector512.Store(Round(Vector512.Load(from + k), scale), into + k);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<uint> Shifted(float* from, Vector512<float> scale, Vector512<float> shift) =>
        Vector512.FusedMultiplyAdd(Vector512.Load(from), scale, shift).AsUInt32();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Most(float* from, int depth)
    {
        var most = Vector512.Abs(Vector512.Load(from));
        for (var k = 16; k < depth; k += 16)
        {
            most = Vector512.MaxNative(most, Vector512.Abs(Vector512.Load(from + k)));
        }
        var half = Vector256.MaxNative(most.GetLower(), most.GetUpper());
        var quarter = Vector128.MaxNative(half.GetLower(), half.GetUpper());
        return MathF.Max(MathF.Max(quarter[0], quarter[1]), MathF.Max(quarter[2], quarter[3]));
    }
}
