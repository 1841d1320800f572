using Demarche.Language.Conllu;

namespace Demarche.Language.Tests.Conllu;

public sealed class ConlluWriterTests
{
    [Fact]
    public void WritesWhatItReadWithItsOwnWords()
    {
        const string text =
            "# text = They don't.\n1\tThey\t_\t_\t_\t_\t_\t_\t_\t_\n2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n2\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n3\tn't\t_\t_\t_\t_\t_\t_\t_\t_\n4\t.\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n\n";
        var source = ConlluReader.Read(new StringReader(text)).Single();
        var writer = new StringWriter();
        ConlluWriter.Write(writer, SharedModel.Pipeline.Parse(source), source);
        var again = ConlluReader.Read(new StringReader(writer.ToString())).Single();
        Assert.Equal(source.Comments, again.Comments);
        Assert.Equal(source.Ranges, again.Ranges);
        Assert.Equal(source.Words.Select(w => (w.Form, w.SpaceAfter)), again.Words.Select(w => (w.Form, w.SpaceAfter)));
        Assert.Equal("they", again.Words[0].Lemma);
        Assert.Single(again.Words, w => w.Head == 0);
        Assert.All(
            writer.ToString().Split('\n').Where(l => l.Length > 0 && l[0] != '#'),
            l => Assert.Equal(10, l.Split('\t').Length)
        );
    }

    [Fact]
    public void WritesSentencesOfATextWithTheirBlanks()
    {
        const string text = "Russia's envoy\nleft. She stayed.";
        var writer = new StringWriter();
        var sentences = SharedModel.Pipeline.Parse(text);
        foreach (var sentence in sentences)
        {
            ConlluWriter.Write(writer, sentence, "s");
        }
        var again = ConlluReader.Read(new StringReader(writer.ToString())).ToList();
        Assert.Equal(["# sent_id = s", "# text = Russia's envoy left."], again[0].Comments);
        Assert.Equal("Russia's envoy left.", again[0].Join().Text);
        Assert.Equal(sentences[0].Heads, again[0].Words.Select(w => w.Head - 1));
        Assert.Equal(sentences[0].Relations, again[0].Words.Select(w => RelationNames.ParseNearest(w.Relation)));
    }
}
