using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Times;
using Demarche.Coding.Voices;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>Cases of things: a ship, a plane, a company's property that is seized, boarded, shot down, returned.</summary>
internal sealed class ObjectCases(
    ObjectKnowledge words,
    CaseSteps steps,
    CaseDoubts doubts,
    ActorReading actors,
    TimeReading times,
    VoiceReading voices
)
{
    private readonly CasePlaces places = new(actors, times);
    private readonly FrameReader frames = new(VerbClasses.None);

    /// <summary>The cases, each with the thing that it is of: it is named or told of again, and an act that makes a case concerns it.</summary>
    public ImmutableArray<(Case Case, CaseObject Thing)> Read(ImmutableArray<JoinedEvent> told, ParsedReport report)
    {
        var cases = ImmutableArray.CreateBuilder<(Case, CaseObject)>();
        foreach (var thing in new ObjectFinder(words, actors, report).Find())
        {
            if ((thing.IsNamed || thing.IsToldAgain) && Steps(thing, told, report) is { Count: > 0 } found)
            {
                var one = new Case(thing.Id, thing.Name, thing.Code, found)
                {
                    Held = steps.HeldAt(
                        report,
                        (passage, word) => Means(thing, passage, word),
                        lemma => words.StepOf(lemma, "", thing.Kind, ObjectWord.Held) is not null
                    ),
                    Unknown = doubts.Of(report, (passage, word) => Means(thing, passage, word)),
                };
                cases.Add((one, thing));
            }
        }
        return cases.ToImmutable();
    }

    /// <summary>Whether the event is done to the thing.</summary>
    public static bool Concerns(JoinedEvent told, CaseObject thing) =>
        told.Mentions.Any(m => m.Act.Frame.In(Slot.Object).Any(word => Means(thing, m.Passage, word)));

    private static bool Means(CaseObject thing, Passage passage, int word) =>
        thing.Words.Contains(new TokenAt(passage.Index, Grammar.Antecedent(passage.Sentence, word)));

    // Empty where neither an act that makes a case nor any event concerns it.
    private EquatableArray<CaseStep> Steps(CaseObject thing, ImmutableArray<JoinedEvent> told, ParsedReport report)
    {
        var found = new List<(CaseStep Step, bool Dated)>();
        var opens = false;
        foreach (var passage in report.Passages)
        {
            for (var token = 0; token < passage.Sentence.Count; token++)
            {
                if (
                    words.Tells(passage.Sentence.Lemmas[token].ToLowerInvariant())
                    && passage.Sentence.Tags[token] is Upos.Verb or Upos.Noun
                    && Told(thing, passage, token) is var (step, use)
                )
                {
                    var one = EventAt(told, passage, token);
                    if (one is null ? IsDone(passage, token) : IsDone(one.Event.Status))
                    {
                        opens |= use == ObjectWord.Opens || (use == ObjectWord.Object && one is not null);
                        found.AddRange(StepsOf(step, one, passage, token));
                    }
                }
            }
        }
        return opens || told.Any(one => IsDone(one.Event.Status) && Concerns(one, thing)) ? StepOrder.Of(found) : [];
    }

    private (string Step, ObjectWord Use)? Told(CaseObject thing, Passage passage, int token)
    {
        var sentence = passage.Sentence;
        // 'the seized yacht' tells no more than what it is.
        if (sentence.Relations[token] == Relation.Amod)
        {
            return null;
        }
        var lemma = sentence.Lemmas[token].ToLowerInvariant();
        var frame = frames.Read(sentence, token);
        var objects = frame.In(Slot.Object);
        if (sentence.Tags[token] == Upos.Noun)
        {
            objects = objects.Concat(frame.Under("of")).Concat(frame.In(Slot.Possessor));
        }
        foreach (var use in (ReadOnlySpan<ObjectWord>)[ObjectWord.Opens, ObjectWord.Object, ObjectWord.Subject])
        {
            if (
                words.StepOf(lemma, frame.Particle, thing.Kind, use) is { } step
                && (use == ObjectWord.Subject ? frame.In(Slot.Subject) : objects).Any(w => Means(thing, passage, w))
            )
            {
                return (step, use);
            }
        }
        return null;
    }

    private IEnumerable<(CaseStep Step, bool Dated)> StepsOf(string step, JoinedEvent? told, Passage passage, int token)
    {
        if (told is null)
        {
            var when = times.WhenDone(passage.Index, token);
            var place = places.OfStep(passage, frames.Read(passage.Sentence, token));
            yield return (new CaseStep(step, when.Period, place), when.Basis == Basis.Text);
            yield break;
        }
        var happened = told.Event.Happened;
        yield return (
            new CaseStep(step, happened.Period, places.Of(told)) { Event = told.Event.Id },
            happened.Basis == Basis.Text
        );
        foreach (var disclosed in told.Event.Disclosed)
        {
            yield return (new CaseStep("disclosed", disclosed.Period, "") { Event = told.Event.Id }, true);
        }
    }

    private static JoinedEvent? EventAt(ImmutableArray<JoinedEvent> told, Passage passage, int token) =>
        told.FirstOrDefault(e => e.Mentions.Any(m => m.Act.At == new TokenAt(passage.Index, token)));

    // 'threatened to seize', 'would have boarded' and 'if it is seized' tell no step.
    private bool IsDone(Passage passage, int token) =>
        (passage.Sentence.Tags[token] == Upos.Noun || CaseSteps.IsDone(passage.Sentence, token))
        && voices.Judge(passage.Index, token, []) is { Negated: false, Background: false } verdict
        && IsDone(verdict.Status);

    private static bool IsDone(Status status) => status is Status.Asserted or Status.Claimed;
}
