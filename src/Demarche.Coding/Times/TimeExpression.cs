namespace Demarche.Coding.Times;

/// <summary>What a time expression says, before it is worked out against the report's day.</summary>
internal abstract record TimeExpression;

/// <summary>A stretch of the calendar: <c>Feb. 3</c>, <c>last Monday night</c>, <c>the third quarter of 1989</c>, <c>the 1990s</c>.</summary>
internal sealed record CalendarExpression : TimeExpression
{
    public int? Year { get; init; }

    /// <summary>First year of a decade; two digits where the century is left out.</summary>
    public int? Decade { get; init; }

    /// <summary>20 for the twentieth century.</summary>
    public int? Century { get; init; }

    public int? Half { get; init; }

    public int? Quarter { get; init; }

    public Season? Season { get; init; }

    public int? Month { get; init; }

    public int? Day { get; init; }

    /// <summary>The last day of <c>Feb. 3-5</c>.</summary>
    public int? DayEnd { get; init; }

    /// <summary>The last year of <c>1939-45</c>.</summary>
    public int? YearEnd { get; init; }

    /// <summary>0 for Sunday to 6.</summary>
    public int? Weekday { get; init; }

    /// <summary>The week that holds the day: "the week of March 2".</summary>
    public bool WholeWeek { get; init; }

    public bool BeforeChrist { get; init; }

    public Portion Portion { get; init; }

    /// <summary>Which of several Mondays, Januaries, summers …</summary>
    public Pointer Pointer { get; init; }

    /// <summary>Which year or week: "June last year", "Monday last week".</summary>
    public Pointer Outer { get; init; }

    /// <summary>Part of the day or clock time: <c>NI</c>, <c>10:35</c>; empty where none.</summary>
    public string Clock { get; init; } = "";
}

/// <summary>A unit counted from now or from the time spoken of last: <c>yesterday</c>, <c>two weeks ago</c>, <c>the following month</c>.</summary>
/// <param name="Unit">Which unit.</param>
/// <param name="Count">How many; null where vague ("several years ago"); 0 for this one.</param>
/// <param name="Sign">-1 back, +1 onwards.</param>
/// <param name="FromText">Whether it counts from the time that the text spoke of last.</param>
internal sealed record ShiftExpression(TimeUnit Unit, int? Count, int Sign, bool FromText) : TimeExpression
{
    public Portion Portion { get; init; }

    public string Clock { get; init; } = "";

    /// <summary>Whether the words count: "a year ago", not "last year".</summary>
    public bool Counts { get; init; }
}

/// <summary>A length of time: <c>two days</c>, <c>the past four months</c>.</summary>
/// <param name="Unit">Which unit.</param>
/// <param name="Count">How many; null where vague.</param>
/// <param name="Side">-1 up to now, +1 from now on, 0 free.</param>
internal sealed record DurationExpression(TimeUnit Unit, int? Count, int Side) : TimeExpression
{
    /// <summary>"two and a half years".</summary>
    public bool AndHalf { get; init; }
}

/// <summary>Something that comes again: <c>every Monday</c>, <c>weekly</c>.</summary>
internal sealed record SetExpression(string Value) : TimeExpression;

/// <summary>Past, present or future without more: <c>now</c>, <c>recently</c>.</summary>
internal sealed record ReferenceExpression(string Value) : TimeExpression;

/// <summary>An expression that a rule found, and the unit after its last.</summary>
internal readonly record struct Found(TimeExpression Expression, int End);
