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
            : told.Mentions.Select(m => words.StepOf(Lemma(m.Passage.Sentence, m.Act.At.Token), CaseWord.Act))
                .FirstOrDefault(step => step is not null)
                ?? byType;
    }

    /// <summary>The steps of a case in order of time, each once.</summary>
    public EquatableArray<CaseStep> Of(string person, ImmutableArray<JoinedEvent> events, ParsedReport report)
    {
        var found = new List<(CaseStep Step, bool Dated)>();
        var triggers = new HashSet<TokenAt>();
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
                found.Add((new CaseStep(step, happened.Period, PlaceOf(told)), happened.Basis == Basis.Text));
            }
            found.AddRange(told.Event.Disclosed.Select(d => (new CaseStep("disclosed", d.Period, ""), true)));
        }
        foreach (var passage in report.Passages)
        {
            Movements(passage, person, triggers, found);
        }
        return Once(found).OrderBy(s => s.Period.From ?? s.Period.To ?? DateOnly.MaxValue).ToEquatableArray();
    }

    /// <summary>Where the report says that the subject is kept; empty where it does not.</summary>
    public string HeldAt(string person, ParsedReport report)
    {
        foreach (var passage in report.Passages)
        {
            var sentence = passage.Sentence;
            for (var verb = 0; verb < sentence.Count; verb++)
            {
                if (sentence.Tags[verb] != Upos.Verb || words.StepOf(sentence.Lemmas[verb], CaseWord.Held) is null)
                {
                    continue;
                }
                var frame = frames.Read(sentence, verb);
                if (
                    frame.In(Slot.Object).Concat(frame.In(Slot.Subject)).Any(w => IsPerson(passage, w, person))
                    && Whereabouts(passage, frame) is { Length: > 0 } place
                )
                {
                    return place;
                }
            }
        }
        return "";
    }

    private bool IsHolding(JoinedEvent told) =>
        told.Mentions.All(m =>
            words.StepOf(m.Passage.Sentence.Lemmas[m.Act.At.Token], CaseWord.Held) is not null
        );

    private bool IsPerson(Passage passage, int word, string person) =>
        actors.ActorAt(passage.Index, Grammar.Antecedent(passage.Sentence, word))?.Id == person;

    private static string Lemma(Sentence sentence, int token) => sentence.Lemmas[token].ToLowerInvariant();

    // 'in Lefortovo Prison'; 'the prison where he is held'
    private string Whereabouts(Passage passage, Frame frame)
    {
        var sentence = passage.Sentence;
        if (
            sentence.Relations[frame.Trigger] == Relation.AclRelcl
            && sentence[frame.Trigger].Child(Relation.Advmod)?.IsForm("where") == true
        )
        {
            return NameAt(passage, sentence.Heads[frame.Trigger]);
        }
        return PlaceOf(passage, frame);
    }

    private string PlaceOf(JoinedEvent told)
    {
        var named = told.Mentions.Select(m => PlaceOf(m.Passage, m.Act.Frame)).Where(p => p.Length > 0).ToList();
        return named.Find(p => told.Event.Place is not { } known || known.Code.IsState && !IsState(p, known))
            ?? named.FirstOrDefault()
            ?? told.Event.Place?.Text
            ?? "";
    }

    // The state as such says less than a town in it.
    private static bool IsState(string place, Place known) => known.Latitude is null && place == known.Text;

    // What stands under 'in' or 'at' and has a name that is no time and nobody's.
    private string PlaceOf(Passage passage, Frame frame)
    {
        foreach (var word in frame.Under("in").Concat(frame.Under("at")))
        {
            if (IsTime(passage, word))
            {
                continue;
            }
            if (
                actors.PlaceAt(passage.Index, word) is not null
                || passage.Sentence.Tags[word] == Upos.Propn
                || Named(passage.Sentence, word)
            )
            {
                return NameAt(passage, word);
            }
        }
        return "";
    }

    private static bool Named(Sentence sentence, int noun)
    {
        foreach (var child in sentence[noun].Children)
        {
            if (child.Upos == Upos.Propn && child.Relation is Relation.Compound or Relation.Nmod or Relation.NmodPoss)
            {
                return true;
            }
        }
        return false;
    }

    private bool IsTime(Passage passage, int word)
    {
        var span = passage.Sentence.Spans[word];
        return times.Times.Any(t => t.Span.Overlaps(span));
    }

    // The town alone of 'a prison in Bamako' and 'a Yangon prison'; the whole name of 'Lefortovo Prison'.
    private string NameAt(Passage passage, int word)
    {
        var sentence = passage.Sentence;
        if (sentence.Tags[word] != Upos.Propn && actors.PlaceAt(passage.Index, word) is { } place)
        {
            return place.Text;
        }
        var (first, last) = (word, word);
        foreach (var child in sentence[word].Children)
        {
            if (child.Upos == Upos.Propn && child.Relation.Base() is Relation.Compound or Relation.Flat or Relation.NmodPoss)
            {
                if (sentence.Tags[word] != Upos.Propn)
                {
                    return NameAt(passage, child.Index);
                }
                if (child.Relation != Relation.NmodPoss)
                {
                    (first, last) = (Math.Min(first, child.Index), Math.Max(last, child.Index));
                }
            }
            if (sentence.Tags[word] != Upos.Propn && child.Upos == Upos.Propn && child.Relation == Relation.Nmod)
            {
                return NameAt(passage, child.Index);
            }
        }
        return sentence.Tags[word] == Upos.Propn ? Words(sentence, first, last) : "";
    }

    private static string Words(Sentence sentence, int first, int last) =>
        string.Join(' ', Enumerable.Range(first, last - first + 1).Select(t => sentence[t].Word));

    // Steps that are no events of their own: entering, being moved.
    private void Movements(
        Passage passage,
        string person,
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
            if ((by is null && to is null) || Grammar.IsNegated(sentence, token))
            {
                continue;
            }
            var frame = frames.Read(sentence, token);
            var step =
                by is not null && frame.In(Slot.Subject).Any(w => IsPerson(passage, w, person)) ? by
                : to is not null && frame.In(Slot.Object).Any(w => IsPerson(passage, w, person)) ? to
                : null;
            if (step is not null)
            {
                var happened = times.When(passage.Index, token);
                found.Add((new CaseStep(step, happened.Period, PlaceOfStep(passage, frame)), happened.Basis == Basis.Text));
            }
        }
    }

    // Where somebody goes is the object of entering and stands under 'to' of moving.
    private string PlaceOfStep(Passage passage, Frame frame) =>
        frame
            .Under("to")
            .Concat(frame.In(Slot.Object))
            .Where(t => actors.PlaceAt(passage.Index, t) is not null)
            .Select(t => NameAt(passage, t))
            .FirstOrDefault(p => p.Length > 0)
        ?? PlaceOf(passage, frame);

    // A step told twice is one: the day that the text gives, and the place where one is named.
    private static List<CaseStep> Once(List<(CaseStep Step, bool Dated)> found)
    {
        var kept = new List<(CaseStep Step, bool Dated)>();
        foreach (var (step, dated) in found)
        {
            var at = kept.FindIndex(k =>
                k.Step.Step == step.Step
                && (step.Step == "disclosed" ? k.Step.Period == step.Period : !dated || !k.Dated || k.Step.Period.Overlaps(step.Period))
            );
            if (at < 0)
            {
                kept.Add((step, dated));
                continue;
            }
            var (known, wasDated) = kept[at];
            var better = dated && (!wasDated || step.Period.Days < known.Period.Days) ? step.Period : known.Period;
            var place = known.Place.Length > 0 ? known.Place : step.Place;
            kept[at] = (known with { Period = better, Place = place }, dated || wasDated);
        }
        return [.. kept.Select(k => k.Step)];
    }
}
