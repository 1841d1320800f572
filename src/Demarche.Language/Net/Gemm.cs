using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Net;

/// <summary>
/// Matrix products. Every element of a result is one chain of fused multiply-adds in the order of the inner index,
/// whatever the vector width and however many rows are multiplied at once, so that results are the same bit for bit on
/// every machine and for every way of batching.
/// </summary>
internal static unsafe class Gemm
{
    /// <summary>Right-hand matrices are packed in panels of so many columns.</summary>
    public const int PanelColumns = 32;

    /// <summary>Products are taken so many rows at a time; buffers have room for a multiple of it.</summary>
    public const int RowBlock = 8;

    /// <summary>Rounds a number of columns up to whole panels.</summary>
    public static int PadColumns(int columns) => (columns + PanelColumns - 1) / PanelColumns * PanelColumns;

    /// <summary>Rounds a number of rows up to whole blocks.</summary>
    public static int PadRows(int rows) => (rows + RowBlock - 1) / RowBlock * RowBlock;

    /// <summary>
    /// Packs a matrix (depth × columns, element (k, j) at <c>source[k * stepK + j * stepJ]</c>) into panels; missing
    /// columns are zero. <paramref name="panels"/> holds depth × <see cref="PadColumns"/> floats.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Pack(float* source, int stepK, int stepJ, int depth, int columns, float* panels)
    {
        for (var first = 0; first < columns; first += PanelColumns)
        {
            var width = Math.Min(PanelColumns, columns - first);
            for (var k = 0; k < depth; k++, panels += PanelColumns)
            {
                var row = source + (long)k * stepK + (long)first * stepJ;
                if (stepJ == 1 && width == PanelColumns)
                {
                    Vector512.Store(Vector512.Load(row), panels);
                    Vector512.Store(Vector512.Load(row + 16), panels + 16);
                    continue;
                }
                for (var j = 0; j < width; j++)
                {
                    panels[j] = row[(long)j * stepJ];
                }
                for (var j = width; j < PanelColumns; j++)
                {
                    panels[j] = 0;
                }
            }
        }
    }

    /// <summary>
    /// C = start + A · B. A's element (i, k) is at <c>a[i * aRow + k * aStep]</c>; B is packed. <paramref name="start"/> is
    /// null for zero, a bias with <paramref name="startRow"/> 0, or C itself (with <paramref name="cRow"/>) to add to it.
    /// </summary>
    /// <param name="a">The left matrix.</param>
    /// <param name="aRow">Distance between its rows, in floats.</param>
    /// <param name="aStep">Distance between its columns.</param>
    /// <param name="panels">The packed right matrix.</param>
    /// <param name="c">The result; rows rounded up to <see cref="RowBlock"/> and columns to whole panels are written.</param>
    /// <param name="cRow">Distance between its rows.</param>
    /// <param name="rows">Rows of A and C.</param>
    /// <param name="depth">Columns of A, rows of B.</param>
    /// <param name="columns">Columns of B and C.</param>
    /// <param name="start">What to begin with.</param>
    /// <param name="startRow">Distance between its rows.</param>
    public static void Multiply(
        float* a,
        int aRow,
        int aStep,
        float* panels,
        float* c,
        int cRow,
        int rows,
        int depth,
        int columns,
        float* start = null,
        int startRow = 0
    ) => MultiplyBlocks(a, RowBlock * (long)aRow, aRow, aStep, panels, c, cRow, rows, depth, columns, start, startRow);

    /// <summary>
    /// C = start + Aᵀ · B where A (depth × rows) was packed by <see cref="PackLeft"/>; everything else as in <see cref="Multiply"/>.
    /// </summary>
    public static void MultiplyTransposed(
        float* packed,
        float* panels,
        float* c,
        int cRow,
        int rows,
        int depth,
        int columns,
        float* start,
        int startRow
    ) =>
        MultiplyBlocks(
            packed,
            RowBlock * (long)depth,
            1,
            RowBlock,
            panels,
            c,
            cRow,
            rows,
            depth,
            columns,
            start,
            startRow
        );

    /// <summary>
    /// Packs the left matrix of a product that takes it transposed: blocks of <see cref="RowBlock"/> columns, each block row by row.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void PackLeft(float* source, int sourceRow, int depth, int columns, float* packed)
    {
        for (var block = 0; block < columns; block += RowBlock)
        {
            var from = source + block;
            for (var k = 0; k < depth; k++, from += sourceRow, packed += RowBlock)
            {
                Vector256.Store(Vector256.Load(from), packed);
            }
        }
    }

    private static void MultiplyBlocks(
        float* a,
        long aBlock,
        int aRow,
        int aStep,
        float* panels,
        float* c,
        int cRow,
        int rows,
        int depth,
        int columns,
        float* start,
        int startRow
    )
    {
        for (var first = 0; first < columns; first += PanelColumns, panels += depth * PanelColumns)
        {
            var begin = start is null ? null : start + first;
            for (var i = 0; i < rows; i += RowBlock)
            {
                var from = begin is null ? null : begin + (long)i * startRow;
                var left = a + i / RowBlock * aBlock;
                var into = c + (long)i * cRow + first;
                if (Vector512.IsHardwareAccelerated)
                {
                    Tile512(left, aRow, aStep, panels, into, cRow, depth, from, startRow);
                }
                else
                {
                    for (var part = 0; part < RowBlock; part += 4)
                    {
                        for (var half = 0; half < PanelColumns; half += 16)
                        {
                            Tile256(
                                left + (long)part * aRow,
                                aRow,
                                aStep,
                                panels + half,
                                into + (long)part * cRow + half,
                                cRow,
                                depth,
                                from is null ? null : from + (long)part * startRow + half,
                                startRow
                            );
                        }
                    }
                }
            }
        }
    }

    // Eight rows by 32 columns: sixteen accumulators in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile512(
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
        for (var k = 0; k < depth; k++, a += aStep, a3 += aStep, a6 += aStep, b += PanelColumns)
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

    // Four rows by 16 columns of a panel: eight accumulators, which suits machines with sixteen registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Tile256(
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
        for (var k = 0; k < depth; k++, a += aStep, b += PanelColumns)
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
