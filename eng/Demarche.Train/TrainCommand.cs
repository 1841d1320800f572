using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using Demarche.Language;
using Demarche.Language.Model;
using Demarche.Language.Net;

namespace Demarche.Train;

/// <summary>
/// The command: reads treebanks, trains with checkpoints, shows progress, writes the model that was best on the developer parts.
/// </summary>
internal sealed class TrainCommand
{
    private readonly Settings _settings;
    private readonly string _work;
    private readonly string _output;
    private readonly string[] _tags;
    private readonly GoldSentence[] _train;
    private readonly GoldSentence[][] _dev;
    private readonly Vocabulary _vocabulary;
    private readonly NetLayout _layout;
    private readonly Trainer _trainer;

    private TrainCommand(string treebanks, string output, string work, Settings settings)
    {
        (_settings, _work, _output) = (settings, work, output);
        Directory.CreateDirectory(work);
        Directory.CreateDirectory(output);
        var train = new[] { "ewt-train", "gum-train-open" }.SelectMany(Load).ToList();
        _tags = Treebank.PennTags(train);
        _train =
        [
            .. train.Select(s => Treebank.Gold(s, _tags)).Where(s => s.Forms.Length <= WorkerBuffers.LongestSentence),
        ];
        _dev =
        [
            .. new[] { "ewt-dev", "gum-dev-open" }.Select(name =>
                Load(name).Select(s => Treebank.Gold(s, _tags)).ToArray()
            ),
        ];
        (_vocabulary, var counts) = VocabularyBuilder.Build(_train);
        _layout = new NetLayout(
            new NetShape(
                _vocabulary.Rows,
                settings.Embedding,
                settings.Hidden,
                settings.Layers,
                settings.Arc,
                settings.Rel,
                UposNames.All.Length,
                _tags.Length,
                RelationNames.All.Length
            )
        );
        _trainer = new Trainer(settings, _vocabulary, counts, _train, _layout);

        IEnumerable<Language.Conllu.ConlluSentence> Load(string name) =>
            Treebank.Read(Path.Combine(treebanks, name + ".conllu"));
    }

    public static int Run(IReadOnlyDictionary<string, string> options)
    {
        if (!options.TryGetValue("treebanks", out var treebanks) || !options.TryGetValue("output", out var output))
        {
            Console.Error.WriteLine(
                "usage: Demarche.Train --treebanks=FOLDER --output=FOLDER [--verbs=FILE] [--lemmas-only] [--work=FOLDER] [--epochs=N] and other settings"
            );
            return 2;
        }
        var command = new TrainCommand(
            treebanks,
            output,
            options.GetValueOrDefault("work", "artifacts/train"),
            Settings.From(options)
        );
        var lemmas = LemmaTrainer.Learn(
            command._train,
            command._tags,
            VerbForms.Read(options.GetValueOrDefault("verbs", "eng/words/verbs.txt"))
        );
        if (options.ContainsKey("lemmas-only"))
        {
            // The weights stay; only the lemmas of the model that is there are learnt anew.
            var path = Path.Combine(output, ModelFile.Name);
            ModelFile.Write(path, ModelFile.Read(path).Model with { Lemmas = lemmas });
            return 0;
        }
        command.Train(lemmas);
        return 0;
    }

    private void Train(ImmutableArray<Language.Lemmas.LemmaClass> lemmas)
    {
        Console.WriteLine(
            $"{_train.Length} sentences, {_vocabulary.Forms.Length} forms, {_vocabulary.Affixes.Length} affixes, {_layout.Count} dense weights"
        );
        var checkpoint = Path.Combine(_work, "checkpoint.bin");
        var best = Path.Combine(_work, "best.txt");
        var done = Checkpoint.Load(checkpoint, _trainer, _settings.ToString());
        var bestLas =
            done > 0 && File.Exists(best) ? double.Parse(File.ReadAllText(best), CultureInfo.InvariantCulture) : 0;
        var clock = Stopwatch.StartNew();
        for (var epoch = done; epoch < _settings.Epochs; epoch++)
        {
            var began = clock.Elapsed;
            var shown = clock.Elapsed;
            double loss = 0;
            _trainer.Epoch(
                epoch,
                (words, all, mean) =>
                {
                    loss = mean;
                    if (clock.Elapsed - shown > TimeSpan.FromSeconds(10) && !Console.IsOutputRedirected)
                    {
                        shown = clock.Elapsed;
                        Console.Write($"\repoch {epoch + 1}: {100.0 * words / all:F0} %  loss {mean:F4} ");
                    }
                }
            );
            var took = clock.Elapsed - began;
            var network = new Network(
                _layout,
                _trainer.Weights.Dense,
                _trainer.Weights.Rows,
                (int)Relation.Root,
                _vocabulary.KnownForms
            );
            var ewt = Evaluator.Measure(network, _vocabulary, _dev[0]);
            var gum = Evaluator.Measure(network, _vocabulary, _dev[1]);
            var las = (ewt.Las + gum.Las) / 2;
            if (las >= bestLas)
            {
                bestLas = las;
                Write(lemmas);
                File.WriteAllText(best, las.ToString(CultureInfo.InvariantCulture));
            }
            Checkpoint.Save(checkpoint, _trainer, epoch + 1, _settings.ToString());
            Console.WriteLine(
                $"\repoch {epoch + 1}/{_settings.Epochs}  loss {loss:F4}  EWT dev {ewt}  GUM dev {gum}  {took.TotalSeconds:F1} s, {clock.Elapsed.TotalSeconds:F0} s in all"
            );
        }
        // Only a run that came to its end replaces the model that is there.
        File.Copy(Path.Combine(_work, ModelFile.Name), Path.Combine(_output, ModelFile.Name), overwrite: true);
    }

    private void Write(ImmutableArray<Language.Lemmas.LemmaClass> lemmas) =>
        ModelFile.Write(
            Path.Combine(_work, ModelFile.Name),
            new EnglishModel(
                _vocabulary,
                _layout,
                _trainer.Weights.Dense,
                _trainer.Weights.Rows,
                [.. _tags],
                RelationNames.All,
                lemmas
            )
        );
}
