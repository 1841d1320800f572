using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Language.Tests.Model;

public sealed class VocabularyTests
{
    private const int Threads = 4;

    private static readonly string[] Words =
    [
        .. Enumerable.Range(0, 400).Select(i => $"{(char)('a' + i % 20)}vow{(char)('a' + i / 20)}s"),
    ];

    private static readonly string[] Affixes =
    [
        .. Words.SelectMany(w => Enumerable.Range(1, 4).Select(n => "-" + w[^n..])).Distinct(),
        .. Words.SelectMany(w => Enumerable.Range(1, 3).Select(n => w[..n] + "-")).Distinct(),
    ];

    [Fact]
    public void AKnownFormHasItsRowItsAffixesAndItsShape()
    {
        var vocabulary = Fresh();
        foreach (var word in new[] { Words[7], Words[7], Words[8] })
        {
            var ids = Ids(vocabulary, word);
            Assert.Equal(2 + vocabulary.Forms.Find(word), ids[0]);
            Assert.Equal(
                Enumerable
                    .Range(1, 4)
                    .Select(n => "-" + word[^n..])
                    .Concat(Enumerable.Range(1, 3).Select(n => word[..n] + "-")),
                ids[1..^1].Select(id => vocabulary.Affixes[id - vocabulary.UnknownForm - 1].ToString())
            );
            Assert.InRange(ids[^1], vocabulary.Rows - WordBatch.Shapes, vocabulary.Rows - 1);
        }
    }

    [Fact]
    public void AnUnknownFormHasItsAffixesAlone()
    {
        var vocabulary = Fresh();
        var ids = Ids(vocabulary, "xxvowas");
        Assert.Equal(vocabulary.UnknownForm, ids[0]);
        Assert.All(ids[1..5], id => Assert.True(id > vocabulary.UnknownForm));
        Assert.Equal(0, ids[6]);
    }

    // What one thread has begun to keep, another must not read: the net would remember the wrong product for good.
    [Fact]
    public async Task ThreadsThatMeetAtANewFormReadAllOfIt()
    {
        var whole = Fresh();
        var expected = Array.ConvertAll(Words, word => Ids(whole, word));
        for (var round = 0; round < 200; round++)
        {
            var fresh = Fresh();
            using var start = new Barrier(Threads);
            var read = await Task.WhenAll(
                Enumerable
                    .Range(0, Threads)
                    .Select(_ =>
                        Task.Factory.StartNew(
                            () =>
                            {
                                start.SignalAndWait();
                                return Array.ConvertAll(Words, word => Ids(fresh, word));
                            },
                            TestContext.Current.CancellationToken,
                            TaskCreationOptions.LongRunning,
                            TaskScheduler.Default
                        )
                    )
            );
            Assert.All(read, ids => Assert.Equal(expected, ids));
        }
    }

    private static Vocabulary Fresh() => new(new StringTable(Words), new StringTable(Affixes));

    private static int[] Ids(Vocabulary vocabulary, string word)
    {
        var ids = new int[WordBatch.Features];
        vocabulary.Fill(word, first: false, ids);
        return ids;
    }
}
