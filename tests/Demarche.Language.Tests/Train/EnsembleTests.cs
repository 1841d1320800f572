using Demarche.Language.Model;
using Demarche.Language.Net;
using Demarche.Train;

namespace Demarche.Language.Tests.Train;

public sealed class EnsembleTests
{
    private static readonly Vocabulary Words = new(
        new StringTable(["the", "envoy", "left", "seoul", "."]),
        new StringTable(["-t", "-y"])
    );

    [Fact]
    public void OneNetAloneAnswersAsTheNetThatIsRun()
    {
        var weights = Net(1);
        var network = new Network(
            weights.Layout.Net,
            weights.Dense,
            new EmbeddingTable(weights.Rows.Values),
            (int)Relation.Root,
            Words.UnknownForm
        );
        var scratch = new Scratch();
        var sentences = Sentences();
        foreach (var sentence in sentences)
        {
            var ids = scratch.Batch.Add(sentence.Length);
            for (var i = 0; i < sentence.Length; i++)
            {
                Words.Fill(sentence[i], i == 0, ids.Slice(i * WordBatch.Features, WordBatch.Features));
            }
        }
        network.Run(scratch);

        var labelled = new Ensemble([(Words, weights)]).Label(sentences);

        // The one runs in whole numbers, the other in floats: near ties may fall out otherwise.
        var same = labelled.SelectMany(s => s.Upos).Zip(scratch.Upos).Count(p => p.First == p.Second);
        Assert.True(same >= sentences.Sum(s => s.Length) - 2);
    }

    [Fact]
    public void EveryLabelledSentenceIsATree()
    {
        foreach (var labelled in new Ensemble([(Words, Net(1)), (Words, Net(2)), (Words, Net(3))]).Label(Sentences()))
        {
            var root = Assert.Single(labelled.Heads, h => h < 0);
            Assert.Equal(-1, root);
            Assert.Equal(labelled.Heads.Select(h => h < 0), labelled.Relations.Select(r => r == (int)Relation.Root));
        }
    }

    [Fact]
    public void TheSecondThoughtIsAnotherOne()
    {
        foreach (var labelled in new Ensemble([(Words, Net(1)), (Words, Net(2))]).Label(Sentences()))
        {
            var second = labelled.Second!;
            for (var i = 0; i < labelled.Heads.Length; i++)
            {
                Assert.NotEqual(labelled.Upos[i], second.Upos[i]);
                Assert.InRange(second.UposSure[i], 500, SecondThoughts.Certain);
                Assert.NotEqual(labelled.Heads[i], second.Heads[i]);
                Assert.InRange(second.HeadSure[i], 1, SecondThoughts.Certain);
                Assert.Equal(second.Heads[i] < 0, second.HeadRelations[i] == (int)Relation.Root);
                Assert.Equal(labelled.Heads[i] < 0, second.Relations[i] == (int)Relation.Root);
            }
        }
    }

    [Fact]
    public void TheOrderOfTheNetsDoesNotMatter()
    {
        var one = new Ensemble([(Words, Net(1)), (Words, Net(2))]).Label(Sentences());
        var other = new Ensemble([(Words, Net(2)), (Words, Net(1))]).Label(Sentences());
        Assert.Equal(one.SelectMany(s => s.Heads), other.SelectMany(s => s.Heads));
    }

    private static string[][] Sentences() =>
        [
            ["The", "envoy", "left", "Seoul", "."],
            ["Left", "."],
            ["Seoul"],
            [.. Enumerable.Repeat("envoy", 60)],
        ];

    private static Weights Net(ulong seed)
    {
        var shape = new NetShape(Words.Rows, 32, 32, 3, 32, 32, 17, 5, RelationNames.All.Length);
        var weights = new Weights(new TrainLayout(new NetLayout(shape), 0, 0), seed);
        weights.Pack(0);
        weights.Pack(1);
        return weights;
    }
}
