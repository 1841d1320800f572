namespace Demarche.Coding.Times;

/// <summary>A unit of the calendar or the clock, from small to large.</summary>
internal enum TimeUnit
{
    Second = 0,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>A season as TIMEX3 names it; summer here is June to August.</summary>
internal enum Season
{
    Winter = 0,
    Spring,
    Summer,
    Fall,
}

/// <summary>Which part of a stretch of time is meant.</summary>
internal enum Portion
{
    Whole = 0,
    Early,
    Mid,
    Late,

    /// <summary>Before now: "earlier this year".</summary>
    Earlier,

    /// <summary>After now: "later this year".</summary>
    Later,
}

/// <summary>How an expression points: at the report's own time, or at the time that the text spoke of last.</summary>
internal enum Pointer
{
    None = 0,

    /// <summary>Last week.</summary>
    Last,

    /// <summary>This week.</summary>
    This,

    /// <summary>Next week.</summary>
    Next,

    /// <summary>That week, the same week: of the text.</summary>
    Same,

    /// <summary>The previous week: of the text.</summary>
    Previous,

    /// <summary>The following week: of the text.</summary>
    Following,
}
