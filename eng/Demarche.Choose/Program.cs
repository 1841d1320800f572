using Demarche.Choose;
using Demarche.Coding;
using Demarche.Coding.Events.Choice;
using Demarche.Core.Json;

// learn:  Demarche.Choose FOLDER SET…           writes the weights, learnt from all
// cross:  Demarche.Choose --cross FOLDER SET…   codes each set by weights that have not seen the item, a file a set
if (args.Length < 2)
{
    Console.Error.WriteLine("usage: Demarche.Choose [--cross] FOLDER LABELLED.jsonl …");
    return 2;
}
var cross = args[0] == "--cross";
var rest = args[(cross ? 1 : 0)..];
var (folder, sets) = (rest[0], rest[1..].ToDictionary(s => s, s => Lessons.Read(s).ToList()));
Directory.CreateDirectory(folder);
var coder = Coder.Load();
var learner = new Learner(coder, [.. sets.Values.SelectMany(s => s), .. Lessons.Examples(coder)]);
if (!cross)
{
    var learnt = learner.Learn(null);
    Write(ActScorer.OrderFile, "How the acts of a sentence are ordered", learnt.Order);
    Write(ActScorer.TypeFile, "How surely there is such an act, in log-odds", learnt.Type);
    Write(ActScorer.ConfidenceFile, "How surely its type and both sides are right, in log-odds", learnt.Confidence);
    return 0;
}
var coders = Enumerable.Range(0, Lesson.Folds).Select(f => Coder.LoadWith(learner.Learn(f))).ToList();
foreach (var (path, lessons) in sets)
{
    using var output = File.Create(Path.Combine(folder, Path.GetFileName(path)));
    foreach (var lesson in lessons)
    {
        output.Write(CodedReportJson.ToLine(coders[lesson.Fold].Code(lesson.Report)));
        output.WriteByte((byte)'\n');
    }
}
return 0;

void Write(string name, string what, TraitWeights weights) =>
    File.WriteAllText(
        Path.Combine(folder, name),
        $"# {what}: a trait, a tab, what it counts for. Made by eng/choose; card.md says how.\n{weights.Write()}"
    );
