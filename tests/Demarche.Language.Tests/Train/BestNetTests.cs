using Demarche.Language.Net;
using Demarche.Train;

namespace Demarche.Language.Tests.Train;

public sealed class BestNetTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("demarche-best-").FullName;
    private readonly NetLayout _layout = new(new NetShape(24, 32, 32, 2, 32, 32, 17, 5, 9));

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void TheBestIsKeptAlsoAfterAStop()
    {
        var path = Path.Combine(_home, "net");
        var first = new BestNet(path, goesOn: false);
        first.Offer(Net(1), 80);
        first.Offer(Net(2), 85);
        first.Offer(Net(3), 84);
        // As if the run had been killed here.
        var second = new BestNet(path, goesOn: true);
        second.Offer(Net(4), 82);
        second.Keep();

        Assert.Equal(Net(2).Rows.Values.ToArray(), NetFile.Read(path, _layout).Rows.Values.ToArray());
    }

    [Fact]
    public void WhatAnotherRunLeftDoesNotCount()
    {
        var path = Path.Combine(_home, "net");
        new BestNet(path, goesOn: false).Offer(Net(1), 90);
        var fresh = new BestNet(path, goesOn: false);
        fresh.Offer(Net(2), 50);
        fresh.Keep();

        Assert.Equal(Net(2).Rows.Values.ToArray(), NetFile.Read(path, _layout).Rows.Values.ToArray());
    }

    private Weights Net(ulong seed) => new(new TrainLayout(_layout, 0, 0), seed);
}
