using Demarche.Core;
using Demarche.Language.Conllu;

namespace Demarche.Language.Tests.Conllu;

public sealed class ConlluReaderTests
{
    private const string Sample =
        "# sent_id = 1\n1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n1\tDo\tdo\tAUX\tVB\t_\t0\troot\t_\t_\n2\tn't\tnot\tPART\tRB\t_\t1\tadvmod\t_\t_\n3\t!\t!\tPUNCT\t.\t_\t1\tpunct\t_\tSpaceAfter=No\n\n1\tGo\n\n";

    [Fact]
    public void KeepsWordsCommentsAndRanges()
    {
        var sentences = ConlluReader.Read(new StringReader(Sample)).ToList();
        Assert.Equal(2, sentences.Count);
        Assert.Equal("# sent_id = 1", Assert.Single(sentences[0].Comments));
        Assert.Equal(new ConlluRange(1, 2, "Don't", SpaceAfter: false), Assert.Single(sentences[0].Ranges));
        Assert.Equal(new ConlluWord("n't", "not", "PART", "RB", 1, "advmod", SpaceAfter: true), sentences[0].Words[1]);
        Assert.Equal(new ConlluWord("Go", "_", "_", "_", -1, "_", SpaceAfter: true), sentences[1].Words[0]);
        Assert.Equal("Don't!", sentences[0].Join().Text);
    }

    [Theory]
    [InlineData("1\tA\n3\tB\n", "line 2")]
    [InlineData("1\n", "line 1")]
    [InlineData("x\tA\n", "line 1")]
    [InlineData("1\tA\t_\t_\t_\t_\thead\n", "line 1")]
    [InlineData("1\tA\n# late\n", "line 2")]
    public void NamesTheLineThatIsWrong(string text, string where)
    {
        var thrown = Assert.Throws<DemarcheException>(() =>
            ConlluReader.Read(new StringReader(text), "f.conllu").ToList()
        );
        Assert.Equal(ProblemCodes.BadConllu, thrown.Problem.Code);
        Assert.Equal($"f.conllu, {where}", thrown.Problem.Where);
    }

    [Fact]
    public void SkipsEmptyNodes()
    {
        var sentence = Assert.Single(ConlluReader.Read(new StringReader("1\tA\n1.1\tB\n2\tC\n")));
        Assert.Equal(2, sentence.Words.Length);
    }
}
