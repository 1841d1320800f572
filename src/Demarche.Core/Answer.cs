namespace Demarche.Core;

/// <summary>How a report tells that one event answers another.</summary>
public enum AnswerGrade
{
    /// <summary>In so many words: 'in response', 'retaliated', 'prompting'.</summary>
    Said = 0,

    /// <summary>By what the act speaks of or comes after: 'condemned the strike', 'after the strike'.</summary>
    Implied,
}

/// <summary>That an event answers another of the same report.</summary>
/// <param name="Event">Id of the event that it answers.</param>
/// <param name="Grade">Said so, or implied.</param>
/// <param name="Span">The words that tell it.</param>
public sealed record Answer(string Event, AnswerGrade Grade, Span Span);
