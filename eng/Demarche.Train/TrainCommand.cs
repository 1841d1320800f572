using System.Collections.Immutable;
using Demarche.Language;
using Demarche.Language.Lemmas;
using Demarche.Language.Model;
using Demarche.Language.Net;
using Demarche.Language.Tokens;
using Demarche.Train.Splitter;

namespace Demarche.Train;

/// <summary>
/// The command: takes the stages one after another, each from where an earlier run was stopped, and writes the model.
/// </summary>
internal sealed class TrainCommand
{
    private readonly string _work;
    private readonly Materials _materials;
    private readonly Settings _settings;
    private readonly Progress _progress = new();

    private TrainCommand(Materials materials, string work, Settings settings)
    {
        (_materials, _work, _settings) = (materials, work, settings);
        Console.WriteLine(
            $"{materials.Train.Length} labelled sentences, {materials.Raw.Count} others of {materials.Raw.Sum(s => (long)s.Length)} words; {materials.Vocabulary.Forms.Count} forms, {materials.Vocabulary.Affixes.Count} affixes"
        );
    }

    public static int Run(IReadOnlyDictionary<string, string> options)
    {
        if (!options.TryGetValue("treebanks", out var treebanks) || !options.TryGetValue("output", out var output))
        {
            Console.Error.WriteLine(
                "usage: Demarche.Train --treebanks=FOLDER --output=FOLDER [--corpora=FOLDER] [--vectors=FILE] [--also=MODELS THAT LABEL TOO,WITH COMMAS BETWEEN] [--verbs=FILE] [--lemmas-only] [--work=FOLDER] [--epochs=N] and other settings"
            );
            return 2;
        }
        Directory.CreateDirectory(output);
        var path = Path.Combine(output, ModelFile.Name);
        var verbs = VerbForms.Read(options.GetValueOrDefault("verbs", "eng/words/verbs.txt"));
        if (options.ContainsKey("lemmas-only"))
        {
            var labelled = new Materials(treebanks, []);
            var anew = LemmaTrainer.Learn(labelled.Train, labelled.Tags, verbs);
            // The weights stay; only the lemmas of the model that is there are learnt anew.
            ModelFile.Write(path, ModelFile.Read(path).Model with { Lemmas = anew });
            return 0;
        }
        var work = options.GetValueOrDefault("work", "artifacts/train");
        Directory.CreateDirectory(work);
        var sentences = Path.Combine(work, SentenceModelFile.Name);
        if (!File.Exists(sentences))
        {
            SplitterTrainer.Learn(treebanks, new SplitterSettings(), sentences);
        }
        var splitter = new SentenceSplitter(SentenceModelFile.Read(sentences).Model);
        var corpora = options.GetValueOrDefault("corpora", "../shared/corpora");
        var vectors = options.GetValueOrDefault("vectors") is { Length: > 0 } file ? WordVectors.Read(file) : null;
        var materials = new Materials(treebanks, UnlabelledText.Read(corpora, splitter), vectors);
        var lemmas = LemmaTrainer.Learn(materials.Train, materials.Tags, verbs);
        var command = new TrainCommand(materials, work, Settings.From(options));
        var net = command.Train(options.GetValueOrDefault("also"));
        // Only a run that came to its end replaces the model that is there.
        command.Write(net, lemmas, path);
        File.Copy(sentences, Path.Combine(output, SentenceModelFile.Name), overwrite: true);
        return 0;
    }

    private string At(string name) => Path.Combine(_work, name);

