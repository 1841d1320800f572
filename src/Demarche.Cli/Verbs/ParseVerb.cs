using System.CommandLine;
using System.Text;
using Demarche.Cli.Inputs;
using Demarche.Cli.Output;
using Demarche.Core;
using Demarche.Language;
using Demarche.Language.Conllu;

namespace Demarche.Cli.Verbs;

/// <summary><c>demarche parse</c>: the trees of sentences, of text or of CoNLL-U with its own words.</summary>
internal static class ParseVerb
{
    public static Command Command()
    {
        var paths = Options.Paths();
        var format = Options.Format(Format.Conllu, Format.Table);
        var names = new Option<bool>("--names") { Description = "Also the names in each sentence and what they name." };
        var command = new Command("parse", "The trees of a text; CoNLL-U files keep their own words.")
        {
            paths,
            format,
            names,
        };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(paths)!;
            var shape = parsed.GetValue(format) ?? (Console.IsOutputRedirected ? Format.Conllu : Format.Table);
            var withNames = parsed.GetValue(names);
            var pipeline = EnglishPipeline.Load();
            using var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false), 1 << 16);
            var failed = 0;
            foreach (var path in named.Where(IsConllu))
            {
                failed += Conllu(path, pipeline, output, shape, withNames);
            }
            var others = named.Where(p => !IsConllu(p)).ToArray();
            if (others.Length > 0 || named.Length == 0)
            {
                failed += Texts(InputList.Of(others), pipeline, output, shape, withNames);
            }
            return failed > 0 ? Exit.SomeFailed : Exit.Well;
        });
        return command;
    }

    private static bool IsConllu(string path) => path.EndsWith(".conllu", StringComparison.OrdinalIgnoreCase);

    private static int Conllu(string path, EnglishPipeline pipeline, TextWriter output, Format shape, bool names)
    {
        try
        {
            using var reader = new StreamReader(path, Encoding.UTF8);
            foreach (var sentence in ConlluReader.Read(reader))
            {
                var tree = pipeline.Parse(sentence);
                if (names)
                {
                    NamePrinter.Print(output, tree);
                }
                if (shape == Format.Conllu)
                {
                    ConlluWriter.Write(output, tree, sentence);
                }
                else
                {
                    TreePrinter.Print(output, tree);
                }
            }
            return 0;
        }
        catch (DemarcheException bad)
        {
            Screen.Tell(bad.Problem.Where.Length > 0 ? bad.Problem : bad.Problem with { Where = path });
            return 1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Screen.Tell(
                new Problem(
                    ProblemCodes.Unreadable,
                    $"It cannot be read ({e.GetType().Name}); check the path and who may read it.",
                    path
                )
            );
            return 1;
        }
    }

    private static int Texts(
        IEnumerable<Input> inputs,
        EnglishPipeline pipeline,
        TextWriter output,
        Format shape,
        bool names
    )
    {
        var failed = 0;
        foreach (var input in inputs)
        {
            var read = input.Read();
            if (read.Report is not { } report)
            {
                failed++;
                Screen.Tell(read.Problem!);
                continue;
            }
            var revision = report.Revision;
            foreach (
                var part in new[] { revision.Headline, revision.Deck }
                    .Concat(revision.Paragraphs)
                    .Where(s => !s.IsEmpty)
            )
            {
                foreach (var tree in pipeline.Parse(revision.Text, part))
                {
                    if (names)
                    {
                        NamePrinter.Print(output, tree);
                    }
                    if (shape == Format.Conllu)
                    {
                        ConlluWriter.Write(output, tree);
                    }
                    else
                    {
                        TreePrinter.Print(output, tree);
                    }
                }
            }
        }
        return failed;
    }
}
