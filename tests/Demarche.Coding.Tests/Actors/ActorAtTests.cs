using Demarche.Core;

namespace Demarche.Coding.Tests.Actors;

/// <summary>Who is meant by the phrase with a head.</summary>
public sealed class ActorAtTests
{
    [Theory]
    // States, former names, abbreviations.
    [InlineData("Norway protested against the decision.", "Norway", "NOR")]
    [InlineData("The DPRK fired two shells.", "DPRK", "PRK")]
    [InlineData("The U.S. imposed new tariffs.", "U.S.", "USA")]
    [InlineData("Zaire closed the crossing.", "Zaire", "COD", null)]
    [InlineData("Kosovo opened an embassy.", "Kosovo", "XKX")]
    [InlineData("Turkey and Greece signed a treaty.", "Turkey", "TUR")]
    [InlineData("Turkey and Greece signed a treaty.", "Greece", "GRC")]
    // Capitals and metonyms.
    [InlineData("Seoul condemned the launch.", "Seoul", "KOR/GOV")]
    [InlineData("The Kremlin denied the report.", "Kremlin", "RUS/GOV")]
    [InlineData("The White House welcomed the deal.", "House", "USA/GOV")]
    [InlineData("Beijing warned Taipei.", "Taipei", "TWN/GOV")]
    // People.
    [InlineData("Three Danes were expelled.", "Danes", "DNK/CVL")]
    [InlineData("Police arrested a Briton in Dubai.", "Briton", "GBR/CVL")]
    // Roles with a nationality.
    [InlineData("Russian troops entered the town.", "troops", "RUS/MIL")]
    [InlineData("The Indian government rejected the claim.", "government", "IND/GOV")]
    [InlineData("Turkish police detained the men.", "police", "TUR/COP")]
    [InlineData("A South Korean pastor was arrested.", "pastor", "KOR/REL")]
    [InlineData("The Brazilian parliament approved the pact.", "parliament", "BRA/LEG")]
    [InlineData("A Polish court sentenced two men.", "court", "POL/JUD")]
    [InlineData("Colombian rebels freed a soldier.", "rebels", "COL/REB")]
    [InlineData("Mexican farmers blocked the road.", "farmers", "MEX/AGR")]
    [InlineData("French journalists were expelled.", "journalists", "FRA/JRN")]
    [InlineData("Chilean students marched on Friday.", "students", "CHL/EDU")]
    [InlineData("Syrian refugees crossed the river.", "refugees", "SYR/REF")]
    // Possessors and complements.
    [InlineData("Ukraine's army withdrew from the town.", "army", "UKR/MIL")]
    [InlineData("The president of France met workers.", "president", "FRA/GOV")]
    [InlineData("Police in Accra arrested ten people.", "Police", "GHA/COP")]
    [InlineData("The Russian ambassador to South Korea left.", "ambassador", "RUS/GOV")]
    [InlineData("Andrey Rudenko, the deputy minister of foreign affairs for Russia, spoke.", "minister", "RUS/GOV")]
    [InlineData("An official from the Ministry of Defence of Kenya spoke.", "official", "KEN/GOV")]
    [InlineData("A missionary from Calgary was freed.", "missionary", "CAN/REL")]
    [InlineData("Opposition parties in Nepal called a strike.", "parties", "NPL/OPP")]
    // Weak nouns take the sector of what stands before them.
    [InlineData("A Hamas leader was killed.", "leader", "PSE/REB")]
    [InlineData("A Turkish army spokesman confirmed it.", "spokesman", "TUR/MIL")]
    [InlineData("A Russian Foreign Ministry spokesperson answered.", "spokesperson", "RUS/GOV")]
    [InlineData("The U.N. envoy flew to Damascus.", "envoy", "IGO/GOV")]
    [InlineData("The FSB director resigned.", "director", "RUS/SPY")]
    // Organisations, groups, services, media.
    [InlineData("NATO rejected the proposal.", "NATO", "IGO")]
    [InlineData("The European Union imposed sanctions.", "Union", "IGO")]
    [InlineData("Hezbollah fired rockets.", "Hezbollah", "LBN/REB")]
    [InlineData("Baek was arrested by Russia’s Federal Security Service (FSB) in January.", "Service", "RUS/SPY")]
    [InlineData("Mossad recruited him.", "Mossad", "ISR/SPY")]
    [InlineData("TASS reported the arrest.", "TASS", "RUS/JRN")]
    [InlineData("Amnesty International criticised Iran.", "International", "NGO/SOC")]
    [InlineData("Militant group Boko Haram claimed the attack.", "Boko", "NGA/REB")]
    [InlineData("TASS, a Russian news agency, reported it.", "agency", "RUS/JRN")]
    // The days of a sector.
    [InlineData("The Taliban banned the song.", "Taliban", "AFG/GOV", "2023-01-01")]
    [InlineData("The Taliban attacked a convoy.", "Taliban", "AFG/REB", "2015-01-01")]
    // Leaders.
    [InlineData("Vladimir Putin thanked the envoy.", "Putin", "RUS/GOV")]
    [InlineData("Russia protested after Putin spoke.", "Putin", "RUS/GOV")]
    [InlineData("President Reagan met the general.", "Reagan", "USA/GOV", null)]
    [InlineData("Former President Bill Clinton flew home.", "Clinton", "USA/ELI")]
    [InlineData("Angela Merkel received a medal.", "Merkel", "DEU/ELI")]
    // Titles and unknown names.
    [InlineData("Kenyan Foreign Minister Joram Tunei met the envoys.", "Joram", "KEN/GOV")]
    [InlineData("Wall Street Journal reporter Dana Holt was detained.", "Dana", "USA/JRN")]
    [InlineData("Petr Novotny, a Czech judge, was threatened.", "Petr", "CZE/JUD")]
    [InlineData("A Ghanaian national surnamed Mensah was deported.", "Mensah", "GHA/CVL")]
    // Those of no state.
    [InlineData("Most Western countries joined the sanctions.", "countries", "XXX")]
    [InlineData("Foreign intelligence services recruited him in Oslo.", "services", "XXX/SPY")]
    [InlineData("Michael Jordan retired from basketball.", "Jordan", "XXX")]
    [InlineData("Al-Qaeda leaders fled from the province of Kenya.", "leaders", "XXX/REB")]
    // Unnamed domestic actors.
    [InlineData("Police arrested twenty protesters in Nairobi.", "Police", "KEN/COP")]
    [InlineData("Police arrested twenty protesters in Nairobi.", "protesters", "KEN/CVL")]
    [InlineData("Peru recalled two diplomats in Bolivia.", "diplomats", "PER/GOV")]
    [InlineData("The Nigerian National Guard fired shots.", "Guard", "NGA/MIL")]
    // Minorities and misspellings.
    [InlineData("Ethnic Albanians marched in Serbia.", "Albanians", "SRB/CVL")]
    [InlineData("Uzbekistn signed the treaty.", "Uzbekistn", "UZB")]
    public void The_actor_of_a_phrase(string text, string head, string wanted, string? day = "2024-03-13") =>
        Assert.Equal(wanted, SharedActors.At(text, head, day));

