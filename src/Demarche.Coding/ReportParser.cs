using System.Collections.Immutable;
using Demarche.Coding.Trees;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding;

/// <summary>Splits a report into sentences with trees: headline, deck, captions and paragraphs each for itself.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
/// <param name="language">The parser.</param>
/// <param name="mender">Mends its trees; null leaves them as read.</param>
internal sealed class ReportParser(EnglishPipeline language, TreeMender? mender = null)
{
    public ParsedReport Parse(Report report)
    {
        var revision = report.Revision;
        var parts = new List<(Span Span, Part Part, int Paragraph)>();
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
        var passages = ImmutableArray.CreateBuilder<Passage>();
        var read = language.Parse([.. parts.Select(p => (revision.Text, p.Span))]);
        for (var i = 0; i < parts.Count; i++)
        {
            foreach (var sentence in read[i])
            {
                passages.Add(
                    new Passage(passages.Count, parts[i].Part, parts[i].Paragraph, mender?.Mend(sentence) ?? sentence)
                );
            }
        }
        return new ParsedReport(report, passages.ToImmutable());

        void Add(Span span, Part part, int paragraph)
        {
            if (!span.IsEmpty)
            {
                parts.Add((span, part, paragraph));
            }
        }
    }
}
