using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Demarche.Language.Net;

/// <summary>
/// Finds the projective tree with exactly one root whose arcs have the highest total score (Eisner 1996), in time cubic and
/// memory quadratic in the words. Only the best values are kept on the way up; how they came about is found again on the way
/// down, the leftmost split winning ties. Reused; not thread-safe.
/// </summary>
internal sealed unsafe class Eisner
{
    // Floats taken at a time.
    private const int Step = 8;

    // Values of spans, n × n. "ByStart" is indexed [start, end], "ByEnd" [end, start], so that inner loops run along rows.
    // Right: the head is the first word of the span; left: the last. Open spans are those just made by an arc between their ends.
    private float[] _values = [];
    private int[] _stack = [];
    private int _n;

    /// <summary>Finds the tree.</summary>
    /// <param name="scores">The score of head h for word d at <c>scores[d * stride + h + 1]</c>; column 0 is the root.</param>
    /// <param name="stride">Distance between rows.</param>
    /// <param name="words">How many words, at least one.</param>
    /// <param name="heads">Receives the head of each word, -1 for the root.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Decode(float* scores, int stride, int words, Span<int> heads)
    {
        _n = words;
        var n = words;
        var size = n * n;
        if (_values.Length < 6 * size + Step)
        {
            _values = new float[6 * size + Step];
            _stack = new int[8 * n + 8];
        }
        fixed (float* values = _values)
        {
            var rightByStart = values;
            var rightByEnd = values + size;
            var leftByStart = values + 2 * size;
            var leftByEnd = values + 3 * size;
            var openRight = values + 4 * size; // [start, end]
            var openLeft = values + 5 * size; // [end, start]
            for (var i = 0; i < n; i++)
            {
                var at = i * n + i;
                rightByStart[at] = rightByEnd[at] = leftByStart[at] = leftByEnd[at] = 0;
            }
            for (var width = 1; width < n; width++)
            {
                for (int i = 0, j = width; j < n; i++, j++)
                {
                    var joined = Best(rightByStart + i * n + i, leftByEnd + j * n + i + 1, width);
                    openRight[i * n + j] = joined + scores[(long)j * stride + i + 1];
                    openLeft[j * n + i] = joined + scores[(long)i * stride + j + 1];
                    var right = Best(openRight + i * n + i + 1, rightByEnd + j * n + i + 1, width);
                    rightByStart[i * n + j] = rightByEnd[j * n + i] = right;
                    var left = Best(leftByStart + i * n + i, openLeft + j * n + i, width);
                    leftByStart[i * n + j] = leftByEnd[j * n + i] = left;
                }
            }
            var root = 0;
            var best = float.NegativeInfinity;
            for (var r = 0; r < n; r++)
            {
                var value = leftByStart[r] + rightByStart[r * n + n - 1] + scores[(long)r * stride];
                if (value > best)
                {
                    (best, root) = (value, r);
                }
            }
            heads[root] = -1;
            WalkDown(values, root, heads);
        }
    }

    // The highest a[k] + b[k], eight at a time; the last eight reach beyond the span, and what is there does not count.
    // A maximum is exact, so the order in which it is taken does not matter.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static float Best(float* a, float* b, int count)
    {
        var lowest = Vector256.Create(float.NegativeInfinity);
        var most = lowest;
        for (; count > Step; count -= Step, a += Step, b += Step)
        {
            most = Vector256.MaxNative(most, Vector256.Load(a) + Vector256.Load(b));
        }
        var within = Vector256.LessThan(Vector256<int>.Indices, Vector256.Create(count)).AsSingle();
        var last = Vector256.ConditionalSelect(within, Vector256.Load(a) + Vector256.Load(b), lowest);
        most = Vector256.MaxNative(most, last);
        var half = Vector128.MaxNative(most.GetLower(), most.GetUpper());
        half = Vector128.MaxNative(half, Vector128.Shuffle(half, Vector128.Create(2, 3, 0, 1)));
        return Vector128.MaxNative(half, Vector128.Shuffle(half, Vector128.Create(1, 0, 3, 2)))[0];
    }

    private static int Split(float* a, float* b, int count, float best)
    {
        for (var k = 0; k < count - 1; k++)
        {
            if (a[k] + b[k] == best)
            {
                return k;
            }
        }
        return count - 1;
    }

    private void WalkDown(float* values, int root, Span<int> heads)
    {
        var n = _n;
        var size = n * n;
        var rightByStart = values;
        var rightByEnd = values + size;
        var leftByStart = values + 2 * size;
        var leftByEnd = values + 3 * size;
        var openRight = values + 4 * size;
        var openLeft = values + 5 * size;
        var depth = 0;
        // A task is start, end and whether the head is the start.
        Push(0, root, false, ref depth);
        Push(root, n - 1, true, ref depth);
        while (depth > 0)
        {
            var headIsStart = _stack[--depth] != 0;
            var j = _stack[--depth];
            var i = _stack[--depth];
            var width = j - i;
            if (width == 0)
            {
                continue;
            }
            int start;
            int end;
            if (headIsStart)
            {
                var k =
                    i
                    + 1
                    + Split(openRight + i * n + i + 1, rightByEnd + j * n + i + 1, width, rightByStart[i * n + j]);
                heads[k] = i;
                Push(k, j, true, ref depth);
                (start, end) = (i, k);
            }
            else
            {
                var k = i + Split(leftByStart + i * n + i, openLeft + j * n + i, width, leftByStart[i * n + j]);
                heads[k] = j;
                Push(i, k, false, ref depth);
                (start, end) = (k, j);
            }
            var inner = end - start;
            var a = rightByStart + start * n + start;
            var b = leftByEnd + end * n + start + 1;
            var middle = start + Split(a, b, inner, Best(a, b, inner));
            Push(start, middle, true, ref depth);
            Push(middle + 1, end, false, ref depth);
        }
    }

    private void Push(int start, int end, bool headIsStart, ref int depth)
    {
        if (start == end)
        {
            return;
        }
        _stack[depth++] = start;
        _stack[depth++] = end;
        _stack[depth++] = headIsStart ? 1 : 0;
    }
}
