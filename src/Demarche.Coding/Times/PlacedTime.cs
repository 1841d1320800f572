using Demarche.Core;

namespace Demarche.Coding.Times;

/// <summary>A time expression and the words of its sentence.</summary>
/// <param name="Time">What was read.</param>
/// <param name="Expression">What it says.</param>
/// <param name="Passage">In which passage.</param>
/// <param name="First">Its first token.</param>
/// <param name="Last">Its last token.</param>
/// <param name="Head">The token that ties it to the rest of the tree.</param>
internal readonly record struct PlacedTime(
    TimeMention Time,
    TimeExpression Expression,
    int Passage,
    int First,
    int Last,
    int Head
)
{
    /// <summary>Whether it can date an act: it has days, and is no repetition.</summary>
    public bool Dates => !Time.Period.IsUnknown && Time.Type != "SET";

    /// <summary>
    /// Whether it tells a day of which it is not known which: 'on Monday' of a report without a stamp, 'two days later' after a month.
    /// </summary>
    public bool IsRelative =>
        Time.Period.IsUnknown
        && Expression switch
        {
            SetExpression => false,
            DurationExpression length => length.Side != 0,
            CalendarExpression date => !date.BeforeChrist,
            _ => true,
        };

    /// <summary>Whether a token is one of its words.</summary>
    public bool Holds(int token) => First <= token && token <= Last;
}
