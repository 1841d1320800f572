namespace Demarche.Core;

/// <summary>A time expression.</summary>
/// <param name="Span">The words.</param>
/// <param name="Type">TIMEX3's type: DATE, TIME, DURATION, SET.</param>
/// <param name="Value">TIMEX3's value: <c>2024-02-03</c>.</param>
/// <param name="Period">The days it covers; unknown for durations and sets.</param>
public sealed record TimeMention(Span Span, string Type, string Value, Period Period);

/// <summary>Who is said to have said what: source, cue and content as in PolNeAR.</summary>
/// <param name="Source">The words that name the source; empty where understood.</param>
/// <param name="Cue">The word of saying.</param>
/// <param name="Content">What is said, in one or several pieces.</param>
public sealed record Attribution(Span Source, Span Cue, EquatableArray<Span> Content);

/// <summary>What kind of assessment it is.</summary>
public enum AssessmentKind
{
    /// <summary>How things stand.</summary>
    Judgement = 0,

    /// <summary>Why somebody does something.</summary>
    Motive,

    /// <summary>What will come.</summary>
    Forecast,

    /// <summary>How unusual it is.</summary>
    Precedent,
}

/// <summary>Whether an assessment sees a pair grow closer or apart.</summary>
public enum Direction
{
    /// <summary>Neither, or not told.</summary>
    None = 0,

    /// <summary>Closer.</summary>
    Better,

    /// <summary>Apart.</summary>
    Worse,
}

/// <summary>A judgement, motive, forecast or precedent about a pair: no event.</summary>
/// <param name="By">Who says so; null where the report does.</param>
/// <param name="Kind">Which kind.</param>
/// <param name="About">The states it is about.</param>
/// <param name="Direction">Which way it points.</param>
/// <param name="Evidence">The words.</param>
public sealed record Assessment(
    Voice? By,
    AssessmentKind Kind,
    EquatableArray<StateCode> About,
    Direction Direction,
    EquatableArray<Span> Evidence
);

/// <summary>One step of a case.</summary>
/// <param name="Step">entered, detained, charged, transferred, visited, tried, convicted, swapped, released, died or disclosed.</param>
/// <param name="Period">When.</param>
/// <param name="Place">Where; empty where not told.</param>
public sealed record CaseStep(string Step, Period Period, string Place)
{
    /// <summary>Id of the event that tells it; empty where none does, as for entering a country.</summary>
    public string Event { get; init; } = "";
}

/// <summary>A person or object that several events of a report concern.</summary>
/// <param name="Id">Stable id: <c>baek-won-soon</c>.</param>
/// <param name="Name">Whom or what it concerns.</param>
/// <param name="Code">The state the subject belongs to.</param>
/// <param name="Steps">What happened, in order of time.</param>
public sealed record Case(string Id, string Name, StateCode Code, EquatableArray<CaseStep> Steps)
{
    /// <summary>Where the subject is held; empty where not told.</summary>
    public string Held { get; init; } = "";

    /// <summary>The words that say what is not known.</summary>
    public EquatableArray<Span> Unknown { get; init; }

    /// <summary>Ids of the cases of this report that are like it.</summary>
    public EquatableArray<string> Like { get; init; }
}

/// <summary>Which coder, knowledge and model made a coding: with the revision's hash it names the coding.</summary>
/// <param name="Coder">The coder's version.</param>
/// <param name="Knowledge">Hash over the knowledge files.</param>
/// <param name="Model">Hash of the language model.</param>
public sealed record CoderVersion(string Coder, string Knowledge, string Model);

/// <summary>All that the coder took from one report. Immutable.</summary>
public sealed record CodedReport
{
    /// <summary>What was coded.</summary>
    public required Report Report { get; init; }

    /// <summary>By which coder.</summary>
    public required CoderVersion Version { get; init; }

    /// <summary>The acts, in the order of the text, the best first within a sentence.</summary>
    public EquatableArray<Event> Events { get; init; }

    /// <summary>Every actor named.</summary>
    public EquatableArray<Mention> Mentions { get; init; }

    /// <summary>Every person named.</summary>
    public EquatableArray<Person> People { get; init; }

    /// <summary>Every time expression.</summary>
    public EquatableArray<TimeMention> Times { get; init; }

    /// <summary>Every attribution.</summary>
    public EquatableArray<Attribution> Attributions { get; init; }

    /// <summary>Judgements, motives, forecasts and precedents.</summary>
    public EquatableArray<Assessment> Assessments { get; init; }

    /// <summary>Cases.</summary>
    public EquatableArray<Case> Cases { get; init; }

    /// <summary>What went wrong while reading or coding: the report's own problems first.</summary>
    public EquatableArray<Problem> Problems { get; init; }
}
