using Demarche.Core;

namespace Demarche.Choose;

/// <summary>An event as people labelled it.</summary>
/// <param name="Type">The type.</param>
/// <param name="Actors">Codes of who acts; XXX for nobody in particular.</param>
/// <param name="Recipients">Codes of the other side.</param>
/// <param name="Rule">The rule that must read it; empty where any may.</param>
internal sealed record GoldEvent(
    EventType Type,
    IReadOnlySet<string> Actors,
    IReadOnlySet<string> Recipients,
    string Rule = ""
)
{
    /// <summary>Whether those who act and the others are the labelled ones, by the rules of the set it comes from.</summary>
    public required Func<IEnumerable<Actor>, IEnumerable<Actor>, bool> Sides { get; init; }
}

/// <summary>Where a lesson comes from: sets differ in how often an event that is read is right.</summary>
internal enum Source
{
    /// <summary>The rules' own examples.</summary>
    Examples = 0,

    /// <summary>Sentences with one event labelled.</summary>
    OneEvent,

    /// <summary>Items with every event labelled.</summary>
    EveryEvent,
}

/// <summary>A text with what people read in it.</summary>
/// <param name="Report">The text.</param>
/// <param name="Gold">Its events.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record Lesson(Report Report, IReadOnlyList<GoldEvent> Gold, Source Source)
{
    /// <summary>Which of <see cref="Folds"/> parts it belongs to, by its name alone.</summary>
    public int Fold
    {
        get
        {
            var sum = 0u;
            foreach (var letter in Report.Id)
            {
                sum = (sum * 31) + letter;
            }
            return (int)(sum / 7 % Folds);
        }
    }

    /// <summary>Into how many parts the lessons fall.</summary>
    public const int Folds = 5;
}
