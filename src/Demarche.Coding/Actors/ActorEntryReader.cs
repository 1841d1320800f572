using System.Collections.Immutable;
using System.Globalization;
using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>Turns paragraphs of the actor files into entries, and refuses what it cannot read with file and line.</summary>
internal static class ActorEntryReader
{
    /// <summary>The files and what each holds.</summary>
    public static readonly ImmutableArray<(string File, ActorKind Kind, string Prefix)> Files =
    [
        ("states.txt", ActorKind.State, "state"),
        ("cities.txt", ActorKind.City, "city"),
        ("regions.txt", ActorKind.Region, "region"),
        ("organisations.txt", ActorKind.Organisation, "org"),
        ("groups.txt", ActorKind.Group, "group"),
        ("services.txt", ActorKind.Service, "org"),
        ("media.txt", ActorKind.Medium, "media"),
        ("companies.txt", ActorKind.Company, "company"),
        ("peoples.txt", ActorKind.People, "people"),
        ("leaders.txt", ActorKind.Person, "person"),
        ("things.txt", ActorKind.Thing, "thing"),
    ];

    /// <summary>Reads one paragraph; null where it only removes an entry of that name.</summary>
    public static ActorEntry? Read(KnowledgeParagraph paragraph, ActorKind kind, string prefix)
    {
        var names = ImmutableArray.CreateBuilder<ActorName>();
        var bracket = paragraph.Heading.IndexOf(" (", StringComparison.Ordinal);
        if (bracket < 0)
        {
            names.Add(new ActorName(paragraph.Heading, NameUse.Name, default));
        }
        StateCode? code = null;
        var entry = new ActorEntry
        {
            Name = bracket < 0 ? paragraph.Heading : paragraph.Heading[..bracket],
            Id = $"{prefix}:{Letters.Slug(paragraph.Heading)}",
            Kind = kind,
            Code = default,
            Names = [],
            Where = $"{paragraph.File}:{paragraph.Line}",
        };
        foreach (var field in paragraph.Fields)
        {
            var first = field.Values[0].Text;
            switch (field.Key)
            {
                case "remove":
                    return null;
                case "id":
                    entry = entry with { Id = first };
                    break;
                case "code":
                    code = StateCode.TryParse(first, out var parsed)
                        ? parsed
                        : throw KnowledgeParagraph.Bad(
                            paragraph.File,
                            field.Line,
                            $"'{first}' is no code of three capital letters"
                        );
                    break;
                case "sector":
                    entry = entry with { Sectors = Checked(field, paragraph) };
                    break;
                case "office":
                    entry = entry with { Offices = field.Values };
                    break;
                case "member":
                    entry = entry with { Members = field.Values };
                    break;
                case "short":
                    entry = entry with { Short = first };
                    break;
                case "beside":
                    entry = entry with { Beside = [.. field.Values.Select(v => Surroundings.Padded(v.Text))] };
                    break;
                case "at":
                    entry = entry with { At = Degrees(field, paragraph) };
                    break;
                case "owner":
                    entry = entry with { StateOwned = first == "state" };
                    break;
                case "many":
                    entry = entry with { Many = first == "yes" };
                    break;
                case "wire":
                    entry = entry with { Wire = first == "yes" };
                    break;
                case "source":
                    entry = entry with { Source = string.Join(" | ", field.Values.Select(v => v.Text)) };
                    break;
                case "note":
                    break;
                default:
                    names.AddRange(field.Values.Select(v => new ActorName(v.Text, Use(field, paragraph), v.Period)));
                    break;
            }
        }
        return entry with
        {
            Code =
                code
                ?? throw KnowledgeParagraph.Bad(paragraph.File, paragraph.Line, $"'{paragraph.Heading}' has no code"),
            Names = names.ToImmutable(),
        };
    }

    private static NameUse Use(KnowledgeField field, KnowledgeParagraph paragraph) =>
        field.Key switch
        {
            "also" => NameUse.Name,
            "former" => NameUse.Former,
            "adjective" => NameUse.Adjective,
            "people" => NameUse.People,
            "capital" => NameUse.Capital,
            "metonym" => NameUse.Metonym,
            _ => throw KnowledgeParagraph.Bad(
                paragraph.File,
                field.Line,
                $"There is no field '{field.Key}'; docs/actors.md lists them"
            ),
        };

    private static ImmutableArray<DatedText> Checked(KnowledgeField field, KnowledgeParagraph paragraph)
    {
        foreach (var value in field.Values)
        {
            if (!Core.Sectors.TryParse(value.Text, out _))
            {
                throw KnowledgeParagraph.Bad(paragraph.File, field.Line, $"'{value.Text}' is no sector of PLOVER");
            }
        }
        return field.Values;
    }

    private static (double, double) Degrees(KnowledgeField field, KnowledgeParagraph paragraph)
    {
        var parts = field.Values[0].Text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (
            parts.Length == 2
            && double.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out var north)
            && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var east)
            && Math.Abs(north) <= 90
            && Math.Abs(east) <= 180
        )
        {
            return (north, east);
        }
        throw KnowledgeParagraph.Bad(
            paragraph.File,
            field.Line,
            "A place is two numbers: degrees north and degrees east"
        );
    }
}
