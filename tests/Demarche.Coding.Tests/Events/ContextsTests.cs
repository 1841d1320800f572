namespace Demarche.Coding.Tests.Events;

public class ContextsTests
{
    [Theory]
    [InlineData("Russia arrested a Korean pastor for espionage.", "intelligence")]
    [InlineData("Finland summoned the Russian ambassador.", "diplomatic")]
    [InlineData("Canada imposed sanctions on Belarus.", "economic")]
    [InlineData("The Emir of Kuwait met the Turkish president.", "executive")]
    [InlineData("The Egyptian cabinet condemned Israel.", "executive")]
    [InlineData("Soldiers staged a coup in Niger.", "political_institutions")]
    [InlineData("Guinea's junta expelled the French envoy.", "political_institutions")]
    [InlineData("Brussels questioned Georgia's commitment to free elections.", "pro_democracy")]
    [InlineData("Hong Kong police arrested two pro-democracy activists.", "pro_democracy")]
    [InlineData("Soldiers staged a coup in Niger.", "pro_autocracy")]
    [InlineData("Russia condemned the authoritarian government of Chad.", "pro_autocracy")]
    [InlineData("Canada condemned human rights abuses in Iran.", "human_rights")]
    [InlineData("Human Rights Watch criticised Egypt.", "human_rights")]
    [InlineData("Cuba jailed three dissidents.", "rights_freedoms")]
    [InlineData("Belarus freed two political prisoners.", "rights_freedoms")]
    [InlineData("Uganda cracked down on opposition supporters.", "repression")]
    [InlineData("Police fired tear gas at protesters in Nairobi.", "repression")]
    [InlineData("Kenyan women protested against femicide in Nairobi.", "gender")]
    [InlineData("China jailed four women's rights campaigners.", "gender")]
    [InlineData("Ugandan police arrested twenty gay activists.", "lgbt")]
    [InlineData("Spain condemned Ghana over the transgender bill.", "lgbt")]
    [InlineData("Chilean students marched in Santiago against inequality.", "inequality")]
    [InlineData("South African workers protested against the wealth gap.", "inequality")]
    [InlineData("Mexican police arrested two Guatemalans for murder.", "crime")]
    [InlineData("Interpol helped Kenyan police find the gang.", "crime")]
    public void Words_bring_their_context(string text, string context) =>
        Assert.Contains(context, SharedCoder.Events(text)[0].Contexts);

    [Theory]
    [InlineData("The Emirati president met the Turkish president.", "executive")]
    [InlineData("Mali condemned the French party.", "political_institutions")]
    [InlineData("Togo postponed the talks with Ghana on elections.", "pro_democracy")]
    [InlineData("Russia condemned the government of Chad.", "pro_autocracy")]
    [InlineData("Canada condemned Iran over the right of passage.", "human_rights")]
    [InlineData("Cuba jailed three smugglers.", "rights_freedoms")]
    [InlineData("Uganda met opposition leaders.", "repression")]
    [InlineData("Iran arrested three French women.", "gender")]
    [InlineData("Spain condemned Ghana over the fishing bill.", "lgbt")]
    [InlineData("Chilean students marched in Santiago against the war.", "inequality")]
    [InlineData("The Greek police arrested two men in Athens.", "crime")]
    [InlineData("Mexican police arrested two men for fraud and bribery.", "crime")]
    public void Others_do_not(string text, string context) =>
        Assert.DoesNotContain(context, Assert.Single(SharedCoder.Events(text)).Contexts);
}
