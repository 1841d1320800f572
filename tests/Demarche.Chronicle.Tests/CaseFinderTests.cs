using Demarche.Core;
using static Demarche.Chronicle.Tests.Samples;

namespace Demarche.Chronicle.Tests;

public sealed class CaseFinderTests : IDisposable
{
    private readonly TempStore temp = new();

    public void Dispose() => temp.Dispose();

    private IEnumerable<string> Found(string? name, TimelineQuery? query = null)
    {
        using var store = Store.Open(temp.Path, new Clock());
        var report = Report("r", "Moscow protested.", events: RusToKor()) with
        {
            Cases =
            [
                new Case("baek-won-soon", "Baek Won-soon", Kor, [new CaseStep("detained", Day(2), "Vladivostok")]),
                new Case("anna-berg", "Anna Berg", Rus, [new CaseStep("detained", Day(9), "")]) { Held = "Perm" },
            ],
        };
        store.Add(report);
        return store.Cases(name, query).Select(row => row.Case.Id).ToList();
    }

    [Theory]
    [InlineData(null, "baek-won-soon anna-berg")]
    [InlineData("baek", "baek-won-soon")]
    [InlineData("RUS", "anna-berg")]
    [InlineData("nobody", "")]
    public void A_part_of_the_name_or_the_state_finds_it(string? name, string ids) =>
        Assert.Equal(ids, string.Join(' ', Found(name)));

    [Fact]
    public void A_step_lies_in_the_days_asked_for()
    {
        Assert.Equal(["anna-berg"], Found(null, new TimelineQuery(From: new DateOnly(2024, 3, 5))));
        Assert.Empty(Found(null, new TimelineQuery(To: new DateOnly(2024, 3, 1))));
    }
}
