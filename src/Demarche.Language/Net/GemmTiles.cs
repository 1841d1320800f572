using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Net;

/// <summary>
/// The innermost part of a matrix product: a few rows by a few columns, held in registers over the whole depth. Which
/// one is taken depends on the machine; what comes out does not.
/// </summary>
internal static unsafe class GemmTiles
{
    /// <summary>Eight rows by 32 columns: sixteen accumulators in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Wide(
        float* a,
        nint aRow,
        nint aStep,
        float* b,
        float* c,
        nint cRow,
        int depth,
        float* s,
        nint sRow
    )
    {
        Vector512<float> c00,
            c01,
            c10,
            c11,
            c20,
            c21,
            c30,
            c31,
            c40,
            c41,
            c50,
            c51,
            c60,
            c61,
            c70,
            c71;
        if (s is null)
        {
            c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = Vector512<float>.Zero;
            c40 = c41 = c50 = c51 = c60 = c61 = c70 = c71 = Vector512<float>.Zero;
        }
        else
        {
            c00 = Vector512.Load(s);
            c01 = Vector512.Load(s + 16);
            c10 = Vector512.Load(s + sRow);
            c11 = Vector512.Load(s + sRow + 16);
            c20 = Vector512.Load(s + 2 * sRow);
            c21 = Vector512.Load(s + 2 * sRow + 16);
            c30 = Vector512.Load(s + 3 * sRow);
            c31 = Vector512.Load(s + 3 * sRow + 16);
            c40 = Vector512.Load(s + 4 * sRow);
            c41 = Vector512.Load(s + 4 * sRow + 16);
            c50 = Vector512.Load(s + 5 * sRow);
            c51 = Vector512.Load(s + 5 * sRow + 16);
            c60 = Vector512.Load(s + 6 * sRow);
            c61 = Vector512.Load(s + 6 * sRow + 16);
            c70 = Vector512.Load(s + 7 * sRow);
            c71 = Vector512.Load(s + 7 * sRow + 16);
        }
        var a3 = a + 3 * aRow;
        var a6 = a + 6 * aRow;
        for (var k = 0; k < depth; k++, a += aStep, a3 += aStep, a6 += aStep, b += Gemm.PanelColumns)
        {
            var b0 = Vector512.Load(b);
            var b1 = Vector512.Load(b + 16);
            var x = Vector512.Create(*a);
            c00 = Vector512.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector512.FusedMultiplyAdd(x, b1, c01);
            x = Vector512.Create(a[aRow]);
            c10 = Vector512.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector512.FusedMultiplyAdd(x, b1, c11);
            x = Vector512.Create(a[2 * aRow]);
            c20 = Vector512.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector512.FusedMultiplyAdd(x, b1, c21);
            x = Vector512.Create(*a3);
            c30 = Vector512.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector512.FusedMultiplyAdd(x, b1, c31);
            x = Vector512.Create(a3[aRow]);
            c40 = Vector512.FusedMultiplyAdd(x, b0, c40);
            c41 = Vector512.FusedMultiplyAdd(x, b1, c41);
            x = Vector512.Create(a3[2 * aRow]);
            c50 = Vector512.FusedMultiplyAdd(x, b0, c50);
            c51 = Vector512.FusedMultiplyAdd(x, b1, c51);
            x = Vector512.Create(*a6);
            c60 = Vector512.FusedMultiplyAdd(x, b0, c60);
            c61 = Vector512.FusedMultiplyAdd(x, b1, c61);
            x = Vector512.Create(a6[aRow]);
            c70 = Vector512.FusedMultiplyAdd(x, b0, c70);
            c71 = Vector512.FusedMultiplyAdd(x, b1, c71);
        }
        Vector512.Store(c00, c);
        Vector512.Store(c01, c + 16);
        Vector512.Store(c10, c + cRow);
        Vector512.Store(c11, c + cRow + 16);
        Vector512.Store(c20, c + 2 * cRow);
        Vector512.Store(c21, c + 2 * cRow + 16);
        Vector512.Store(c30, c + 3 * cRow);
        Vector512.Store(c31, c + 3 * cRow + 16);
        Vector512.Store(c40, c + 4 * cRow);
        Vector512.Store(c41, c + 4 * cRow + 16);
        Vector512.Store(c50, c + 5 * cRow);
        Vector512.Store(c51, c + 5 * cRow + 16);
        Vector512.Store(c60, c + 6 * cRow);
        Vector512.Store(c61, c + 6 * cRow + 16);
        Vector512.Store(c70, c + 7 * cRow);
        Vector512.Store(c71, c + 7 * cRow + 16);
    }

    /// <summary>Four rows by 16 columns of a panel: eight accumulators, which suits machines with sixteen registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Narrow(
        float* a,
        nint aRow,
        nint aStep,
        float* b,
        float* c,
        nint cRow,
        int depth,
        float* s,
        nint sRow
    )
    {
        Vector256<float> c00,
            c01,
            c10,
            c11,
            c20,
            c21,
            c30,
            c31;
        if (s is null)
        {
            c00 = c01 = c10 = c11 = c20 = c21 = c30 = c31 = Vector256<float>.Zero;
        }
        else
        {
            c00 = Vector256.Load(s);
            c01 = Vector256.Load(s + 8);
            c10 = Vector256.Load(s + sRow);
            c11 = Vector256.Load(s + sRow + 8);
            c20 = Vector256.Load(s + 2 * sRow);
            c21 = Vector256.Load(s + 2 * sRow + 8);
            c30 = Vector256.Load(s + 3 * sRow);
            c31 = Vector256.Load(s + 3 * sRow + 8);
        }
        for (var k = 0; k < depth; k++, a += aStep, b += Gemm.PanelColumns)
        {
            var b0 = Vector256.Load(b);
            var b1 = Vector256.Load(b + 8);
            var x = Vector256.Create(*a);
            c00 = Vector256.FusedMultiplyAdd(x, b0, c00);
            c01 = Vector256.FusedMultiplyAdd(x, b1, c01);
            x = Vector256.Create(a[aRow]);
            c10 = Vector256.FusedMultiplyAdd(x, b0, c10);
            c11 = Vector256.FusedMultiplyAdd(x, b1, c11);
            x = Vector256.Create(a[2 * aRow]);
            c20 = Vector256.FusedMultiplyAdd(x, b0, c20);
            c21 = Vector256.FusedMultiplyAdd(x, b1, c21);
            x = Vector256.Create(a[3 * aRow]);
            c30 = Vector256.FusedMultiplyAdd(x, b0, c30);
            c31 = Vector256.FusedMultiplyAdd(x, b1, c31);
        }
        Vector256.Store(c00, c);
        Vector256.Store(c01, c + 8);
        Vector256.Store(c10, c + cRow);
        Vector256.Store(c11, c + cRow + 8);
        Vector256.Store(c20, c + 2 * cRow);
        Vector256.Store(c21, c + 2 * cRow + 8);
        Vector256.Store(c30, c + 3 * cRow);
        Vector256.Store(c31, c + 3 * cRow + 8);
    }
}
