using System.Globalization;
using System.IO.Compression;
using System.Text;
using Demarche.Language.Model;
using Demarche.Train;

namespace Demarche.Language.Tests.Train;

/// <summary>All stages of training, on treebanks of a few made-up sentences and with a very small net.</summary>
public sealed class TrainCommandTests : IDisposable
{
    private readonly string _home = Directory.CreateTempSubdirectory("demarche-train-").FullName;

    public TrainCommandTests()
    {
        foreach (
            var (name, sentences) in new[]
            {
                ("ewt-train", 40),
                ("gum-train-open", 20),
                ("ewt-dev", 8),
                ("gum-dev-open", 8),
            }
        )
        {
            File.WriteAllText(At(name + ".conllu"), Treebank(name.Length, sentences));
        }
        File.WriteAllText(At("verbs.txt"), "# none\n");
        File.WriteAllText(
            At("vectors.json"),
            """{"dimensions": 3, "words": ["envoy", "Judge"], "vectors": {"envoy": [1, 2, 3, 9], "Judge": [-1, 0.5, 2, 9]}}"""
        );
        using var zip = new GZipStream(File.Create(At("news.jsonl.gz")), CompressionLevel.Fastest);
        zip.Write(
            Encoding.UTF8.GetBytes(
                string.Join('\n', Enumerable.Range(0, 60).Select(i => $$"""{"text": "{{Told(new Random(i))}}"}"""))
            )
        );
    }

    public void Dispose() => Directory.Delete(_home, recursive: true);

    [Fact]
    public void TheSameSeedGivesTheSameWeightsEvenAfterAStop()
    {
        var whole = Train("one");
        // As if the second run had been killed after its teachers.
        Directory.CreateDirectory(At("two"));
        foreach (var done in new[] { "sentences.bin", "pretrained", "teacher-1", "teacher-2" })
        {
            File.Copy(At("one", done), At("two", done));
        }
        var stopped = Train("two");

        Assert.Equal(File.ReadAllBytes(whole), File.ReadAllBytes(stopped));
        Assert.NotEmpty(
            EnglishPipeline.Load(Path.GetDirectoryName(whole)).Parse("The envoy met a minister.").Single().Tokens()
        );
    }

    [Fact]
    public void LemmasCanBeLearntAlone()
    {
        var path = Train("one");
        var before = ModelFile.Read(path).Model;
        File.WriteAllText(At("verbs.txt"), "outfox\n");

        Assert.Equal(0, Run("one", "lemmas-only"));

        var after = ModelFile.Read(path).Model;
        Assert.Equal(before.Dense.Values.ToArray(), after.Dense.Values.ToArray());
        Assert.NotEqual(before.Lemmas.Sum(l => l.Known.Count), after.Lemmas.Sum(l => l.Known.Count));
    }

    [Fact]
    public void WithoutFoldersItSaysHowItIsUsed() =>
        Assert.Equal(2, TrainCommand.Run(new Dictionary<string, string>()));

    private string At(params string[] names) => Path.Combine([_home, .. names]);

    private string Train(string name)
    {
        Assert.Equal(0, Run(name, null));
        return At(name + "-out", ModelFile.Name);
    }

    private int Run(string name, string? flag)
    {
        var options = new Dictionary<string, string>
        {
            ["treebanks"] = _home,
            ["corpora"] = _home,
            ["verbs"] = At("verbs.txt"),
            ["vectors"] = At("vectors.json"),
            ["work"] = At(name),
            ["output"] = At(name + "-out"),
            ["teachers"] = "2",
            ["teacher-epochs"] = "1",
            ["teacher-hidden"] = "64",
            ["teacher-arc"] = "32",
            ["teacher-rel"] = "32",
            ["passes"] = "1",
            ["shares"] = "2",
            ["finish-epochs"] = "1",
            ["epochs"] = "2",
            ["embedding"] = "32",
            ["hidden"] = "32",
            ["arc"] = "32",
            ["rel"] = "32",
        };
        if (flag is not null)
        {
            options[flag] = "";
        }
        return TrainCommand.Run(options);
    }

    private static string Told(Random random) =>
        $"{Pick(random, "The", "A")} {Pick(random, "envoy", "minister", "court")} {Pick(random, "met", "praised", "saw")} {Pick(random, "a", "the")} {Pick(random, "rebel", "judge", "guest")} .";

    private static string Pick(Random random, params string[] words) => words[random.Next(words.Length)];

    private static string Treebank(int seed, int sentences)
    {
        var random = new Random(seed);
        var file = new StringBuilder();
        string[] rest =
        [
            "the\tDET\tDT\t2\tdet",
            "_\tNOUN\tNN\t3\tnsubj",
            "_\tVERB\tVBD\t0\troot",
            "the\tDET\tDT\t5\tdet",
            "_\tNOUN\tNN\t3\tobj",
            ".\tPUNCT\t.\t3\tpunct",
        ];
        for (var s = 0; s < sentences; s++)
        {
            var words = Told(random).Split(' ');
            for (var i = 0; i < words.Length; i++)
            {
                var (lemma, upos, xpos, head, relation) = rest[i].Split('\t') switch
                {
                    [var a, var b, var c, var d, var e] => (a == "_" ? words[i] : a, b, c, d, e),
                    _ => throw new InvalidOperationException(),
                };
                file.Append(
                    CultureInfo.InvariantCulture,
                    $"{i + 1}\t{words[i]}\t{lemma}\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t_\n"
                );
            }
            file.Append('\n');
        }
        return file.ToString();
    }
}
