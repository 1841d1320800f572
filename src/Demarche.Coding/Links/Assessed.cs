using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Links;

/// <summary>
/// Leaves out what only an assessment speaks of: 'it may be intended to put pressure on Seoul' tells a motive that
/// somebody sees, and no act.
/// </summary>
internal static class Assessed
{
    /// <summary>The events without those that are guessed or planned, all within words that assess.</summary>
    public static ImmutableArray<JoinedEvent> LeaveOut(
        ImmutableArray<JoinedEvent> events,
        ImmutableArray<Assessment> assessments
    ) =>
        events.RemoveAll(told =>
            told.Event.Status is Status.Speculated or Status.Planned
            && told.Mentions.All(m =>
                assessments.Any(a => a.Evidence.Any(words => words.Contains(m.Passage.Sentence.Spans[m.Act.At.Token])))
            )
        );
}
