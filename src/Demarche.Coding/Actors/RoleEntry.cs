using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>What a noun of <c>roles.txt</c> denotes.</summary>
public enum RoleKind
{
    /// <summary>One person, or several in the plural.</summary>
    Person = 0,

    /// <summary>Several people: police, troops.</summary>
    Group,

    /// <summary>An organ or organisation.</summary>
    Organ,

    /// <summary>A ship or aircraft: an actor only with a nationality.</summary>
    Thing,

    /// <summary>A place, which stands for its people where it is acted upon.</summary>
    Place,
}

/// <summary>A noun that makes a phrase an actor. Immutable.</summary>
/// <param name="Name">The usual form: <c>foreign ministry</c>.</param>
/// <param name="Kind">What it denotes.</param>
/// <param name="Sector">The sector that it gives.</param>
/// <param name="Weak">Whether an organisation or noun before it decides the sector, and it only where none does.</param>
/// <param name="IsState">Whether it means a state itself: the country.</param>
/// <param name="Code">The code where nothing tells whose it is: NGO for a rights group.</param>
/// <param name="Abroad">Whether it stands in other states, so that "in" names its host: an embassy.</param>
/// <param name="Names">All forms.</param>
public sealed record RoleEntry(
    string Name,
    RoleKind Kind,
    Sector Sector,
    bool Weak,
    bool IsState,
    StateCode Code,
    bool Abroad,
    ImmutableArray<string> Names
)
{
    /// <summary>Whether such people without a nationality are of the place where it happens: protesters, villagers.</summary>
    public bool IsLocal { get; init; }

    internal static RoleEntry Read(KnowledgeParagraph paragraph)
    {
        var names = ImmutableArray.Create(paragraph.Heading);
        var kind = RoleKind.Person;
        var sector = Sector.None;
        var (weak, state, abroad, local) = (false, false, false, false);
        var code = StateCode.Unknown;
        foreach (var field in paragraph.Fields)
        {
            var first = field.Values[0].Text;
            switch (field.Key)
            {
                case "kind":
                    if (!Enum.TryParse(first, ignoreCase: true, out kind))
                    {
                        throw KnowledgeParagraph.Bad(
                            paragraph.File,
                            field.Line,
                            $"'{first}' is no kind: person, group, organ, thing or place"
                        );
                    }
                    break;
                case "sector" or "otherwise":
                    weak = field.Key == "otherwise";
                    if (!Sectors.TryParse(first, out sector))
                    {
                        throw KnowledgeParagraph.Bad(paragraph.File, field.Line, $"'{first}' is no sector of PLOVER");
                    }
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
                case "abroad":
                    abroad = first == "yes";
                    break;
                case "local":
                    local = first == "yes";
                    break;
                case "state":
                    state = first == "yes";
                    break;
                case "also":
                    names = names.AddRange(field.Values.Select(v => v.Text));
                    break;
                case "note":
                    break;
                default:
                    throw KnowledgeParagraph.Bad(
                        paragraph.File,
                        field.Line,
                        $"There is no field '{field.Key}'; docs/actors.md lists them"
                    );
            }
        }
        return new RoleEntry(paragraph.Heading, kind, sector, weak, state, code, abroad, names) { IsLocal = local };
    }
}
