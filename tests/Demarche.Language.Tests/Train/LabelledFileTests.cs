using Demarche.Train;

namespace Demarche.Language.Tests.Train;

public sealed class LabelledFileTests : IDisposable
{
    private readonly string _path = Path.GetTempFileName();

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void WhatIsWrittenIsRead()
    {
        string[][] words =
        [
            ["Envoys", "met"],
            ["Yes"],
        ];
        GoldSentence[] labelled =
        [
            new(words[0], words[0], [1, 2], [3, 40], [1, -1], [300, 5])
            {
                Second = new([900, 1000], [4, 5], [500, 501], [-1, 0], [6, 7], [10, 20], [8, 9]),
            },
            new(words[1], words[1], [7], [-1], [-1], [0]) { Second = new([1], [2], [3], [4], [5], [6], [7]) },
        ];

        LabelledFile.Write(_path, labelled);
        var read = LabelledFile.Read(_path, words);

        Assert.Equal(labelled.SelectMany(s => s.Xpos), read.SelectMany(s => s.Xpos));
        Assert.Equal(labelled.SelectMany(s => s.Heads), read.SelectMany(s => s.Heads));
        Assert.Equal(labelled.SelectMany(s => s.Relations), read.SelectMany(s => s.Relations));
        Assert.Equal(words[0], read[0].Forms);
        Assert.Equal([500, 501], read[0].Second!.HeadSure);
        Assert.Equal([6, 7], read[0].Second!.HeadRelations);
        Assert.Equal([7], read[1].Second!.Relations);
    }
}
