using Demarche.Coding.Events;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Tests.Events.Rules;

public sealed class RuleSetTests : IDisposable
{
    private static readonly Ontology Pinned = Ontology.Load(Path.Combine(DataFolder.Find("knowledge")!, "ontologies"));
    private readonly string folder = Directory.CreateTempSubdirectory("demarche-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Reads_a_rule_with_all_its_lines()
    {
        var rule = Load(
            """
            # comment
            type SANCTION
            rule impose
            mode discontinue 163 if object @fish
            mode none
            verb impose slap
                levy
            if object @fish
            recipient on object.on
            noun ban
            sides between
            absorbs yes
            + Chad imposed a cod on Mali. => TCD > MLI
            - Chad did not impose a cod.
            """,
            "fish: cod\n  trout\nmore: @fish tuna\n"
        )
            .Rules.Single();
        Assert.Equal(EventType.Sanction, rule.Type);
        Assert.Equal(["discontinue", ""], rule.Modes.Select(m => m.Mode));
        Assert.Equal(["impose", "slap", "levy"], rule.Patterns[0].Lemmas);
        Assert.Equal(["on", "object.on"], rule.Patterns[0].Recipient.Select(r => r.ToString()));
        Assert.Equal(["cod", "trout"], rule.Patterns[0].Conditions[0].Words.Order(StringComparer.Ordinal));
        Assert.Equal(Slot.Oblique, rule.Patterns[1].Sides[0].Slot);
        Assert.True(rule.Patterns[1].Absorbs);
        Assert.Equal([true, false], rule.Examples.Select(e => e.Expected));
        Assert.Equal(StateCode.Parse("MLI"), rule.Examples[0].Recipients[0]);
    }

    [Theory]
    [InlineData("rule x\nverb a\n+ A.", 1, "type")]
    [InlineData("type FISH", 1, "FISH")]
    [InlineData("type AID\nrule x\nverb a\n", 3, "no example")]
    [InlineData("type AID\nrule x\n+ A.\n", 3, "no 'verb'")]
    [InlineData("type AID\nrule x\nmode arrest", 3, "arrest")]
    [InlineData("type AID\nrule x\nverb a\nfrobnicate b", 4, "frobnicate")]
    [InlineData("type AID\nrule x\nverb @nothing", 3, "@nothing")]
    [InlineData("type AID\nrule x\ncameo 999", 3, "999")]
    [InlineData("type AID\nrule x\ncontext weather", 3, "weather")]
    [InlineData("type AID\nrule x\nverb a\n+ A. => XY", 4, "XY")]
    [InlineData("type AID\nrule x\nweight much", 3, "much")]
    [InlineData("type AID\nrule x\nverb a\nif", 4, "'if'")]
    [InlineData("type AID\nrule x\nverb a\nif over or", 4, "'or'")]
    [InlineData("type AID\nrule x\nverb a\nif head or over", 4, "'head'")]
    public void A_wrong_line_is_named_by_file_and_number(string rules, int line, string word)
    {
        var failure = Assert.Throws<DemarcheException>(() => Load(rules));
        Assert.Equal(ProblemCodes.BadKnowledge, failure.Problem.Code);
        Assert.Contains($"test.rules:{line}", failure.Problem.Where, StringComparison.Ordinal);
        Assert.Contains(word, failure.Problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mode_takes_several_conditions_and_a_role_may_be_one_of_several()
    {
        var rule = Load(
            "type AID\nrule x\nmode none 070 if over or about cod if passive unless to named\nverb a\nif circumstance b\n+ A."
        )
            .Rules.Single();
        var conditions = rule.Modes[0].Conditions;
        Assert.Equal([Probe.Word, Probe.Passive, Probe.Named], conditions.Select(c => c.Probe));
        Assert.Equal([true, true, false], conditions.Select(c => c.Wanted));
        Assert.Equal(["over", "about"], conditions[0].Roles.Select(r => r.ToString()));
        Assert.Equal(Slot.Circumstance, rule.Patterns[0].Conditions[0].Roles[0].Slot);
    }

    [Fact]
    public void A_weight_is_the_rules_before_its_patterns_and_the_patterns_behind()
    {
        var rule = Load("type AID\nrule x\nweight 1\nverb a\n+ A.\nverb b\nweight 2").Rules.Single();
        Assert.Equal(1, rule.Weight);
        Assert.Equal([0, 2], rule.Patterns.Select(p => p.Weight));
    }

    [Fact]
    public void A_mode_without_a_condition_is_for_what_no_other_takes_wherever_it_stands()
    {
        var rule = Load("type COERCE\nrule x\nmode arrest 173\nmode seize 171 if object ship\nverb take\n+ A.")
            .Rules.Single();
        Assert.Equal(["seize", "arrest"], rule.Modes.Select(m => m.Mode));
    }

    [Fact]
    public void Keeps_what_people_wrote_comments_above_rules_and_the_names_of_sets()
    {
        var set = Load(
            """
            # Of the file.

            type AID
            # What it
            # is for.
            rule x
            # Not this.
            verb @fish give
            if object @fish ham
            + A.
            """,
            "fish: trout cod\nmore: tuna @fish tuna\n"
        );
        var rule = set.Rules.Single();
        Assert.Equal("What it is for.", rule.Note);
        Assert.Equal(["@fish", "give"], rule.Patterns[0].Written);
        Assert.Equal(["@fish", "ham"], rule.Patterns[0].Conditions[0].Written);
        Assert.Equal(["tuna", "@fish"], set.Written("more"));
        Assert.Empty(set.Written("none"));
    }

    [Fact]
    public void A_users_rule_replaces_ours_of_the_same_name()
    {
        var own = Directory.CreateDirectory(Path.Combine(folder, "own")).FullName;
        Write(folder, "type AID\nrule x\nverb a\n+ A.\nrule y\nverb b\n+ B.");
        Write(own, "type AID\nrule x\nverb c\n+ C.");
        var set = RuleSet.Load([folder, own], Pinned);
        Assert.Equal(["x", "y"], set.Rules.Select(r => r.Name));
        Assert.Empty(set.For("a"));
        Assert.Single(set.For("c"));
    }

    [Fact]
    public void Our_rules_cover_all_sixteen_types() =>
        Assert.Equal(EventTypes.All, SharedCoder.Instance.Rules.Rules.Select(r => r.Type).Distinct().Order());

    private RuleSet Load(string rules, string words = "")
    {
        Write(folder, rules);
        File.WriteAllText(Path.Combine(folder, "events", "words.txt"), words);
        return RuleSet.Load([folder], Pinned);
    }

    private static void Write(string knowledge, string rules)
    {
        Directory.CreateDirectory(Path.Combine(knowledge, "events"));
        File.WriteAllText(Path.Combine(knowledge, "events", "test.rules"), rules);
    }
}
