using Demarche.Coding.Trees;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Tests;

/// <summary>One language pipeline for all tests that need trees and no events; reports have their trees mended as the coder mends them.</summary>
internal static class SharedPipeline
{
    private static readonly Lazy<EnglishPipeline> Loaded = new(() => EnglishPipeline.Load());

    private static readonly Lazy<TreeMender> Mender = new(() => new TreeMender(SharedCoder.Instance.Rules));

    public static EnglishPipeline Instance => Loaded.Value;

    /// <summary>Parses a report whose paragraphs are parted by blank lines.</summary>
    /// <param name="text">The text.</param>
    /// <param name="day">The report's day; null for none.</param>
    public static ParsedReport Parse(string text, string? day = "2024-03-13")
    {
        var paragraphs = new List<Span>();
        var at = 0;
        foreach (var part in text.Split("\n\n"))
        {
            paragraphs.Add(new Span(at, at + part.Length));
            at += part.Length + 2;
        }
        var report = new Report
        {
            Id = "test",
            Language = "en",
            Revision = new Revision
            {
                Text = text,
                Paragraphs = paragraphs.Where(span => !span.IsEmpty).ToEquatableArray(),
                Published = day is null
                    ? null
                    : new DateTimeOffset(
                        DateOnly
                            .Parse(day, System.Globalization.CultureInfo.InvariantCulture)
                            .ToDateTime(new TimeOnly(12, 0)),
                        TimeSpan.Zero
                    ),
            },
        };
        return new ReportParser(Instance, Mender.Value).Parse(report);
    }

    /// <summary>The first token written so.</summary>
    public static TokenAt Token(ParsedReport report, string word)
    {
        foreach (var passage in report.Passages)
        {
            for (var i = 0; i < passage.Sentence.Count; i++)
            {
                if (passage.Sentence[i].IsForm(word))
                {
                    return new TokenAt(passage.Index, i);
                }
            }
        }
        throw new ArgumentException($"No token '{word}'.", nameof(word));
    }
}
