using Demarche.Core;
using static Demarche.Chronicle.Tests.Samples;

namespace Demarche.Chronicle.Tests;

public sealed class StoreNamingTests : IDisposable
{
    private readonly TempStore temp = new();

    public void Dispose() => temp.Dispose();

    [Fact]
    public void Finds_the_reports_that_name_an_actor_by_its_id()
    {
        temp.Add((1, Naming("a", "Oslo.", "state:NOR")), (2, Naming("b", "Bern.", "state:CHE")));
        using var store = temp.Open();
        var row = Assert.Single(store.Naming(["state:NOR", "city:oslo"]));
        Assert.Equal("a", row.Report.Id);
        Assert.Equal("state:NOR", Assert.Single(row.Mentions).Actor.Id);
    }

    [Fact]
    public void Nothing_is_found_under_an_id_that_nobody_has()
    {
        temp.Add((1, Naming("a", "Oslo.", "state:NOR")));
        using var store = temp.Open();
        Assert.Empty(store.Naming(["state:XYZ"]));
    }

    private static CodedReport Naming(string id, string text, string actor) =>
        Report(id, text) with
        {
            Mentions =
            [
                new Mention(
                    new Actor
                    {
                        Text = text[..4],
                        Name = text[..4],
                        Span = new Span(0, 4),
                        Id = actor,
                        Code = Rus,
                    },
                    "name"
                ),
            ],
        };
}
