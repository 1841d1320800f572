using System.Collections.Frozen;

namespace Demarche.Core;

/// <summary>
/// What belongs to an <see cref="EventType"/>: its capital name and its quad class, by PLOVER's manual, draft 2.0,
/// with SANCTION as material conflict.
/// </summary>
public static class EventTypes
{
    /// <summary>All sixteen, in the manual's order.</summary>
    public static IReadOnlyList<EventType> All { get; } = Enum.GetValues<EventType>();

    /// <summary>The quad class of a type.</summary>
    public static QuadClass Quad(this EventType type) =>
        type switch
        {
            EventType.Agree or EventType.Consult or EventType.Support or EventType.Concede =>
                QuadClass.VerbalCooperation,
            EventType.Cooperate or EventType.Aid or EventType.Retreat => QuadClass.MaterialCooperation,
            EventType.Request or EventType.Accuse or EventType.Reject or EventType.Threaten => QuadClass.VerbalConflict,
            _ => QuadClass.MaterialConflict,
        };

    /// <summary>The name as PLOVER writes it: <c>ACCUSE</c>.</summary>
    public static string Name(this EventType type) => type.ToString().ToUpperInvariant();

    /// <summary>Reads PLOVER's name; false where it is none of the sixteen.</summary>
    public static bool TryParse(string text, out EventType type) => ByName.TryGetValue(text, out type);

    private static readonly FrozenDictionary<string, EventType> ByName = All.ToFrozenDictionary(
        type => type.Name(),
        StringComparer.OrdinalIgnoreCase
    );
}
