using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>One paragraph of a knowledge file: a heading and the fields under it.</summary>
/// <param name="Heading">The name that the paragraph is about.</param>
/// <param name="Fields">Its fields in order.</param>
/// <param name="File">The file's path.</param>
/// <param name="Line">The line of the heading, from 1.</param>
internal sealed record KnowledgeParagraph(string Heading, ImmutableArray<KnowledgeField> Fields, string File, int Line)
{
    /// <summary>Reads a file: headings at the margin, fields indented, <c>#</c> comments, blank lines between.</summary>
    public static ImmutableArray<KnowledgeParagraph> Read(string file)
    {
        var all = ImmutableArray.CreateBuilder<KnowledgeParagraph>();
        string? heading = null;
        var headingLine = 0;
        var fields = ImmutableArray.CreateBuilder<KnowledgeField>();
        var number = 0;
        foreach (var line in System.IO.File.ReadAllLines(file))
        {
            number++;
            if (line.Length > 0 && line[0] == '#')
            {
                continue;
            }
            if (string.IsNullOrWhiteSpace(line))
            {
                Close();
            }
            else if (!char.IsWhiteSpace(line[0]))
            {
                Close();
                heading = line.Trim();
                headingLine = number;
            }
            else if (heading is null)
            {
                throw Bad(file, number, "A field stands under no name; put the name on a line of its own above it");
            }
            else
            {
                fields.Add(KnowledgeField.Read(line, file, number));
            }
        }
        Close();
        return all.ToImmutable();

        void Close()
        {
            if (heading is not null)
            {
                all.Add(new KnowledgeParagraph(heading, fields.ToImmutable(), file, headingLine));
            }
            heading = null;
            fields.Clear();
        }
    }

    /// <summary>DM0302 with file and line.</summary>
    public static DemarcheException Bad(string file, int line, string text) =>
        new(new Problem(ProblemCodes.BadKnowledge, text + ".", $"{file}:{line}"));
}

/// <summary>One line under a heading: <c>also  Republic of Korea | ROK</c>.</summary>
/// <param name="Key">The first word.</param>
/// <param name="Values">The values between bars, each with its days.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record KnowledgeField(string Key, ImmutableArray<DatedText> Values, int Line)
{
    internal static KnowledgeField Read(string line, string file, int number)
    {
        var trimmed = line.Trim();
        var space = trimmed.IndexOf(' ', StringComparison.Ordinal);
        if (space < 0)
        {
            throw KnowledgeParagraph.Bad(file, number, $"The field '{trimmed}' has no value");
        }
        var values = ImmutableArray.CreateBuilder<DatedText>();
        foreach (var part in trimmed[space..].Split(" | ", StringSplitOptions.TrimEntries))
        {
            if (part.Length == 0)
            {
                throw KnowledgeParagraph.Bad(file, number, "There is nothing between two bars");
            }
            values.Add(
                DatedText.Read(part)
                    ?? throw KnowledgeParagraph.Bad(
                        file,
                        number,
                        $"'{part}' does not end in a period such as [2022-05-10..2025-04-04]; either day may be left out"
                    )
            );
        }
        return new KnowledgeField(trimmed[..space], values.ToImmutable(), number);
    }
}
