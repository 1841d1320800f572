using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>The time expressions of one report, and when each of its acts happened. Immutable; safe on any thread.</summary>
public sealed class TimeReading
{
    private readonly ActTimes acts;
    private readonly Tenses tenses;

    internal TimeReading(TimeKnowledge knowledge, ParsedReport report, ImmutableArray<PlacedTime> placed)
    {
        tenses = knowledge.Tenses;
        acts = new ActTimes(knowledge, report, new PlacedTimes(placed, report.Passages.Length));
        Times = [.. placed.Select(time => time.Time)];
    }

    /// <summary>Every time expression, in the order of the text.</summary>
    public ImmutableArray<TimeMention> Times { get; }

    /// <summary>
    /// When the act happened whose trigger is that token of that passage: as the text says, else
    /// the report's own day with <see cref="Basis.Published"/>.
    /// </summary>
    public Happened When(int passage, int token) => acts.When(passage, token);

    /// <summary>The same of what is told as done: 'at the beginning of the year', told in March, was in March at the latest.</summary>
    public Happened WhenDone(int passage, int token) => acts.WhenDone(passage, token);

    /// <summary>The tense that holds for a word.</summary>
    internal Tense TenseOf(Sentence sentence, int token) => tenses.Of(sentence, token);
}
