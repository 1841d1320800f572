using System.Collections.Immutable;
using Demarche.Coding.Trees;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding;

/// <summary>Splits reports into sentences with trees: headline, deck, captions and paragraphs each for itself.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
/// <param name="language">The parser.</param>
/// <param name="mender">Mends its trees; null leaves them as read.</param>
internal sealed class ReportParser(EnglishPipeline language, TreeMender? mender = null)
{
    // So many letters, some 1,600 words, fill the language's batches well; more would only take memory.
    private const int Together = 1 << 13;

    public ParsedReport Parse(Report report) => ParseSome([report], 0)[0];

    /// <summary>Reads the next of several reports together, as many as make a good batch for the language; at least one.</summary>
    /// <param name="reports">All reports.</param>
    /// <param name="first">The first to read.</param>
    public ImmutableArray<ParsedReport> ParseSome(IReadOnlyList<Report> reports, int first)
    {
        var texts = new List<(string Text, Span Part)>();
        var parts = new List<List<ReportPart>>();
        for (var letters = 0; first + parts.Count < reports.Count && letters < Together; )
        {
            var report = reports[first + parts.Count];
            var own = PartsOf(report.Revision);
            foreach (var part in own)
            {
                texts.Add((report.Revision.Text, part.Span));
                letters += part.Span.Length;
            }
            parts.Add(own);
            // A report without a text costs something too.
            letters++;
        }
        var read = language.Parse(texts);
        var parsed = ImmutableArray.CreateBuilder<ParsedReport>(parts.Count);
        var at = 0;
        foreach (var own in parts)
        {
            var passages = ImmutableArray.CreateBuilder<Passage>();
            foreach (var part in own)
            {
                foreach (var sentence in read[at++])
                {
                    passages.Add(
                        new Passage(passages.Count, part.Part, part.Paragraph, mender?.Mend(sentence) ?? sentence)
                    );
                }
            }
            parsed.Add(new ParsedReport(reports[first + parsed.Count], passages.DrainToImmutable()));
        }
        return parsed.MoveToImmutable();
    }

    // In the order of the text.
    private static List<ReportPart> PartsOf(Revision revision)
    {
        var parts = new List<ReportPart>(revision.Paragraphs.Count + 2);
        Add(revision.Headline, Part.Headline, -1);
        Add(revision.Deck, Part.Deck, -1);
        foreach (var caption in revision.Captions)
        {
            Add(caption.Span, Part.Caption, -1);
        }
        for (var i = 0; i < revision.Paragraphs.Count; i++)
        {
            Add(revision.Paragraphs[i], Part.Body, i);
        }
        parts.Sort((a, b) => a.Span.CompareTo(b.Span));
        return parts;

        void Add(Span span, Part part, int paragraph)
        {
            if (!span.IsEmpty)
            {
                parts.Add(new ReportPart(span, part, paragraph));
            }
        }
    }

    private readonly record struct ReportPart(Span Span, Part Part, int Paragraph);
}
