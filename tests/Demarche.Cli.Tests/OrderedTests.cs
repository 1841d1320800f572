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

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }
}
