using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>Reads the steps of a case: from the events that concern its subject, and from verbs that are no events, like entering.</summary>
internal sealed class CaseSteps(LinkKnowledge words, ActorReading actors, TimeReading times)
{
    private readonly CasePlaces places = new(actors, times);
    private readonly FrameReader frames = new(VerbClasses.None);

    /// <summary>The step that an event tells; null where it tells none.</summary>
    public string? StepOf(JoinedEvent told)
    {
        var byType = (told.Event.Type, told.Event.Mode) switch
        {
            (EventType.Coerce, "arrest") => "detained",
            (EventType.Accuse, "allege") => "charged",
            (EventType.Sanction, "convict") => "convicted",
            (EventType.Retreat, "release") => "released",
            _ => null,
        };
        return byType is null
            ? null
            : told.Mentions.SelectMany(m =>
                    JoinedEvent
                        .TellingWords(m)
                        .Select((word, at) => words.StepOf(word, at == 0 ? CaseWord.Act : CaseWord.Noun))
                )
                .FirstOrDefault(step => step is not null)
                ?? byType;
    }

    /// <summary>Whether an event makes a case of whom it concerns: an accusation alone does not, a charge in court does.</summary>
    public bool Opens(JoinedEvent told) =>
        StepOf(told) is { } step
        && (
            step != "charged"
            || told.Mentions.Any(m =>
                words.StepOf(Lemma(m.Passage.Sentence, m.Act.At.Token), CaseWord.Object) == "charged"
            )
        );

    /// <summary>The steps of a case in order of time, each once.</summary>
    public EquatableArray<CaseStep> Of(string person, ImmutableArray<JoinedEvent> events, ParsedReport report)
    {
        var found = new List<(CaseStep Step, bool Dated)>();
        var triggers = new HashSet<TokenAt>();
        var called = Called(person, events);
        foreach (var told in events)
        {
            if (told.Event.Recipients.All(r => r.Id != person) || StepOf(told) is not { } step)
            {
                continue;
            }
            triggers.UnionWith(told.Mentions.Select(m => m.Act.At));
            if (step != "detained" || !IsHolding(told) || !found.Exists(f => f.Step.Step == "detained"))
            {
                var happened = told.Event.Happened;
                var one = new CaseStep(step, happened.Period, places.Of(told)) { Event = told.Event.Id };
                found.Add((one, happened.Basis == Basis.Text));
            }
            found.AddRange(
                told.Event.Disclosed.Select(d =>
                    (new CaseStep("disclosed", d.Period, "") { Event = told.Event.Id }, true)
                )
            );
        }
        foreach (var passage in report.Passages)
        {
            Movements(passage, person, called, triggers, found);
        }
        return StepOrder.Of(found);
    }

    /// <summary>Where the report says that the person is kept; empty where it does not.</summary>
    public string HeldAt(string person, IEnumerable<JoinedEvent> events, ParsedReport report)
    {
        var called = Called(person, events);
        return HeldAt(
            report,
            (passage, word) => IsPerson(passage, word, person, called),
            lemma => words.StepOf(lemma, CaseWord.Held) is not null
        );
    }

    /// <summary>Where the report says that somebody or something is kept; empty where it does not.</summary>
    /// <param name="report">The report.</param>
    /// <param name="isSubject">Whether a word means the one that is kept.</param>
    /// <param name="isHeld">Whether a verb, by its lemma, tells so.</param>
    public string HeldAt(ParsedReport report, Func<Passage, int, bool> isSubject, Func<string, bool> isHeld)
    {
        foreach (var passage in report.Passages)
        {
            var sentence = passage.Sentence;
            for (var verb = 0; verb < sentence.Count; verb++)
            {
                if (sentence.Tags[verb] != Upos.Verb || !isHeld(sentence.Lemmas[verb]))
                {
                    continue;
                }
                var frame = frames.Read(sentence, verb);
                if (
                    frame.In(Slot.Object).Concat(frame.In(Slot.Subject)).Any(w => isSubject(passage, w))
                    && places.Whereabouts(passage, frame) is { Length: > 0 } place
                )
                {
                    return place;
                }
            }
        }
        return "";
    }

    private bool IsHolding(JoinedEvent told) =>
        told.Mentions.All(m => words.StepOf(m.Passage.Sentence.Lemmas[m.Act.At.Token], CaseWord.Held) is not null);

    // 'a national surnamed Baek was detained …, was transferred': the noun that an act takes for the person is the person.
    private static HashSet<TokenAt> Called(string person, IEnumerable<JoinedEvent> events) =>
        [
            .. events
                .Where(e => e.Event.Recipients.Count == 1 && e.Event.Recipients[0].Id == person)
                .SelectMany(e => e.Mentions)
                .SelectMany(m => m.Act.Frame.In(Slot.Object).Select(word => new TokenAt(m.Passage.Index, word))),
        ];

    private bool IsPerson(Passage passage, int word, string person, HashSet<TokenAt> called)
    {
        var meant = Grammar.Antecedent(passage.Sentence, word);
        return actors.ActorAt(passage.Index, meant)?.Id == person || called.Contains(new TokenAt(passage.Index, meant));
    }

    private static string Lemma(Sentence sentence, int token) => sentence.Lemmas[token].ToLowerInvariant();

    // Steps that are no events of their own: entering, being moved.
    private void Movements(
        Passage passage,
        string person,
        HashSet<TokenAt> called,
        HashSet<TokenAt> triggers,
        List<(CaseStep Step, bool Dated)> found
    )
    {
        var sentence = passage.Sentence;
        for (var token = 0; token < sentence.Count; token++)
        {
            if (sentence.Tags[token] != Upos.Verb || triggers.Contains(new TokenAt(passage.Index, token)))
            {
                continue;
            }
            var lemma = Lemma(sentence, token);
            var (by, to) = (words.StepOf(lemma, CaseWord.Subject), words.StepOf(lemma, CaseWord.Object));
            if ((by is null && to is null) || !IsDone(sentence, token))
            {
                continue;
            }
            var frame = frames.Read(sentence, token);
            var step =
                by is not null && frame.In(Slot.Subject).Any(w => IsPerson(passage, w, person, called)) ? by
                : to is not null && IsMoved(passage, frame, person, called) ? to
                : null;
            if (step is not null)
            {
                var happened = times.WhenDone(passage.Index, token);
                found.Add(
                    (new CaseStep(step, happened.Period, places.OfStep(passage, frame)), happened.Basis == Basis.Text)
                );
            }
        }
    }

    /// <summary>Whether a verb tells a step: 'could be moved', 'was not tried' and 'is to be freed' tell none.</summary>
    public static bool IsDone(Sentence sentence, int verb)
    {
        if (Grammar.IsNegated(sentence, verb) || Grammar.IsInfinitive(sentence, verb))
        {
            return false;
        }
        foreach (var child in sentence[verb].Children)
        {
            if (child.Xpos == "MD")
            {
                return false;
            }
        }
        return true;
    }

    // An agency is not moved or tried: in 'TASS reported that he was held, was transferred …', the tree may hang the second
    // verb on the agency, and it is the one of whom the sentence told before.
    private bool IsMoved(Passage passage, Frame frame, string person, HashSet<TokenAt> called)
    {
        var objects = frame.In(Slot.Object).ToList();
        return objects.Exists(w => IsPerson(passage, w, person, called))
            || objects.TrueForAll(w =>
                actors.ActorAt(passage.Index, w) is { Agent: Agent.Organisation } or { Sector: Sector.Jrn }
            )
                && objects.Count > 0
                && called.Any(c => c.Passage == passage.Index && c.Token < frame.Trigger);
    }
}
