using System.Globalization;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Choice;
using Demarche.Coding.Events.Details;
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
internal sealed class EventAssembler(
    Ontology ontology,
    RuleSet rules,
    AmountWords amounts,
    Currencies currencies,
    ActScorer scorer
)
{
    private readonly Contexts contexts = new(rules, ontology);
    private readonly SizeReader sizes = new(rules, amounts, currencies);
    private readonly PlaceReader places = new(rules);
    private readonly MatterReader matters = new(rules);

    /// <summary>The event, or null where the text says that it did not happen or speaks in general.</summary>
    public ToldAct? Judge(
        Act act,
        IReadOnlyList<Act> besides,
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
                Status = verdict.Status == Status.Planned ? verdict.Told : verdict.Status,
            };
        }
        else if (IsPromise(act, sentence) && verdict.Status == Status.Planned)
        {
            verdict = verdict with { Status = verdict.Told };
        }
        // 'Expelled him for alleged spying': the word that puts the deed in doubt is what makes the accusation.
        else if (
            act.Type == EventType.Accuse
            && verdict.Status == Status.Claimed
            && sentence[act.At.Token].Child(Relation.Amod) is { } alleged
            && act.Evidence.Contains(alleged.Span)
        )
        {
            verdict = verdict with { Status = verdict.Told };
        }
        if (verdict.Negated || verdict.Background)
        {
            var reason = verdict.Negated
                ? "the text says that it did not happen"
                : "told as a rule, a wish or a condition, not as an act";
            trace?.Add(new TraceStep(passage.Index, sentence.Spans[act.At.Token], act.RuleName, reason, false));
            return null;
        }
        var (sure, confidence) = scorer.Sure(act, sentence, actors, verdict.Status);
        if (sure < ActScorer.Threshold)
        {
            trace?.Add(
                new TraceStep(
                    passage.Index,
                    sentence.Spans[act.At.Token],
                    act.RuleName,
                    string.Create(CultureInfo.InvariantCulture, $"too unsure ({sure:0.00})"),
                    false
                )
            );
            return null;
        }
        trace?.Add(new TraceStep(passage.Index, sentence.Spans[act.At.Token], act.RuleName, "coded", true));
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
            Actors = Wording.Of(act.Actors, passage, actors).ToEquatableArray(),
            Recipients = Wording.Of(act.Recipients, passage, actors).ToEquatableArray(),
            About = matters.Read(act, passage, actors, times),
            Happened = Until(report.Day, When(act, passage, actors, times), verdict.Status),
            Status = verdict.Status,
            Stances = verdict.Stances,
            Sizes = sizes.Read(act, besides, sentence, actors, times),
            Place = places.Read(act, passage, actors),
            Evidence = [evidence],
            Confidence = confidence,
        };
        return new ToldAct(act, passage, told);
    }

    // 'It will ease the tariffs': to yield or to agree is to say so, whenever the word is kept.
    private static bool IsPromise(Act act, Sentence sentence) =>
        act.Type is EventType.Concede or EventType.Agree
        && (
            act.Pattern.IsSpokenIntent
            || act.Frame.In(Slot.Auxiliary).Any(a => sentence.Lemmas[a] is "will" or "wo" or "shall" or "would")
        );

    // What is done by saying it is done when it is said: 'the ministry commented on Saturday that the remarks were biased'.
    private static Happened When(Act act, Passage passage, ActorReading actors, TimeReading times)
    {
        var happened = times.When(act.At.Passage, act.At.Token);
        if (happened.Basis != Basis.Published || act.Actors.IsEmpty)
        {
            return happened;
        }
        var sentence = passage.Sentence;
        foreach (var speaker in act.Frame.In(Slot.Speaker))
        {
            var isActor =
                act.Actors[0].Span.Overlaps(sentence.Spans[speaker])
                || (
                    times.TenseOf(sentence, act.At.Token) == Tense.Present
                    && actors.ActorAt(passage.Index, speaker)?.Id == act.Actors[0].Id
                );
            var telling = sentence.Heads[speaker];
            if (isActor && telling >= 0 && times.When(passage.Index, telling) is { Basis: not Basis.Published } told)
            {
                return told;
            }
        }
        return happened;
    }

    // 'At the beginning of the year', told in March, was in March at the latest: only a plan lies ahead. Who cancels a
    // visit on Friday, or says today that he will allow it from June, has done so today.
    private static Happened Until(DateOnly? day, Happened happened, Status status)
    {
        if (day is not { } today || status == Status.Planned || happened.Basis != Basis.Text)
        {
            return happened;
        }
        return happened.Period switch
        {
            { From: { } from } when from > today && status is Status.Asserted or Status.Claimed => new Happened(
                Period.Day(today),
                "",
                Basis.Published
            ),
            { From: { } from, To: { } to } when from <= today && to > today => happened with
            {
                Period = new Period(from, today),
            },
            _ => happened,
        };
    }
}
