using Demarche.Core;

namespace Demarche.Coding.Times;

/// <summary>One word, number or mark of a sentence as the time grammar sees it: finer than tokens, so that it reads all tokenisers alike.</summary>
/// <param name="Span">Where it stands in the text.</param>
/// <param name="Role">What it can do in a time expression.</param>
/// <param name="Key">Its one spelling; empty for words that no expression holds.</param>
/// <param name="Value">Number, month, weekday, unit …</param>
/// <param name="Code">TIMEX3's code where the word has one; the digits of clocks and ISO dates.</param>
/// <param name="Tight">Whether it follows the unit before without a blank.</param>
/// <param name="Capital">Whether it begins with a capital letter.</param>
/// <param name="Plural">Whether it is a plural.</param>
/// <param name="Short">Whether it is an abbreviation.</param>
/// <param name="Digits">How many digits a plain number has; 0 where it has commas, a decimal point, or is a word.</param>
internal readonly record struct Unit(
    Span Span,
    Role Role,
    string Key,
    int Value = 0,
    string Code = "",
    bool Tight = false,
    bool Capital = false,
    bool Plural = false,
    bool Short = false,
    int Digits = 0
);

/// <summary>The units of one sentence; asking beyond its ends gives an empty unit.</summary>
internal sealed class UnitList(IReadOnlyList<Unit> items)
{
    private static readonly Unit Nothing = new(default, Role.None, "");

    public int Count => items.Count;

    public Unit this[int index] => (uint)index < (uint)items.Count ? items[index] : Nothing;

    /// <summary>The key at that place.</summary>
    public string Key(int index) => this[index].Key;

    /// <summary>The role at that place.</summary>
    public Role RoleAt(int index) => this[index].Role;

    /// <summary>Whether a hyphen or dash joins both its sides without blanks.</summary>
    public bool Hyphen(int index) => this[index] is { Key: "-", Tight: true } && this[index + 1].Tight;

    /// <summary>The place after an optional joining hyphen.</summary>
    public int SkipHyphen(int index) => Hyphen(index) ? index + 1 : index;

    /// <summary>Whether a possessive 's begins there.</summary>
    public bool Possessive(int index) =>
        this[index] is { Key: "'", Tight: true } && this[index + 1] is { Key: "s", Tight: true };

    /// <summary>The unit of time at that place, if one stands there.</summary>
    public TimeUnit? Time(int index) => this[index] is { Role: Role.Unit } unit ? (TimeUnit)unit.Value : null;

    /// <summary>The words from one unit to before another.</summary>
    public Span SpanOf(int from, int to) => new(this[from].Span.Start, this[to - 1].Span.End);
}
