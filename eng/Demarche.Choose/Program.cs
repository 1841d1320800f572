using Demarche.Choose;
using Demarche.Coding;
using Demarche.Coding.Events.Choice;
using Demarche.Core.Json;

// learn:  Demarche.Choose FOLDER SET…            writes the weights, learnt from all
// cross:  Demarche.Choose --cross FOLDER SET…    codes each set by weights that have not seen the item, a file a set
// Behind --, sets that are coded by weights learnt from all before it. --without=nouns, references or weights leaves that
// part of the coder out, to measure what it brings.
string[] given = [.. args.Where(a => !a.StartsWith("--without=", StringComparison.Ordinal))];
var without = args.Except(given, StringComparer.Ordinal).FirstOrDefault() is { } option
    ? Enum.Parse<Without>(option["--without=".Length..], ignoreCase: true)
    : Without.Nothing;
var cross = given.FirstOrDefault() == "--cross";
given = given[(cross ? 1 : 0)..];
if (given.Length < 2)
{
    Console.Error.WriteLine(
        "usage: Demarche.Choose [--cross] [--without=PART] FOLDER LABELLED.jsonl … [-- OTHER.jsonl …]"
    );
    return 2;
}
var end = Array.IndexOf(given, "--") is >= 0 and var at ? at : given.Length;
var folder = given[0];
var sets = given[1..end].ToDictionary(s => s, s => Lessons.Read(s).ToList(), StringComparer.Ordinal);
Directory.CreateDirectory(folder);
var coder = Coder.LoadWith(ActScorer.Load(), without);
var learner = new Learner(coder, [.. sets.Values.SelectMany(s => s), .. Lessons.Examples(coder)], without);
if (!cross)
{
    var learnt = learner.Learn(null);
    Write(ActScorer.OrderFile, "How the acts of a sentence are ordered", learnt.Order);
    Write(ActScorer.TypeFile, "How surely there is such an act, in log-odds", learnt.Type);
    Write(ActScorer.ConfidenceFile, "How surely its type and both sides are right, in log-odds", learnt.Confidence);
    return 0;
}
var coders = Enumerable.Range(0, Lesson.Folds).Select(f => Coder.LoadWith(learner.Learn(f), without)).ToList();
foreach (var (path, lessons) in sets)
{
    CodeSet(path, lessons.Select(l => coders[l.Fold].Code(l.Report)));
}
if (end < given.Length)
{
    var all = Coder.LoadWith(learner.Learn(null), without);
    foreach (var path in given[(end + 1)..])
    {
        CodeSet(path, Lessons.Texts(path).Select(all.Code));
    }
}
return 0;

void CodeSet(string path, IEnumerable<Demarche.Core.CodedReport> coded)
{
    using var output = File.Create(Path.Combine(folder, Path.GetFileName(path)));
    foreach (var one in coded)
    {
        output.Write(CodedReportJson.ToLine(one));
        output.WriteByte((byte)'\n');
    }
}

void Write(string name, string what, TraitWeights weights) =>
    File.WriteAllText(
        Path.Combine(folder, name),
        $"# {what}: a trait, a tab, what it counts for. Made by eng/choose; card.md says how.\n{weights.Write()}"
    );
