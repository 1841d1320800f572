using System.Globalization;
using Demarche.Bench;
using Demarche.Bench.Raw;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
switch (args)
{
    case ["gemm"]:
        GemmBench.Run();
        return 0;
    case ["parse", var path]:
        return ParseBench.Run(path, null);
    case ["parse", var path, var output]:
        return ParseBench.Run(path, output);
    case ["threads", var path, var count]:
        return ParseBench.Threads(path, int.Parse(count, CultureInfo.InvariantCulture));
    case ["code", var path, .. var options]:
        return CodeBench.Run(path, options);
    case ["times", var path]:
        return TimesBench.Run(path);
    case ["names", var count]:
        return NamesBench.Run(int.Parse(count, CultureInfo.InvariantCulture));
    case ["load"]:
        return LoadBench.Run();
    case ["text", var path]:
        return TextBench.Run(path);
    case ["raw", var path, .. var options]:
        return RawBench.Run(path, options);
    case ["show", var path]:
        return TextBench.Show(path);
    default:
        Console.Error.WriteLine(
            "usage: Demarche.Bench parse FILE.conllu [OUT.conllu] | threads FILE.conllu COUNT | text FILE.txt | show FILE.txt | raw FILE.conllu [--genres=A,B] [--misses] | code FILE.jsonl [--lines=N] [--threads=N] [--batch=N] | times FILE.jsonl | names COUNT | load | gemm"
        );
        return 2;
}
