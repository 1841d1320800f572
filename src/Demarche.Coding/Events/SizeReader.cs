using System.Globalization;
using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>Numbers that belong to an act: how many were arrested, expelled, freed, killed or hurt.</summary>
internal static class SizeReader
{
    private static readonly Dictionary<string, int> Words = new(StringComparer.Ordinal)
    {
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["a"] = 1,
        ["an"] = 1,
    };

    /// <summary>The numbers told with the act; empty where none.</summary>
    public static EquatableArray<Size> Read(Act act, Sentence sentence)
    {
        if (What(act, sentence) is not { } what)
        {
            return [];
        }
        foreach (var token in act.Frame.In(Slot.Object))
        {
            foreach (var child in sentence[token].Children)
            {
                if (child.Relation == Relation.Nummod && Number(child.Word) is { } count)
                {
                    return [new Size(what, count)];
                }
            }
        }
        return [];
    }

    private static string? What(Act act, Sentence sentence) =>
        (act.Type, act.Mode.Mode) switch
        {
            (EventType.Coerce, "arrest") => "arrested",
            (EventType.Coerce, "deport") => "deported",
            (EventType.Sanction, "expel") => "expelled",
            (EventType.Retreat, "release") => "released",
            (EventType.Assault, "abduct") => "abducted",
            (EventType.Assault, _) => sentence.Lemmas[act.Frame.Trigger] switch
            {
                "kill" or "slay" or "murder" or "assassinate" or "execute" or "massacre" => "dead",
                "injure" or "wound" or "hurt" => "injured",
                _ => null,
            },
            _ => null,
        };

    private static long? Number(string word) =>
        Words.TryGetValue(word.ToLowerInvariant(), out var small) ? small
        : long.TryParse(word, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var number) ? number
        : null;
}
