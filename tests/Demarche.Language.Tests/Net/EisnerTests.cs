using Demarche.Language.Net;

namespace Demarche.Language.Tests.Net;

public sealed unsafe class EisnerTests
{
    [Fact]
    public void FindsTheBestProjectiveTreeWithOneRoot()
    {
        var random = new Random(7);
        var decoder = new Eisner();
        for (var trial = 0; trial < 300; trial++)
        {
            var n = 1 + trial % 6;
            var scores = new float[n * (n + 1)];
            foreach (ref var score in scores.AsSpan())
            {
                score = random.Next(-50, 50);
            }
            var heads = new int[n];
            fixed (float* pointer = scores)
            {
                decoder.Decode(pointer, n + 1, n, heads);
            }
            Assert.True(IsProjectiveTree(heads), string.Join(' ', heads));
            Assert.Equal(BestScore(scores, n), Score(scores, heads));
        }
    }

    [Fact]
    public void HandlesLongSentences()
    {
        var random = new Random(8);
        const int n = 300;
        var scores = new float[n * (n + 1)];
        foreach (ref var score in scores.AsSpan())
        {
            score = random.NextSingle();
        }
        var heads = new int[n];
        fixed (float* pointer = scores)
        {
            new Eisner().Decode(pointer, n + 1, n, heads);
        }
        Assert.True(IsProjectiveTree(heads));
    }

    private static float Score(float[] scores, int[] heads) =>
        heads.Select((h, d) => scores[d * (heads.Length + 1) + h + 1]).Sum();

    private static float BestScore(float[] scores, int n)
    {
        var best = float.NegativeInfinity;
        var heads = new int[n];
        for (long code = 0; code < (long)Math.Pow(n + 1, n); code++)
        {
            var rest = code;
            for (var d = 0; d < n; d++, rest /= n + 1)
            {
                heads[d] = (int)(rest % (n + 1)) - 1;
            }
            if (Score(scores, heads) > best && IsProjectiveTree(heads))
            {
                best = Score(scores, heads);
            }
        }
        return best;
    }

    private static bool IsProjectiveTree(int[] heads)
    {
        if (heads.Count(h => h < 0) != 1)
        {
            return false;
        }
        for (var d = 0; d < heads.Length; d++)
        {
            var (at, steps) = (d, 0);
            while (at >= 0 && steps++ <= heads.Length)
            {
                at = heads[at];
            }
            if (at >= 0)
            {
                return false;
            }
        }
        for (var d = 0; d < heads.Length; d++)
        {
            // Every word between the ends of an arc stands below its head.
            var (lo, hi) = (Math.Min(d, heads[d]), Math.Max(d, heads[d]));
            for (var between = lo + 1; heads[d] >= 0 && between < hi; between++)
            {
                var up = between;
                while (up >= 0 && up != heads[d])
                {
                    up = heads[up];
                }
                if (up < 0)
                {
                    return false;
                }
            }
        }
        return true;
    }
}
