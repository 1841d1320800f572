using System.Collections.Frozen;
using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Core;

namespace Demarche.Coding.Events;

/// <summary>What is said of a type to people: what belongs to it and what does not.</summary>
/// <param name="Type">The type.</param>
/// <param name="Meaning">What belongs to it.</param>
/// <param name="Mistaken">What is mistaken for it, and where that goes.</param>
/// <param name="CameoStems">What the CAMEO codes of its rules begin with.</param>
/// <param name="Modes">What each mode means.</param>
public sealed record TypeNote(
    EventType Type,
    string Meaning,
    ImmutableArray<string> Mistaken,
    ImmutableArray<string> CameoStems,
    FrozenDictionary<string, string> Modes
)
{
    /// <summary>Whether a CAMEO code is of this type.</summary>
    public bool HasCameo(string code) => CameoStems.Any(s => code.StartsWith(s, StringComparison.Ordinal));
}

/// <summary>
/// The types in plain words, from <c>ontologies/types.txt</c> of each knowledge folder; a later folder's paragraph
/// replaces ours.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed class TypeNotes
{
    private readonly FrozenDictionary<EventType, TypeNote> notes;

    private TypeNotes(Dictionary<EventType, TypeNote> notes) => this.notes = notes.ToFrozenDictionary();

    /// <summary>The note on a type.</summary>
    /// <exception cref="KeyNotFoundException">No file has one.</exception>
    public TypeNote Of(EventType type) => notes[type];

    /// <summary>Reads the notes of knowledge folders, ours first.</summary>
    /// <exception cref="DemarcheException">DM0302 with file and line, where a line cannot be read or a type has no note.</exception>
    public static TypeNotes Load(IReadOnlyList<string> knowledge, Ontology ontology)
    {
        ArgumentNullException.ThrowIfNull(knowledge);
        ArgumentNullException.ThrowIfNull(ontology);
        var notes = new Dictionary<EventType, TypeNote>();
        foreach (var file in knowledge.Select(k => Path.Combine(k, "ontologies", "types.txt")).Where(File.Exists))
        {
            foreach (var paragraph in KnowledgeParagraph.Read(file))
            {
                var note = Read(paragraph, ontology);
                notes[note.Type] = note;
            }
        }
        foreach (var missing in EventTypes.All.Where(t => !notes.ContainsKey(t)))
        {
            throw new DemarcheException(
                new Problem(
                    ProblemCodes.BadKnowledge,
                    $"{missing.Name()} has no paragraph.",
                    Path.Combine(knowledge[0], "ontologies", "types.txt")
                )
            );
        }
        return new TypeNotes(notes);
    }

    private static TypeNote Read(KnowledgeParagraph paragraph, Ontology ontology)
    {
        if (!EventTypes.TryParse(paragraph.Heading, out var type))
        {
            throw KnowledgeParagraph.Bad(paragraph.File, paragraph.Line, $"'{paragraph.Heading}' is no PLOVER type");
        }
        var (meaning, mistaken, stems) = ("", new List<string>(), new List<string>());
        var modes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in paragraph.Fields)
        {
            var value = string.Join(" | ", field.Values.Select(v => v.Text));
            switch (field.Key)
            {
                case "is":
                    meaning = value;
                    break;
                case "not":
                    mistaken.Add(value);
                    break;
                case "cameo":
                    stems.AddRange(value.Split(' ', StringSplitOptions.RemoveEmptyEntries));
                    break;
                case "mode" when value.Split(' ', 2, StringSplitOptions.TrimEntries) is [var mode, var said]:
                    modes[mode] = ontology.HasMode(type, mode)
                        ? said
                        : throw KnowledgeParagraph.Bad(
                            paragraph.File,
                            field.Line,
                            $"{type.Name()} has no mode '{mode}'"
                        );
                    break;
                default:
                    throw KnowledgeParagraph.Bad(
                        paragraph.File,
                        field.Line,
                        $"'{field.Key} {value}' is no line of this file; its head lists them"
                    );
            }
        }
        return new TypeNote(type, meaning, [.. mistaken], [.. stems], modes.ToFrozenDictionary(StringComparer.Ordinal));
    }
}
