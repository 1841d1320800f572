using System.Collections.Immutable;
using Demarche.Coding.Times;
using Demarche.Core;

namespace Demarche.Coding.Voices;

/// <summary>How an act stands by the words around its trigger.</summary>
/// <param name="Status">Asserted, claimed, denied, speculated or planned.</param>
/// <param name="Stances">Who says what of it.</param>
/// <param name="Negated">It is said not to have happened: no event.</param>
/// <param name="Background">It is generic, wished or hypothetical: no event.</param>
public sealed record Verdict(Status Status, EquatableArray<Stance> Stances, bool Negated, bool Background)
{
    /// <summary>How it stands by the voices around it alone, whatever is planned.</summary>
    public Status Told { get; init; }
}

/// <summary>Who says what in one report. Immutable; safe on any thread.</summary>
public sealed class VoiceReading
{
    private readonly Judge judge;
    private readonly ImmutableArray<Said> said;
    private readonly VoiceNames voices;
    private readonly VoiceKnowledge knowledge;

    internal VoiceReading(
        VoiceKnowledge knowledge,
        TimeKnowledge times,
        ParsedReport report,
        ImmutableArray<Said> said,
        VoiceNames voices,
        ImmutableArray<Assessment> assessments
    )
    {
        judge = new Judge(knowledge, times, report, said, voices);
        (this.said, this.voices, this.knowledge) = (said, voices, knowledge);
        Attributions = [.. said.Where(one => !one.Inner).Select(one => one.ToAttribution())];
        Assessments = assessments;
    }

    /// <summary>Every attribution, in the order of the text.</summary>
    public ImmutableArray<Attribution> Attributions { get; }

    /// <summary>Judgements, motives, forecasts and precedents.</summary>
    public ImmutableArray<Assessment> Assessments { get; }

    /// <summary>How an act stands.</summary>
    /// <param name="passage">The passage of its trigger.</param>
    /// <param name="token">The trigger.</param>
    /// <param name="actors">Who does it.</param>
    public Verdict Judge(int passage, int token, IReadOnlyList<Actor> actors) => judge.Of(passage, token, actors);

    /// <summary>The attributions of a passage whose content holds these words and whose cue is a word of that passage.</summary>
    internal IEnumerable<Said> Around(int passage, Span words) =>
        said.Where(one => !one.Topic && one.Passage == passage && one.CueToken >= 0 && one.Covers(words));

    /// <summary>The words that make an act known.</summary>
    internal Disclosing Disclosing => knowledge.Disclosing;

    /// <summary>Whose words an attribution gives; null where nobody is named.</summary>
    internal Voice? VoiceOf(Said one) => voices.VoiceOf(one);
}