    [Theory]
    [InlineData("He was held in Vladivostok.", "Vladivostok")]
    [InlineData("The rally took place in Russia.", "Russia")]
    [InlineData("She bought a turkey for dinner.", "turkey")]
    [InlineData("Shares fell on Wall Street.", "Street")]
    [InlineData("Ships crossed the South China Sea.", "Sea")]
    [InlineData("The weather was cold.", "weather")]
    [InlineData("French wine was served.", "wine")]
    public void Not_an_actor(string text, string head) => Assert.Equal("", SharedActors.At(text, head));

    [Theory]
    [InlineData("South Korea-Russia relations soured.", "Russia", "RUS")]
    [InlineData("Seoul-Moscow ties are strained.", "Seoul", "KOR/GOV")]
    [InlineData("Iran's missile test was condemned.", "Iran", "IRN")]
    [InlineData("The Russian invasion of Ukraine went on.", "Russian", "RUS/CVL")]
    public void A_modifier_names_its_actor(string text, string word, string wanted) =>
        Assert.Equal(wanted, SharedActors.Modifier(text, word));

    [Theory]
    [InlineData("Russian-backed separatists shelled the village.", "separatists", "RUS")]
    [InlineData("Pro-Russian rebels held the airport near Donetsk.", "rebels", "RUS")]
    public void A_backer_is_no_nationality(string text, string head, string not) =>
        Assert.DoesNotContain(not, SharedActors.At(text, head), StringComparison.Ordinal);

    [Fact]
    public void Two_nationalities_before_one_noun_are_two_actors()
    {
        var report = SharedPipeline.Parse("French and Egyptian warships left the port.");
        var at = SharedPipeline.Token(report, "warships");
        var actors = SharedActors.Reader.Read(report).ActorsAt(at.Passage, at.Token);
        Assert.Equal(["FRA/MIL", "EGY/MIL"], actors.Select(SharedActors.Written));
    }

    [Fact]
    public void A_phrase_ends_before_its_clause()
    {
        const string Text = "The Kenyan police officers, who had waited, arrested him.";
        var reading = SharedActors.Read(Text);
        Assert.Contains(reading.Mentions, m => m.Actor.Text == "Kenyan police officers");
    }

    [Fact]
    public void An_abbreviation_in_brackets_belongs_to_the_name()
    {
        var reading = SharedActors.Read("He was arrested by Russia’s Federal Security Service (FSB) in January.");
        Assert.Contains(
            reading.Mentions,
            m => m.Actor is { Text: "Russia’s Federal Security Service (FSB)", Id: "org:fsb" }
        );
    }

    [Fact]
    public void Ids_are_stable_and_finer_than_codes()
    {
        var ids = SharedActors
            .Read("Norway and the United Nations told the Kenyan Foreign Ministry and NATO.")
            .Mentions.Select(m => m.Actor.Id)
            .ToList();
        Assert.Contains("state:NOR", ids);
        Assert.Contains("org:un", ids);
        Assert.Contains("org:nato", ids);
        Assert.Contains("KEN/GOV/foreign-ministry", ids);
    }

    [Fact]
    public void A_city_is_a_place_with_its_degrees()
    {
        var report = SharedPipeline.Parse("He was held in Vladivostok.");
        var at = SharedPipeline.Token(report, "Vladivostok");
        Assert.Equal(
            new Place("Vladivostok", StateCode.Parse("RUS"), 43.12, 131.89),
            SharedActors.Reader.Read(report).PlaceAt(at.Passage, at.Token)
        );
    }
}
