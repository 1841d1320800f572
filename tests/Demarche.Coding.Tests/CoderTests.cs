using System.Text;
using Demarche.Core;
using Demarche.Core.Json;
using Demarche.Testing;

namespace Demarche.Coding.Tests;

public class CoderTests
{
    [Fact]
    public void The_same_report_gives_the_same_coding_on_many_threads()
    {
        var report = SharedCoder.Report(
            "Russia detained a South Korean pastor in January. In response, Seoul summoned the Russian ambassador on Monday. "
                + "Moscow called the statement biased. Two Lithuanians were released by Belarus."
        );
        var first = CodedReportJson.ToLine(SharedCoder.Instance.Code(report));
        Parallel.For(0, 16, _ => Assert.Equal(first, CodedReportJson.ToLine(SharedCoder.Instance.Code(report))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Reports_coded_together_are_coded_as_each_alone(int together)
    {
        string[] sentences =
        [
            "Finland summoned the Russian ambassador on Monday. ",
            "Moscow called the statement biased. ",
            "Tehran released two Swedish tourists who had been held since March, officials in Stockholm said. ",
            "In response, Ottawa imposed sanctions on Minsk. ",
            "🇫🇮 “We regret it,” the minister said. ",
            "\n\n",
            "Nothing. ",
        ];
        var random = new Random(20261122);
        // The last fills a batch of the language by itself, and then some.
        var reports = Enumerable
            .Range(0, 60)
            .Select(i => i == 59 ? 300 : random.Next(6))
            .Select(count => string.Concat(Enumerable.Range(0, count).Select(_ => random.GetItems(sentences, 1)[0])))
            .Select((text, i) => SharedCoder.Report(text, id: $"report-{i}"))
            .ToList();
        var alone = reports.Select(r => CodedReportJson.ToLine(SharedCoder.Instance.Code(r)));
        var batches = reports.Chunk(together).SelectMany(some => SharedCoder.Instance.Code(some));
        Assert.Equal(alone, batches.Select(CodedReportJson.ToLine));
    }

    [Fact]
    public void Without_a_stamp_relative_days_stay_relative()
    {
        var coded = SharedCoder.Instance.Code(
            SharedCoder.Report("Peru expelled a Chilean diplomat on Monday.") with
            {
                Revision = new Revision
                {
                    Text = "Peru expelled a Chilean diplomat on Monday.",
                    Paragraphs = [new Span(0, 43)],
                },
            }
        );
        Assert.Equal("XXXX-WXX-1", Assert.Single(coded.Times).Value);
        Assert.Equal(default, Assert.Single(coded.Events).Happened.Period);
    }

    [Fact]
    public void A_stamp_in_the_future_is_a_stamp() =>
        Assert.Equal(
            "2093-01-05",
            Assert
                .Single(SharedCoder.Events("Peru expelled a Chilean diplomat on Monday.", "2093-01-06"))
                .Happened.Period.ToString()
        );

    [Fact]
    public void Dates_that_contradict_each_other_are_both_kept() =>
        Assert.Equal(
            ["2024-03-04", "2024-03-07"],
            SharedCoder
                .Events("Peru expelled Juan Soto of Chile on March 4. Peru expelled Juan Soto of Chile on March 7.")
                .Select(e => e.Happened.Period.ToString())
        );

    [Fact]
    public void A_quotation_that_never_ends_costs_no_event() =>
        Assert.Contains(
            SharedCoder.Events("“Peru is wrong, the minister said. Chile expelled a Peruvian diplomat on Monday."),
            e => e is { Type: EventType.Sanction, Happened.Basis: Basis.Text }
        );

    [Fact]
    public void Who_strikes_back_strikes_who_struck()
    {
        var events = SharedCoder.Events(
            "Peru expelled a Chilean diplomat. Two days later Chile recalled its ambassador."
        );
        Assert.Equal(["CHL", "PER"], events.Select(e => e.Recipients[0].Code.Letters));
    }

    [Fact]
    public void No_reports_give_no_codings() => Assert.Empty(SharedCoder.Instance.Code([]));

    [Fact]
    public void Every_span_lies_in_the_text_and_every_event_has_evidence()
    {
        var coded = SharedCoder.Instance.Code(
            SharedCoder.Report(
                "🇫🇮 Finland’s “ministry” summoned the Russian ambassador – again. Norway, too, condemned Belarus."
            )
        );
        var text = coded.Report.Revision.Text;
        Assert.NotEmpty(coded.Events);
        foreach (var told in coded.Events)
        {
            Assert.NotEmpty(told.Evidence);
            Assert.All(
                told.Evidence,
                e => Assert.True(e.Span.Start >= 0 && e.Span.End <= text.Length && !e.Span.IsEmpty)
            );
            Assert.All(
                told.Actors.Concat(told.Recipients).Where(a => !a.Span.IsEmpty),
                a => Assert.Equal(a.Text, a.Span.In(text))
            );
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t ")]
    [InlineData("....")]
    [InlineData("🇫🇮🇫🇮🇫🇮")]
    [InlineData("((((((((((“““““““““’’’’’’’’’’")]
    public void Odd_texts_give_nothing_and_no_error(string text) => Assert.Empty(SharedCoder.Events(text));

    [Fact]
    public void Arbitrary_letters_never_throw()
    {
        var random = new Random(20261122);
        string[] pieces =
        [
            "Russia ",
            "arrested ",
            "the ",
            "“",
            "”",
            "said ",
            ", ",
            ". ",
            "Seoul’s ",
            "on Monday ",
            "to ",
            "not ",
            "who ",
            "\n\n",
            "😀",
            "and ",
        ];
        for (var i = 0; i < 60; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(40); n >= 0; n--)
            {
                text.Append(pieces[random.Next(pieces.Length)]);
            }
            SharedCoder.Instance.Code(SharedCoder.Report(text.ToString()));
        }
    }

    [Fact]
    public void A_users_folder_adds_a_rule()
    {
        var own = Directory.CreateTempSubdirectory("demarche-").FullName;
        try
        {
            Directory.CreateDirectory(Path.Combine(own, "events"));
            File.WriteAllText(
                Path.Combine(own, "events", "mine.rules"),
                "type ACCUSE\nrule wag-finger\nmode disapprove\nverb wag\nif object finger\nrecipient at\n+ Cuba wagged a finger at Spain. => CUB > ESP\n"
            );
            var coder = Coder.Load(own);
            Assert.NotEqual(SharedCoder.Instance.Version.Knowledge, coder.Version.Knowledge);
            Assert.Contains(coder.Rules.Rules, r => r.Name == "wag-finger");
        }
        finally
        {
            Directory.Delete(own, recursive: true);
        }
    }

    [Fact]
    public void A_missing_folder_of_knowledge_is_named()
    {
        var failure = Assert.Throws<DemarcheException>(() =>
            Coder.Load(Path.Combine(Path.GetTempPath(), "no-such-folder"))
        );
        Assert.Equal(ProblemCodes.KnowledgeMissing, failure.Problem.Code);
    }

    [Fact]
    public void Every_sample_is_coded_into_events()
    {
        foreach (var file in Demarche.Reports.ReportFiles.Read(Repository.At("samples")))
        {
            var report = Demarche.Reports.ReportReader.Read(file.Bytes!, file.File).Report!;
            Assert.NotEmpty(SharedCoder.Instance.Code(report).Events);
        }
    }
}
