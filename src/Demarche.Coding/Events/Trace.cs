using Demarche.Core;

namespace Demarche.Coding.Events;

/// <summary>One thing that the coder considered at a word, and what became of it: what <c>explain</c> shows.</summary>
/// <param name="Passage">Which passage of the report.</param>
/// <param name="Word">The span of the trigger.</param>
/// <param name="Rule">The rule considered.</param>
/// <param name="Outcome"><c>coded</c>, or why not, in plain words.</param>
/// <param name="Coded">Whether it became an event.</param>
public sealed record TraceStep(int Passage, Span Word, string Rule, string Outcome, bool Coded);

/// <summary>Collects what the coder considers. Not safe on several threads; one for one report.</summary>
public sealed class Trace
{
    private readonly List<TraceStep> steps = [];

    /// <summary>All steps, in the order in which they were taken.</summary>
    public IReadOnlyList<TraceStep> Steps => steps;

    internal void Add(TraceStep step) => steps.Add(step);
}
