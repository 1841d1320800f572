namespace Demarche.Core;

/// <summary>
/// A stretch of <see cref="Revision.Text"/>: start included, end excluded, counted in UTF-16 code units.
/// </summary>
/// <remarks>
/// The default value is the empty span at 0. Offsets turn into Unicode code points only at the borders
/// (JSON, database, exports), through <see cref="CodePoints"/>. Immutable; safe on any thread.
/// </remarks>
public readonly record struct Span(int Start, int End) : IComparable<Span>
{
    /// <summary>How many UTF-16 code units it covers.</summary>
    public int Length => End - Start;

    /// <summary>Whether it covers nothing.</summary>
    public bool IsEmpty => End <= Start;

    /// <summary>Whether both share at least one code unit.</summary>
    public bool Overlaps(Span other) => Start < other.End && other.Start < End;

    /// <summary>Whether <paramref name="other"/> lies wholly inside.</summary>
    public bool Contains(Span other) => Start <= other.Start && other.End <= End;

    /// <summary>Whether the code unit at <paramref name="position"/> lies inside.</summary>
    public bool Contains(int position) => Start <= position && position < End;

    /// <summary>The smallest span that covers both.</summary>
    public Span Union(Span other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    /// <summary>The words it covers in <paramref name="text"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie inside the text.</exception>
    public string In(string text) => text.Substring(Start, Length);

    /// <summary>By start, then the longer first.</summary>
    public int CompareTo(Span other) => Start != other.Start ? Start.CompareTo(other.Start) : other.End.CompareTo(End);

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(Span left, Span right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(Span left, Span right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(Span left, Span right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(Span left, Span right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => $"{Start}..{End}";
}
