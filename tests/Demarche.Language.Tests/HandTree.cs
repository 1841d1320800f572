using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Language.Tests;

/// <summary>Trees put together by hand, so that a test does not hang on the weights.</summary>
internal static class HandTree
{
    /// <summary>A sentence from lines "form UPOS XPOS head relation [lemma]", heads from 1 and 0 for the root.</summary>
    public static Sentence Of(string lines)
    {
        var rows = lines
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .ToArray();
        // Blanks between words, but none around a hyphen.
        var text = string.Join(' ', rows.Select(r => r[0])).Replace(" - ", "-", StringComparison.Ordinal);
        var spans = ImmutableArray.CreateBuilder<Span>();
        foreach (var row in rows)
        {
            var start = text.IndexOf(row[0], spans.Count == 0 ? 0 : spans[^1].End, StringComparison.Ordinal);
            spans.Add(new Span(start, start + row[0].Length));
        }
        return new Sentence(
            text,
            spans.ToImmutable(),
            [.. rows.Select(r => Enum.Parse<Upos>(r[1], ignoreCase: true))],
            [.. rows.Select(r => r[2])],
            [
                .. rows.Select(r =>
                    r.Length > 5 ? r[5]
                    : r[1] == "PROPN" ? r[0]
                    : r[0].ToLowerInvariant()
                ),
            ],
            [.. rows.Select(r => int.Parse(r[3]) - 1)],
            [.. rows.Select(r => RelationNames.ParseNearest(r[4]))]
        );
    }
}
