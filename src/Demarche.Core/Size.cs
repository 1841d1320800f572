namespace Demarche.Core;

/// <summary>A number that belongs to an act: so many dead, so many arrested, so much money. Exact, or a range with either end open.</summary>
/// <param name="What">Which: <c>dead</c>, <c>injured</c>, <c>arrested</c>, <c>expelled</c>, <c>participants</c>, <c>troops</c>, <c>money</c>, …</param>
/// <param name="From">The least; null where open.</param>
/// <param name="To">The most; null where open.</param>
/// <param name="Currency">The currency of a sum of money, by ISO 4217; empty elsewhere.</param>
public sealed record Size(string What, long? From, long? To, string Currency = "")
{
    /// <summary>An exact number.</summary>
    public Size(string what, long count)
        : this(what, count, count) { }

    /// <summary>Whether it is one number, not a range.</summary>
    public bool IsExact => From is not null && From == To;
}
