using System.Collections.Frozen;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Times;
using Demarche.Coding.Voices;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>
/// When an act was made known, to whom and by whom: 'TASS reported on Monday that he had been detained', 'which Russia did
/// not relay to Seoul until February'. Never the time of the act, and never that of the report.
/// </summary>
internal sealed class DisclosureReader(ActorReading actors, TimeReading times, VoiceReading voices)
{
    private const string Everybody = "public";

    // Cues that make something known; 'said' and 'claimed' only speak of it.
    private static readonly FrozenSet<string> MakingKnown = new[]
    {
        "report",
        "reveal",
        "disclose",
        "announce",
        "confirm",
        "admit",
        "acknowledge",
        "publish",
        "leak",
        "divulge",
        "publicize",
        "unveil",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Whom they tell is their object: 'informed Seoul of the arrest'.
    private static readonly FrozenSet<string> Informing = new[]
    {
        "inform",
        "notify",
        "tell",
        "brief",
        "alert",
    }.ToFrozenSet(StringComparer.Ordinal);

    // Whom they tell stands under 'to': 'relayed it to Seoul'.
    private static readonly FrozenSet<string> PassingOn = new[]
    {
        "relay",
        "report",
        "disclose",
        "reveal",
        "communicate",
        "convey",
        "leak",
        "pass",
    }.ToFrozenSet(StringComparer.Ordinal);

    // What a relative clause may be about and still mean the act before it.
    private static readonly FrozenSet<string> Facts = new[]
    {
        "fact",
        "news",
        "information",
        "detail",
        "development",
        "matter",
        "case",
        "incident",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly FrameReader frames = new(VerbClasses.None);

    /// <summary>The act with what the report tells of its disclosure.</summary>
    public ToldAct With(ToldAct told) =>
        told.Event.Status == Status.Planned
            ? told
            : told with
            {
                Event = told.Event with { Disclosed = Merge(Published(told).Concat(Told(told))) },
            };

    /// <summary>Each once, in the order of the days; one that says who made it known before one that does not.</summary>
    public static EquatableArray<Disclosed> Merge(IEnumerable<Disclosed> found) =>
        found
            .OrderBy(d => d.Period.From ?? DateOnly.MaxValue)
            .ThenBy(d => d.By?.Code.IsState == true ? 0 : 1)
            .DistinctBy(d => (d.To, d.Period))
            .ToEquatableArray();

    // Whoever says so in public on a day that the text gives, of something that was before.
    private IEnumerable<Disclosed> Published(ToldAct told)
    {
        var (act, passage, done) = told;
        var words = passage.Sentence.Spans[act.At.Token];
        foreach (var said in voices.Around(passage.Index, words))
        {
            if (
                said.CueToken >= 0
                && MakingKnown.Contains(passage.Sentence.Lemmas[said.CueToken])
                && times.When(passage.Index, said.CueToken) is { Basis: Basis.Text } when
                && IsBefore(done.Happened, when.Period)
            )
            {
                yield return new Disclosed(Everybody, when.Period, voices.VoiceOf(said));
            }
        }
    }

    private static bool IsBefore(Happened act, Period telling) =>
        act.Basis == Basis.Published || (act.Period.From is { } from && telling.From is { } day && from < day);

    // Somebody in particular is told.
    private IEnumerable<Disclosed> Told(ToldAct told)
    {
        var sentence = told.Passage.Sentence;
        for (var verb = 0; verb < sentence.Count; verb++)
        {
            if (
                sentence.Tags[verb] != Upos.Verb
                || verb == told.Act.At.Token
                || !IsOf(sentence, verb, told.Act.At.Token)
                || Addressee(told.Passage, verb) is not { } to
                || When(told.Passage, verb) is not { } period
            )
            {
                continue;
            }
            yield return new Disclosed(to, period, null);
        }
    }

    // What is told is the act: it hangs below the verb, or the verb's clause is about a fact that follows the act.
    private static bool IsOf(Sentence sentence, int verb, int act)
    {
        if (sentence[verb].Dominates(sentence[act]))
        {
            return true;
        }
        var fact = sentence.Heads[verb];
        return sentence.Relations[verb].Base() == Relation.Acl && fact > act && Facts.Contains(sentence.Lemmas[fact]);
    }

    private string? Addressee(Passage passage, int verb)
    {
        var lemma = passage.Sentence.Lemmas[verb];
        if (!Informing.Contains(lemma) && !PassingOn.Contains(lemma))
        {
            return null;
        }
        var frame = frames.Read(passage.Sentence, verb);
        var told = Informing.Contains(lemma) ? frame.In(Slot.Object) : frame.Under("to");
        foreach (var word in told)
        {
            if (actors.ActorAt(passage.Index, word) is { Code.IsState: true } actor)
            {
                return actor.Sector == Sector.None ? actor.Code.Letters : $"{actor.Code} {actor.Sector.Code()}";
            }
        }
        return null;
    }

    // 'did not relay it until February' told it in February; what was not told, and no more, was not told.
    private Period? When(Passage passage, int verb)
    {
        var sentence = passage.Sentence;
        if (!Grammar.IsNegated(sentence, verb))
        {
            return times.When(passage.Index, verb) is { Basis: Basis.Text } when ? when.Period : null;
        }
        foreach (var child in sentence[verb].Children)
        {
            if (child.Relation.Base() == Relation.Obl && Grammar.Preposition(sentence, child.Index) == "until")
            {
                var phrase = child.SubtreeSpan;
                return times.Times.FirstOrDefault(t => phrase.Contains(t.Span))?.Period;
            }
        }
        return null;
    }
}
