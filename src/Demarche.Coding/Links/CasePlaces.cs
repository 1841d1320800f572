using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>Reads where the steps of a case took place.</summary>
internal sealed class CasePlaces(ActorReading actors, TimeReading times)
{
    /// <summary>Where a step led: the object of entering, what stands under 'to' of moving.</summary>
    public string OfStep(Passage passage, Frame frame) =>
        frame
            .Under("to")
            .Concat(frame.In(Slot.Object))
            .Where(t => actors.PlaceAt(passage.Index, t) is not null)
            .Select(t => NameAt(passage, t))
            .FirstOrDefault(p => p.Length > 0)
        ?? PlaceOf(passage, frame);

    /// <summary>Where somebody is kept: 'in Lefortovo Prison', 'the prison where he is held'; empty where not told.</summary>
    public string Whereabouts(Passage passage, Frame frame)
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

    /// <summary>Where an event took place, as exactly as its mentions tell; empty where they do not.</summary>
    public string Of(JoinedEvent told)
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
        foreach (var word in frame.Under("in").Concat(frame.Under("at")).Concat(Below(passage.Sentence, frame)))
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

    // 'arrested Vidal in Maracaibo', read as a Vidal of that town.
    private static IEnumerable<int> Below(Sentence sentence, Frame frame)
    {
        foreach (var word in frame.In(Slot.Object))
        {
            for (var token = word + 1; token < sentence.Count; token++)
            {
                if (
                    sentence.Relations[token] == Relation.Nmod
                    && Grammar.Preposition(sentence, token) is "in" or "at"
                    && sentence[word].Dominates(sentence[token])
                )
                {
                    yield return token;
                }
            }
        }
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
        var (first, last) = (word, word);
        foreach (var child in sentence[word].Children)
        {
            if (
                child.Upos == Upos.Propn
                && child.Relation.Base() is Relation.Compound or Relation.Flat or Relation.NmodPoss
            )
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
        return sentence.Tags[word] == Upos.Propn
            ? Words(sentence, first, Behind(sentence, word, last))
            : actors.PlaceAt(passage.Index, word)?.Text ?? "";
    }

    // 'Strait of Hormuz'
    private static int Behind(Sentence sentence, int word, int last)
    {
        foreach (var child in sentence[word].Children)
        {
            if (
                child.Relation == Relation.Nmod
                && child.Upos == Upos.Propn
                && child.Index == last + 2
                && sentence[last + 1].IsForm("of")
            )
            {
                return child.Index;
            }
        }
        return last;
    }

    private static string Words(Sentence sentence, int first, int last) =>
        string.Join(' ', Enumerable.Range(first, last - first + 1).Select(t => sentence[t].Word));
}
