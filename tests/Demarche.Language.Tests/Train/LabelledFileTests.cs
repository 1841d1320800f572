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
            new(words[0], words[0], [1, 2], [3, 40], [1, -1], [300, 5]),
            new(words[1], words[1], [7], [-1], [-1], [0]),
        ];

        LabelledFile.Write(_path, labelled);
        var read = LabelledFile.Read(_path, words);

        Assert.Equal(labelled.SelectMany(s => s.Xpos), read.SelectMany(s => s.Xpos));
        Assert.Equal(labelled.SelectMany(s => s.Heads), read.SelectMany(s => s.Heads));
        Assert.Equal(labelled.SelectMany(s => s.Relations), read.SelectMany(s => s.Relations));
        Assert.Equal(words[0], read[0].Forms);
    }
}
