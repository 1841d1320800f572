using Demarche.Core;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Voices;

/// <summary>Passages and their opposites: how the acts stand, on whose word, to whom they were told and what they answer.</summary>
public sealed class VerdictTests
{
    private const double Floor = 0.9;

    private static readonly List<ExpectedPassage> Passages = ExpectedPassage.Read(
        Repository.At("tests", "Demarche.Coding.Tests", "Voices", "verdicts.tsv")
    );

    public static TheoryData<ExpectedPassage> Rows => [.. Passages];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Passage_is_read_as_a_reader_does(ExpectedPassage passage)
    {
        var told = SharedCoder.Events(passage.Text);
        var right = passage.IsMetBy(told);
        if (passage.IsKnownMiss && right)
        {
            TestContext.Current.AddWarning($"Read rightly now; mark it ok: {passage.Text}");
        }
        Assert.True(
            right || passage.IsKnownMiss,
            $"{passage.Text}\nwanted {passage.Wanted}\nwas {string.Join("; ", told.Select(Written))}"
        );
    }

    [Fact]
    public void Nine_in_ten_are_right()
    {
        Assert.Equal(150, Passages.Count);
        Assert.True(Passages.Count(passage => !passage.IsKnownMiss) >= Floor * Passages.Count);
    }

    private static string Written(Event told) =>
        $"{told.Type.Name()} {told.Status} by [{string.Join(", ", told.Stances.Select(s => $"{s.Holder.Text} via {s.Via?.Text} {s.Says}"))}]"
        + $" told [{string.Join(", ", told.Disclosed.Select(d => $"{d.To} {d.Period}"))}] answers {told.Answers.Count}";
}
