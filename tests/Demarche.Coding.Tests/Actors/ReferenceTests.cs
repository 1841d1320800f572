namespace Demarche.Coding.Tests.Actors;

/// <summary>Words that point back, and people under several names.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData("Kenyan President William Ruto landed. He met workers.", "He", "KEN/GOV")]
    [InlineData("Iran denied the charge. It called the report a lie.", "It", "IRN")]
    [InlineData("A Czech pastor, Jan Dvorak, was arrested. The pastor denies it.", "pastor", "CZE/REL")]
    [InlineData("Peru recalled its ambassador.", "ambassador", "PER/GOV")]
    [InlineData(
        "The Ghanaian Foreign Ministry summoned an envoy. The ministry called the act grave.",
        "ministry",
        "GHA/GOV"
    )]
    [InlineData("South Korea warned North Korea. Later the North fired a missile.", "North", "PRK")]
    [InlineData("Jan Dvorak, a Czech pastor, was arrested. His wife was released.", "wife", "CZE/CVL")]
    [InlineData("Peru sued. Later the Omani minister said that the country would pay.", "country", "OMN")]
    [InlineData("The Latvian ambassador to Jordan Janis Ozols left. In June Ozols wrote.", "Ozols", "LVA/GOV")]
    public void Points_back(string text, string word, string wanted) => Assert.Equal(wanted, Last(text, word));

    // The last such word of the text.
    private static string Last(string text, string word)
    {
        var report = SharedPipeline.Parse(text);
        var reading = SharedActors.Reader.Read(report);
        for (var p = report.Passages.Length - 1; p >= 0; p--)
        {
            for (var t = report.Passages[p].Sentence.Count - 1; t >= 0; t--)
            {
                if (report.Passages[p].Sentence[t].IsForm(word))
                {
                    return SharedActors.Written(reading.ActorAt(p, t));
                }
            }
        }
        return "none";
    }

    [Fact]
    public void Both_sides_are_the_two_states_named_last()
    {
        var report = SharedPipeline.Parse("Chile accused Bolivia of a raid. Both sides recalled their envoys.");
        var at = SharedPipeline.Token(report, "sides");
        Assert.Equal(
            ["CHL", "BOL"],
            SharedActors.Reader.Read(report).ActorsAt(at.Passage, at.Token).Select(a => a.Code.Letters)
        );
    }

    [Fact]
    public void An_empty_it_is_nobody()
    {
        var reading = SharedActors.Read("Iran denied the charge. It is difficult to say why.");
        Assert.DoesNotContain(reading.Mentions, m => m.Actor.Text == "It");
    }

    [Fact]
    public void A_wife_is_somebody_of_her_own()
    {
        var reading = SharedActors.Read("Jan Dvorak, a Czech pastor, was arrested. His wife was released.");
        Assert.Contains(reading.Mentions, m => m.Actor is { Id: "person:jan-dvorak/wife", Text: "His wife" });
    }

    [Fact]
    public void A_family_name_alone_is_the_person_named_in_full()
    {
        var reading = SharedActors.Read("Pastor Nam Sang-ho of South Korea was detained. Nam was later freed.");
        var person = Assert.Single(reading.People);
        Assert.Equal("person:nam-sang-ho", person.Id);
        Assert.Contains("Nam", person.Also);
    }

    [Fact]
    public void A_misspelt_name_is_the_same_person()
    {
        var reading = SharedActors.Read(
            "Kenyan Deputy Minister Marguerite Wanjiku spoke. Marguerite Wanjjku left. Kenyan pilot Peter Wanjiku stayed."
        );
        Assert.Equal(2, reading.People.Length);
        Assert.Contains(reading.People, p => p.Name == "Marguerite Wanjiku" && p.Also.Contains("Marguerite Wanjjku"));
    }

    [Fact]
    public void A_person_keeps_one_code_and_role_through_the_report()
    {
        var reading = SharedActors.Read(
            "Dvorak was seen in Lagos.\n\nJan Dvorak, a Czech pastor, was arrested in Lagos."
        );
        var person = Assert.Single(reading.People);
        Assert.Equal("CZE", person.Code.Letters);
        Assert.Equal("pastor", person.Role);
        Assert.All(
            reading.Mentions.Where(m => m.Actor.Id == person.Id),
            m => Assert.Equal("CZE", m.Actor.Code.Letters)
        );
    }

    [Fact]
    public void The_dateline_is_home()
    {
        var reading = SharedActors.Read("JAKARTA, June 5 (Reuters) – Police dispersed a crowd.");
        Assert.Equal("IDN", reading.Home(0)?.Letters);
    }

    [Fact]
    public void The_same_report_gives_the_same_reading_on_many_threads()
    {
        var report = SharedPipeline.Parse("Kenyan President William Ruto met Putin in Moscow. He thanked the Kremlin.");
        var wanted = string.Join('\n', SharedActors.Reader.Read(report).Mentions);
        Parallel.For(0, 64, _ => Assert.Equal(wanted, string.Join('\n', SharedActors.Reader.Read(report).Mentions)));
    }
}