    // Gives the path of the net that came out.
    private string Train(string? also)
    {
        var pretrained = At("pretrained");
        if (_settings.Passes > 0)
        {
            Pretraining.Run(_materials, _settings.ForPretraining(), pretrained, _progress);
        }
        var fitting = new Fitting(_materials, _progress);
        var teachers = Enumerable.Range(1, _settings.Teachers).Select(i => At($"teacher-{i}")).ToList();
        for (var i = 0; i < teachers.Count; i++)
        {
            fitting.Run(
                Path.GetFileName(teachers[i]),
                _settings.ForTeacher(i),
                _ => { },
                _ => _materials.Train,
                teachers[i]
            );
        }
        var beginner = At("beginner");
        fitting.Run(
            "beginner",
            _settings.ForBeginner(),
            weights =>
            {
                if (_settings.Passes > 0)
                {
                    Checkpoint.LoadNet(pretrained, weights);
                }
            },
            _ => _materials.Train,
            beginner
        );
        var labelled = Label(teachers, also);
        var student = At("student");
        fitting.Run(
            "student",
            _settings.ForStudent(),
            weights => NetFile.ReadInto(beginner, weights),
            epoch => Lessons(labelled, epoch),
            student
        );
        var finished = At("finished");
        fitting.Run(
            "finish",
            _settings.ForFinish(),
            weights => NetFile.ReadInto(student, weights),
            _ => _materials.Train,
            finished
        );
        return finished;
    }

    private GoldSentence[] Label(List<string> teachers, string? also)
    {
        var path = At("labelled");
        string[][] sentences = [.. _materials.Raw.Where((_, i) => i % _settings.LabelOneOf == 0)];
        if (!File.Exists(path))
        {
            var nets = teachers
                .Select((path, number) => (Path: path, Layout: _materials.Layout(_settings.ForTeacher(number))))
                .Select(t => (t.Layout, Net: NetFile.Read(t.Path, t.Layout)))
                .Select(t => (_materials.Vocabulary, NetFile.Ready(t.Layout, t.Net.Dense, t.Net.Rows)))
                .ToList();
            foreach (var other in also?.Split(',') ?? [])
            {
                var (model, _) = ModelFile.Read(other);
                nets.Add(
                    (
                        model.Vocabulary,
                        NetFile.Ready(model.Layout, model.Dense, Expanded(model.Rows, model.Layout.Shape))
                    )
                );
            }
            ShowQuality(new Ensemble(nets));
            LabelledFile.Write(path, Labelling.Run(sentences, nets, _progress));
        }
        return LabelledFile.Read(path, sentences);
    }

    private static unsafe AlignedBuffer Expanded(EmbeddingTable table, NetShape shape)
    {
        var rows = new AlignedBuffer(table.Count);
        for (var row = 0; row < shape.Rows; row++)
        {
            table.Sum([row], shape.Embedding, rows.Pointer + (long)row * shape.Embedding);
        }
        return rows;
    }

    private void ShowQuality(Ensemble ensemble)
    {
        var (ewt, gum) = (Quality(0), Quality(1));
        _progress.Line($"together: EWT dev {ewt}  GUM dev {gum}");

        Quality Quality(int dev) =>
            Evaluator.Compare(_materials.Dev[dev], ensemble.Label([.. _materials.Dev[dev].Select(s => s.Forms)]));
    }

    // All of the treebanks and a share of what the teachers labelled, another one each epoch.
    private GoldSentence[] Lessons(GoldSentence[] labelled, int epoch)
    {
        var order = Enumerable.Range(0, labelled.Length).ToArray();
        var shares = Math.Max(1, _settings.Shares);
        new Dice(_settings.Seed + (ulong)(epoch / shares)).Shuffle(order.AsSpan());
        var share = epoch % shares;
        return
        [
            .. _materials.Train,
            .. order[(share * order.Length / shares)..((share + 1) * order.Length / shares)].Select(i => labelled[i]),
        ];
    }

    private void Write(string net, ImmutableArray<LemmaClass> lemmas, string path)
    {
        var layout = _materials.Layout(_settings);
        var (dense, rows) = NetFile.Read(net, layout);
        ModelFile.Write(
            path,
            new EnglishModel(
                _materials.Vocabulary,
                layout,
                dense,
                new EmbeddingTable(rows.Values),
                [.. _materials.Tags],
                RelationNames.All,
                lemmas
            )
        );
    }
}
