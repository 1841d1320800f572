using Demarche.Coding.Trees;
using Demarche.Language;

namespace Demarche.Coding.Tests.Trees;

public class SubjunctivesTests
{
    private static readonly Subjunctives Mender = new(
        VerbForms.Of(SharedCoder.Instance.Rules),
        SharedCoder.Instance.Rules.Set("subjunctive-governors")
    );

    [Theory]
    [InlineData("Ghana's president demanded that the junta release detainees.", "release", "junta", "detainees")]
    [InlineData("Iceland recommended that Denmark halt exports to Belarus.", "halt", "Denmark", "exports")]
    public void A_bare_verb_under_a_demand_is_a_verb(string text, string verb, string subject, string item)
    {
        var mended = Mender.Mend(Parsed(text));
        Assert.NotNull(mended);
        var word = Word(mended, verb);
        Assert.Equal((Upos.Verb, Relation.Ccomp), (word.Upos, word.Relation));
        Assert.Equal(subject, word.Child(Relation.Nsubj)?.Word);
        Assert.Equal(item, word.Child(Relation.Obj)?.Word);
    }

    [Theory]
    [InlineData("Ghana demanded that the junta should release detainees.")]
    [InlineData("Ghana demanded the prisoner release.")]
    public void What_has_its_verb_stays(string text) => Assert.Null(Mender.Mend(Parsed(text)));

    private static Sentence Parsed(string text) => SharedCoder.Instance.Language.Parse(text).Single();

    private static Token Word(Sentence sentence, string word) => sentence.Tokens().Single(t => t.IsForm(word));
}
