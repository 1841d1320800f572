using System.Diagnostics.CodeAnalysis;

namespace Demarche.Core;

/// <summary>
/// Whom an actor belongs to: an ISO 3166-1 alpha-3 code (Kosovo <c>XKX</c>), <c>IGO</c> and <c>NGO</c> for
/// international organisations, <c>XXX</c> where no state can be told.
/// </summary>
/// <remarks>The default value is <see cref="Unknown"/>. Equality is by letters. Immutable; safe on any thread.</remarks>
public readonly record struct StateCode : IComparable<StateCode>
{
    private readonly string? letters;

    private StateCode(string letters) => this.letters = letters;

    /// <summary>No state can be told: <c>XXX</c>.</summary>
    public static StateCode Unknown => default;

    /// <summary>An organisation of states: <c>IGO</c>.</summary>
    public static StateCode Intergovernmental { get; } = new("IGO");

    /// <summary>An international organisation that is not of states: <c>NGO</c>.</summary>
    public static StateCode Nongovernmental { get; } = new("NGO");

    /// <summary>The three letters.</summary>
    public string Letters => letters ?? "XXX";

    /// <summary>Whether it names a state or territory, not an organisation and not nobody.</summary>
    public bool IsState => letters is not null && letters is not ("IGO" or "NGO");

    /// <summary>Reads three capital letters.</summary>
    /// <exception cref="FormatException">It is not three letters A to Z.</exception>
    public static StateCode Parse(string text) =>
        TryParse(text, out var code) ? code : throw new FormatException($"'{text}' is no three-letter code");

    /// <summary>Reads three capital letters; false where it is anything else.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out StateCode code)
    {
        code = default;
        if (text is not { Length: 3 } || !text.All(char.IsAsciiLetterUpper))
        {
            return false;
        }
        code = text == "XXX" ? default : new StateCode(text);
        return true;
    }

    /// <summary>Alphabetical, ordinal.</summary>
    public int CompareTo(StateCode other) => string.CompareOrdinal(Letters, other.Letters);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(StateCode left, StateCode right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(StateCode left, StateCode right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(StateCode left, StateCode right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(StateCode left, StateCode right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Letters;
}
