using Demarche.Core;
using Demarche.Reports;

namespace Demarche.Cli.Inputs;

/// <summary>One report to be read, still as bytes, so that threads can share the work.</summary>
/// <param name="Name">What the user calls it: a path, an address, or a path with a line number.</param>
/// <param name="IsJsonLine">Whether the bytes are one JSON line.</param>
/// <param name="Bytes">The bytes.</param>
/// <param name="Problem">Why there are none; null where there are.</param>
internal sealed record Input(string Name, bool IsJsonLine, ReadOnlyMemory<byte> Bytes, Problem? Problem)
{
    /// <summary>The report, or the problem why there is none.</summary>
    public ReportResult Read() =>
        Problem is not null ? new ReportResult(null, Problem)
        : IsJsonLine ? ReportReader.ReadJsonLine(Bytes.Span, Name)
        : ReportReader.Read(Bytes, Name);
}

/// <summary>Turns what the user names into inputs: files, folders, JSON lines, addresses, standard input.</summary>
internal static class InputList
{
    private const string StandardInput = "-";

    /// <summary>The inputs, lazily, in the order given. No paths means standard input.</summary>
    /// <exception cref="DemarcheException">DM0501: no path, and standard input is a terminal.</exception>
    public static IEnumerable<Input> Of(IReadOnlyList<string> paths)
    {
        if (paths.Count == 0)
        {
            if (!Console.IsInputRedirected)
            {
                throw new DemarcheException(
                    new Problem(ProblemCodes.Usage, "Name files, folders or addresses, or - for standard input.")
                );
            }
            paths = [StandardInput];
        }
        return paths.SelectMany(One);
    }

    private static IEnumerable<Input> One(string path) =>
        path == StandardInput ? FromStream(Console.OpenStandardInput(), "standard input")
        : Addresses.IsAddress(path) ? [Addresses.Fetch(path)]
        : path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase) && File.Exists(path) ? FromJsonLines(path)
        : ReportFiles
            .Read(path)
            .Select(f => new Input(f.File, false, f.Bytes ?? default(ReadOnlyMemory<byte>), f.Problem));

    private static IEnumerable<Input> FromJsonLines(string path)
    {
        FileStream? stream = null;
        Problem? problem = null;
        try
        {
            stream = File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = new Problem(
                ProblemCodes.Unreadable,
                $"It cannot be read ({e.GetType().Name}); check who may read it.",
                path
            );
        }
        if (stream is null)
        {
            yield return new Input(path, false, default, problem);
            yield break;
        }
        using (stream)
        {
            foreach (var input in FromStream(stream, path))
            {
                yield return input;
            }
        }
    }

    // JSON lines where the first letter is a brace, else one report.
    private static IEnumerable<Input> FromStream(Stream stream, string name)
    {
        var lines = LineReader.Read(stream, name).GetEnumerator();
        using (lines)
        {
            if (!lines.MoveNext())
            {
                yield return new Input(name, false, default, new Problem(ProblemCodes.EmptyFile, "It is empty.", name));
                yield break;
            }
            if (lines.Current.Problem is null && lines.Current.Bytes.Span.TrimStart(" \t\uFEFF"u8)[0] != '{')
            {
                yield return Whole(lines, name);
                yield break;
            }
            do
            {
                var line = lines.Current;
                yield return new Input($"{name}:{line.Number}", true, line.Bytes, line.Problem);
            } while (lines.MoveNext());
        }
    }

    private static Input Whole(IEnumerator<InputLine> lines, string name)
    {
        using var all = new MemoryStream();
        var last = lines.Current.Number;
        do
        {
            for (; last < lines.Current.Number; last++)
            {
                all.WriteByte((byte)'\n');
            }
            all.Write(lines.Current.Bytes.Span);
            if (lines.Current.Problem is not null || all.Length > LineReader.MaxLineBytes)
            {
                return new Input(
                    name,
                    false,
                    default,
                    new Problem(ProblemCodes.TooLarge, "It is too large for one report; split it.", name)
                );
            }
        } while (lines.MoveNext());
        return new Input(name, false, all.ToArray(), null);
    }
}
