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
                    GemmTiles.Wide(left, aRow, aStep, panels, into, cRow, depth, from, startRow);
                }
                else
                {
                    for (var part = 0; part < RowBlock; part += 4)
                    {
                        for (var half = 0; half < PanelColumns; half += 16)
                        {
                            GemmTiles.Narrow(
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
}
