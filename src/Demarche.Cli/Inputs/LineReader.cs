using Demarche.Core;

namespace Demarche.Cli.Inputs;

/// <summary>A line of bytes, or the problem why it was skipped.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Bytes">Without the line's end.</param>
/// <param name="Problem">DM0105 where the line is too long; null where it is whole.</param>
internal readonly record struct InputLine(int Number, ReadOnlyMemory<byte> Bytes, Problem? Problem);

/// <summary>Reads lines of bytes from a stream and never holds more than one line, of bounded length.</summary>
internal static class LineReader
{
    /// <summary>Longer lines are skipped with a problem: no news report has 16 MB, and a missing line end must not fill memory.</summary>
    public const int MaxLineBytes = 16 * 1024 * 1024;

    private const int BlockBytes = 64 * 1024;

    /// <summary>The lines, lazily; empty lines are left out.</summary>
    public static IEnumerable<InputLine> Read(Stream stream, string name)
    {
        var block = new byte[BlockBytes];
        using var line = new MemoryStream();
        var (number, skipping) = (1, false);
        for (int read; (read = stream.Read(block)) > 0; )
        {
            var start = 0;
            while (start < read)
            {
                var end = Array.IndexOf(block, (byte)'\n', start, read - start);
                var stop = end < 0 ? read : end;
                if (!skipping)
                {
                    line.Write(block, start, stop - start);
                    if (line.Length > MaxLineBytes)
                    {
                        skipping = true;
                        line.SetLength(0);
                        yield return TooLong(number, name);
                    }
                }
                if (end >= 0)
                {
                    if (!skipping && Take(line, number) is { } whole)
                    {
                        yield return whole;
                    }
                    line.SetLength(0);
                    skipping = false;
                    number++;
                }
                start = stop + 1;
            }
        }
        if (!skipping && Take(line, number) is { } last)
        {
            yield return last;
        }
    }

    private static InputLine? Take(MemoryStream line, int number)
    {
        var length = (int)line.Length;
        var bytes = line.GetBuffer();
        if (length > 0 && bytes[length - 1] == '\r')
        {
            length--;
        }
        return bytes.AsSpan(0, length).Trim(" \t"u8).IsEmpty
            ? null
            : new InputLine(number, bytes.AsSpan(0, length).ToArray(), null);
    }

    private static InputLine TooLong(int number, string name) =>
        new(
            number,
            default,
            new Problem(
                ProblemCodes.TooLarge,
                $"The line is longer than {MaxLineBytes / 1024 / 1024} MB; split it into reports.",
                $"{name}:{number}"
            )
        );
}
