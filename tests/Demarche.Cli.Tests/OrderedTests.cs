namespace Demarche.Cli.Tests;

public class OrderedTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Gives_results_in_the_order_of_the_inputs(int threads) =>
        Assert.Equal(
            Enumerable.Range(0, 500).Select(i => i * 2),
            Ordered.Map(Enumerable.Range(0, 500), threads, i => i * 2)
        );

    [Fact]
    public void A_failing_input_comes_out_where_it_stands()
    {
        var seen = new List<int>();
        Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (
                var one in Ordered.Map(
                    Enumerable.Range(0, 100),
                    3,
                    i => i == 50 ? throw new InvalidOperationException() : i
                )
            )
            {
                seen.Add(one);
            }
        });
        Assert.Equal(Enumerable.Range(0, 50), seen);
    }

    [Fact]
    public void Stopping_early_ends_the_work() => Assert.Equal([0, 1, 2], Ordered.Map(Endless(), 2, i => i).Take(3));

    [Fact]
    public void A_failure_to_read_comes_out_at_the_end()
    {
        static IEnumerable<int> Broken()
        {
            yield return 1;
            throw new IOException();
        }
        var results = Ordered.Map(Broken(), 2, i => i).GetEnumerator();
        Assert.True(results.MoveNext());
        Assert.Throws<IOException>(() => results.MoveNext());
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 10, 1000)]
    [InlineData(4, 10, 1000)]
    [InlineData(4, 1000, 20)]
    public void Batches_keep_the_order_and_their_limits(int threads, int count, long size)
    {
        var limits = new BatchLimits<int>(count, size, i => i % 5);
        var batches = Ordered.Map(Enumerable.Range(0, 500), threads, limits, batch => batch.ToArray()).ToList();
        Assert.Equal(Enumerable.Range(0, 500), batches.SelectMany(batch => batch));
        foreach (var batch in batches)
        {
            Assert.InRange(batch.Count, 1, count);
            // The last one may go over the size.
            Assert.True(batch.SkipLast(1).Sum(i => i % 5) < size);
        }
    }

    [Fact]
    public void What_waits_is_worked_on_together()
    {
        using var all = new ManualResetEventSlim();
        IEnumerable<int> Inputs()
        {
            for (var i = 0; i < 9; i++)
            {
                yield return i;
            }
            all.Set();
        }
        var batches = Ordered
            .Map(
                Inputs(),
                1,
                new BatchLimits<int>(4, 100, _ => 1),
                batch =>
                {
                    all.Wait();
                    return batch.ToArray();
                }
            )
            .Select(batch => batch.Count)
            .ToList();
        Assert.Equal(9, batches.Sum());
        // However many the first was taken with, the rest fill two batches.
        Assert.Equal(3, batches.Count);
    }

    [Fact]
    public void A_slow_input_is_answered_before_the_next_comes()
    {
        using var answered = new SemaphoreSlim(0);
        IEnumerable<int> Slow()
        {
            for (var i = 0; i < 5; i++)
            {
                yield return i;
                Assert.True(answered.Wait(TimeSpan.FromMinutes(1)));
            }
        }
        var seen = 0;
        foreach (var batch in Ordered.Map(Slow(), 2, new BatchLimits<int>(64, 64, _ => 1), batch => batch.ToArray()))
        {
            Assert.Equal([seen++], batch);
            answered.Release();
        }
        Assert.Equal(5, seen);
    }

    [Fact]
    public void Reading_waits_for_the_results_to_be_taken()
    {
        var read = 0;
        IEnumerable<int> Counted()
        {
            for (; ; read++)
            {
                yield return read;
            }
        }
        using var results = Ordered
            .Map(Counted(), 2, new BatchLimits<int>(4, 100, _ => 1), batch => batch.ToArray())
            .GetEnumerator();
        for (var i = 0; i < 3; i++)
        {
            Assert.True(results.MoveNext());
            // Eight batches a thread are held, besides what was taken and the one that is being read.
            Assert.InRange(read, 0, 4 * (8 * 2 + i + 1));
        }
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }
}
