using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Coding.Times;
using Demarche.Coding.Voices;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>An act with its time and its voices: an event as one passage tells it.</summary>
/// <param name="Act">How it was read.</param>
/// <param name="Passage">Where it stands.</param>
/// <param name="Event">The event.</param>
internal sealed record ToldAct(Act Act, Passage Passage, Event Event);

/// <summary>Makes an event of an act: asks when it was, who says so and how surely, and drops what did not happen.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class EventAssembler(Ontology ontology, RuleSet rules)
{
    private readonly Contexts contexts = new(rules, ontology);

    /// <summary>The event, or null where the text says that it did not happen or speaks in general.</summary>
    public ToldAct? Judge(
        Act act,
        Passage passage,
        ParsedReport report,
        ActorReading actors,
        TimeReading times,
        VoiceReading voices,
        Trace? trace
    )
    {
        var sentence = passage.Sentence;
        var verdict = voices.Judge(act.At.Passage, act.At.Token, act.Actors);
        if (act.Pattern.IsSpokenIntent)
        {
            verdict = verdict with
            {
                Negated = false,
                Status = verdict.Status == Status.Planned ? Status.Asserted : verdict.Status,
            };
        }
        if (verdict.Negated || verdict.Background)
        {
            var reason = verdict.Negated
                ? "the text says that it did not happen"
                : "told as a rule, a wish or a condition, not as an act";
            trace?.Add(new TraceStep(passage.Index, sentence.Spans[act.At.Token], act.RuleName, reason, false));
            return null;
        }
        trace?.Add(new TraceStep(passage.Index, sentence.Spans[act.At.Token], act.RuleName, "coded", true));
        var phrases = new PhraseActors(passage, actors);
        var evidence = new Evidence(act.Evidence, act.RuleName);
        var told = new Event
        {
            Id = ContentHash.Of(
                $"{report.Report.Revision.Hash} {act.Type.Name()} {act.Mode.Mode} {act.Evidence} {act.At.Token}"
            )[..16],
            Type = act.Type,
            Mode = act.Mode.Mode,
            Contexts = contexts.Of(sentence, act.Evidence, act.Pattern.Rule.Contexts),
            Cameo = act.Mode.Cameo,
            Goldstein = ontology.Goldstein(act.Mode.Cameo),
            Actors = act.Actors.ToEquatableArray(),
            Recipients = act.Recipients.ToEquatableArray(),
            About = act.About.ToEquatableArray(),
            Happened = Until(report.Day, times.When(act.At.Passage, act.At.Token), verdict.Status),
            Status = verdict.Status,
            Stances = verdict.Stances,
            Sizes = SizeReader.Read(act, sentence),
            Place = phrases.PlaceOf(act.Frame),
            Evidence = [evidence],
            Confidence = Confidence(act, verdict),
        };
        return new ToldAct(act, passage, told);
    }

    // 'At the beginning of the year', told in March, was in March at the latest: only a plan lies ahead.
    private static Happened Until(DateOnly? day, Happened happened, Status status) =>
        day is { } today
        && status != Status.Planned
        && happened.Basis == Basis.Text
        && happened.Period is { From: { } from, To: { } to }
        && from <= today
        && to > today
            ? happened with
            {
                Period = new Period(from, today),
            }
            : happened;

    // A first estimate: both sides known and a rule with conditions read more surely. Calibration comes with the ranker.
    private static double Confidence(Act act, Verdict verdict)
    {
        var confidence = 0.55;
        confidence += act.Actors.Any(a => a.Code != StateCode.Unknown) ? 0.12 : -0.1;
        confidence += act.Recipients.Any(a => a.Code != StateCode.Unknown) || act.Actors.Length > 1 ? 0.12 : -0.05;
        confidence += act.Pattern.Kind == TriggerKind.Verb ? 0.06 : 0;
        confidence += act.Pattern.Conditions.Length > 0 ? 0.05 : 0;
        confidence -= verdict.Status == Status.Asserted ? 0 : 0.1;
        return Math.Round(Math.Clamp(confidence, 0.05, 0.95), 2);
    }
}
