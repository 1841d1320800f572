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
internal sealed class DisclosureReader(ParsedReport report, ActorReading actors, TimeReading times, VoiceReading voices)
{
    private const string Everybody = "public";

    private readonly FrameReader frames = new(VerbClasses.None);

    /// <summary>The act with what the report tells of its disclosure.</summary>
    public ToldAct With(ToldAct told) =>
        told.Event.Status == Status.Planned
            ? told
            : told with
            {
                Event = told.Event with
                {
                    Disclosed = Merge(Published(told).Concat(Told(told)).Concat(Surfaced(told)).Concat(ToldNext(told))),
                },
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
                && voices.Disclosing.Is(passage.Sentence[said.CueToken], DisclosingKind.Public)
                && times.When(passage.Index, said.CueToken) is { Basis: Basis.Text } when
                && IsBefore(done.Happened, when.Period)
            )
            {
                yield return new Disclosed(Everybody, when.Period, voices.VoiceOf(said));
            }
        }
    }

    // The act, or a word for it, is itself made known: 'the arrest was disclosed on Monday', 'news of the arrest broke'.
    private IEnumerable<Disclosed> Surfaced(ToldAct told)
    {
        var (act, passage, done) = told;
        var sentence = passage.Sentence;
        for (var i = 0; i < sentence.Count; i++)
        {
            var verb = sentence[i];
            if (
                verb.Upos == Upos.Verb
                && (
                    Clauses.IsPassive(verb)
                        ? voices.Disclosing.Is(verb, DisclosingKind.Public)
                        : voices.Disclosing.Is(verb, DisclosingKind.Surfaces)
                )
                && !Grammar.IsNegated(sentence, i)
                && (verb.Child(Relation.NsubjPass) ?? verb.Child(Relation.Nsubj)) is { } subject
                && (
                    subject.Index == act.At.Token
                    || voices.Disclosing.Is(subject, DisclosingKind.Fact)
                        && (subject.Dominates(sentence[act.At.Token]) || act.At.Token < subject.LeftEdge)
                )
                && times.When(passage.Index, i) is { Basis: Basis.Text } when
                && IsBefore(done.Happened, when.Period)
            )
            {
                yield return new Disclosed(Everybody, when.Period, null);
            }
        }
    }

    private static bool IsBefore(Happened act, Period telling) =>
        act.Basis == Basis.Published || (act.Period.From is { } from && telling.From is { } day && from < day);

    // Somebody in particular is told.
    private IEnumerable<Disclosed> Told(ToldAct told) =>
        Tellings(
            told.Passage,
            verb => verb != told.Act.At.Token && IsOf(told.Passage.Sentence, verb, told.Act.At.Token)
        );

    // 'Paris was notified on Friday', said of the act of the sentence before.
    private IEnumerable<Disclosed> ToldNext(ToldAct told)
    {
        var next = told.Passage.Index + 1;
        return next < report.Passages.Length && report.Passages[next].Paragraph == told.Passage.Paragraph
            ? Tellings(report.Passages[next], verb => IsUnsaid(report.Passages[next].Sentence[verb]))
            : [];
    }

    private IEnumerable<Disclosed> Tellings(Passage passage, Func<int, bool> isOfAct)
    {
        for (var verb = 0; verb < passage.Sentence.Count; verb++)
        {
            if (
                passage.Sentence.Tags[verb] == Upos.Verb
                && voices.Disclosing.IsTelling(passage.Sentence[verb])
                && isOfAct(verb)
                && Addressee(passage, verb) is { } to
                && When(passage, verb) is { } period
            )
            {
                yield return new Disclosed(to, period, null);
            }
        }
    }

    // What is told is the act: it hangs below the verb, the verb's clause is about a fact that follows the act, or the verb
    // comes later and does not say what it tells.
    private bool IsOf(Sentence sentence, int verb, int act)
    {
        if (sentence[verb].Dominates(sentence[act]))
        {
            return true;
        }
        var above = sentence.Heads[verb];
        return sentence.Relations[verb].Base() switch
        {
            Relation.Acl => above > act && voices.Disclosing.Is(sentence[above], DisclosingKind.Fact),
            Relation.Conj => above == act && IsUnsaid(sentence[verb]),
            _ => false,
        };
    }

    // Nothing but an addressee: 'did not tell Beijing until February'.
    private static bool IsUnsaid(Token verb)
    {
        var objects = 0;
        foreach (var child in verb.Children)
        {
            switch (child.Relation.Base())
            {
                case Relation.Ccomp or Relation.Xcomp:
                case Relation.Obl
                    when child.Child(Relation.Case) is { } about && (about.IsForm("of") || about.IsForm("about")):
                    return false;
                case Relation.Obj or Relation.Iobj:
                    objects++;
                    break;
            }
        }
        return objects <= 1;
    }

    private string? Addressee(Passage passage, int verb)
    {
        var frame = frames.Read(passage.Sentence, verb);
        var informs = voices.Disclosing.Is(passage.Sentence[verb], DisclosingKind.Informs);
        var told = informs ? frame.In(Slot.Object) : frame.Under("to");
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
