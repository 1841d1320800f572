using System.Text;
using Demarche.Coding.Tests.Times;
using Demarche.Coding.Voices;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Tests.Voices;

/// <summary>Source, cue and content.</summary>
public sealed class AttributionTests
{
    private static readonly VoiceKnowledge Knowledge = VoiceKnowledge.Load([DataFolder.Find("knowledge")!]);

    private static string Read(string text)
    {
        var found = new VoiceReader(Knowledge, SharedTimes.Knowledge)
            .Read(SharedPipeline.Parse(text), _ => null)
            .Attributions;
        return string.Join(
            "; ",
            found.Select(one =>
                $"{one.Source.In(text)} | {one.Cue.In(text)} | {string.Join(" + ", one.Content.Select(span => span.In(text)))}"
            )
        );
    }

    [Theory]
    [InlineData("The minister said that talks had failed.", "The minister | said | that talks had failed")]
    [InlineData("The minister told reporters that talks had failed.", "The minister | told | that talks had failed")]
    [InlineData("Talks had failed, the minister said.", "the minister | said | Talks had failed")]
    [InlineData("“Talks have failed,” the minister said.", "the minister | said | “Talks have failed,”")]
    [InlineData("“Talks have failed,” said the minister.", "the minister | said | “Talks have failed,”")]
    [InlineData(
        "“Talks have failed,” the minister said. “We are sorry.”",
        "the minister | said | “Talks have failed,” + “We are sorry.”"
    )]
    [InlineData("According to the minister, talks had failed.", "the minister | According to | talks had failed")]
    [InlineData("Talks had failed, according to the minister.", "the minister | according to | Talks had failed")]
    [InlineData("LAVROV: Talks have failed.", "LAVROV | : | Talks have failed.")]
    [InlineData(
        "The minister called the talks “a waste of time.”",
        "The minister | called | the talks “a waste of time.”"
    )]
    [InlineData("The talks “have failed,” the minister said.", "the minister | said | The talks “have failed,”")]
    [InlineData(
        "When it hires, the ministry said, it prefers women.",
        "the ministry | said | When it hires + it prefers women"
    )]
    [InlineData(
        "The minister said that the port was closed, which angered traders.",
        "The minister | said | that the port was closed"
    )]
    [InlineData(
        "The minister said the port would reopen, and he urged sailors to return.",
        "The minister | said | the port would reopen; he | urged | sailors to return"
    )]
    [InlineData("The minister called for new talks on Monday.", "The minister | called | new talks")]
    [InlineData("The minister refused to sign the treaty.", "The minister | refused | to sign the treaty")]
    [InlineData("The army was condemned by the minister.", "the minister | condemned | The army")]
    [InlineData("Talks have failed: report", "report | : | Talks have failed")]
    [InlineData("Sources: Lima recalls its envoy", "Sources | : | Lima recalls its envoy")]
    [InlineData("“Talks have failed.” — Ana Ruiz", "Ana Ruiz | — | “Talks have failed.”")]
    [InlineData("Police arrested the pastor.", "")]
    [InlineData("The minister bemoaned the unrest in the north.", "The minister | bemoaned | the unrest in the north")]
    [InlineData("The minister criticised the plan in a statement.", "The minister | criticised | the plan")]
    [InlineData(
        "The court rejected a request from the union to reopen the inquiry.",
        "The court | rejected | a request from the union to reopen the inquiry"
    )]
    [InlineData(
        "Traders expect the ports in the south to reopen.",
        "Traders | expect | the ports in the south to reopen"
    )]
    [InlineData(
        "The minister accused the union of breaking the law.",
        "The minister | accused | the union of breaking the law"
    )]
    [InlineData("The minister accused her of breaking the law.", "The minister | accused | of breaking the law")]
    [InlineData(
        "The minister said that three things had changed: prices rose, wages fell and farms closed.",
        "The minister | said | that three things had changed: prices rose, wages fell and farms closed"
    )]
    [InlineData("Traders noted prices in the north are rising.", "Traders | noted | prices in the north are rising")]
    [InlineData(
        "“Talks have failed,” Ana Ruiz, head of the union, said Tuesday.",
        "Ana Ruiz, head of the union | said | “Talks have failed,”"
    )]
    [InlineData("”Talks have failed.” — Ana Ruiz", "Ana Ruiz | — | ”Talks have failed.”")]
    public void Finds(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void QuotationsRunOverSentences() =>
        Assert.Contains(
            "We will not return.”",
            Read("The minister said: “Talks have failed. We will not return.”"),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(
        "“Talks have failed. Nobody will return,” Ana Ruiz (Lima) said.",
        "Ana Ruiz (Lima) | said | “Talks have failed. Nobody will return,”"
    )]
    [InlineData(
        "“We waited. … They never came,” the minister said.",
        "the minister | said | “We waited. … They never came,”"
    )]
    public void AQuotationIsTakenWhole(string text, string expected) => Assert.Equal(expected, Read(text));

    [Fact]
    public void AQuotationThatOnlyBeginsAClauseIsReadWithTheRest() =>
        Assert.Equal(
            "The minister | said | “old debts” and new loans would be paid",
            Read("The minister said “old debts” and new loans would be paid.")
        );

    [Fact]
    public void ANameThatTheTextHasAgainSpeaksAHeadline() =>
        Assert.Contains(
            "Mulroy | : | Port will stay closed",
            Read("Mulroy: Port will stay closed\n\nThe port of Lima is closed, Ana Mulroy said on Friday."),
            StringComparison.Ordinal
        );

    [Fact]
    public void WhatAQuotationSaysOfOthersStaysWithItsSpeaker() =>
        Assert.Equal(
            "the minister | said | “They think that we will sign,”",
            Read("“They think that we will sign,” the minister said.")
        );

    [Fact]
    public void AQuotationThatGoesOnIsOneAttribution() =>
        Assert.Equal(
            "the minister | said | “Talks have failed,” + “They think that we will sign.” + “We will not.”",
            Read("“Talks have failed,” the minister said. “They think that we will sign.” “We will not.”")
        );

    [Fact]
    public void SpansLieInsideTheTextWhateverTheWords()
    {
        string[] pieces =
        [
            "said",
            "that",
            "“",
            "”",
            "\"",
            "the minister",
            "Moscow",
            ",",
            ".",
            ":",
            "denied",
            "according to",
            "reportedly",
            "if",
            "?",
            "it",
            "would",
            "attack",
            "\n\n",
            "``",
            "''",
            "he",
            "report",
            "plans",
            "to",
            "not",
            "😀",
            "called",
            "as",
            "because",
        ];
        var random = new Random(20240313);
        for (var run = 0; run < 200; run++)
        {
            var text = new StringBuilder();
            for (var i = random.Next(1, 30); i > 0; i--)
            {
                text.Append(pieces[random.Next(pieces.Length)]).Append(' ');
            }
            var report = SharedPipeline.Parse(text.ToString());
            var reading = new VoiceReader(Knowledge, SharedTimes.Knowledge).Read(report, _ => null);
            var all = new Span(0, report.Text.Length);
            foreach (var one in reading.Attributions)
            {
                Assert.True(all.Contains(one.Cue) && all.Contains(one.Source), text.ToString());
                Assert.NotEmpty(one.Content);
                Assert.All(one.Content.Items, span => Assert.True(all.Contains(span) && !span.IsEmpty));
            }
            foreach (var passage in report.Passages)
            {
                for (var i = 0; i < passage.Sentence.Count; i++)
                {
                    var verdict = reading.Judge(passage.Index, i, []);
                    Assert.All(verdict.Stances.Items, stance => Assert.True(all.Contains(stance.Span)));
                }
            }
        }
    }
}
