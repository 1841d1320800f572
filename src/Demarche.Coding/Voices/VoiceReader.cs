using System.Collections.Immutable;
using Demarche.Coding.Times;
using Demarche.Core;

namespace Demarche.Coding.Voices;

/// <summary>Finds who says what in a report, and how surely each act is told. Thread-safe; no I/O.</summary>
public sealed class VoiceReader(VoiceKnowledge knowledge, TimeKnowledge times)
{
    /// <summary>Reads a report.</summary>
    /// <param name="report">The report with its trees.</param>
    /// <param name="actorAt">The actor that a token names, or null.</param>
    public VoiceReading Read(ParsedReport report, Func<TokenAt, Actor?> actorAt)
    {
        var said = new SaidReader(knowledge, report, actorAt).Read();
        var voices = new VoiceNames(report, actorAt);
        var assessments = AssessmentReader.Read(knowledge, report, said, voices, actorAt);
        return new VoiceReading(knowledge, times, report, said, voices, assessments);
    }
}
