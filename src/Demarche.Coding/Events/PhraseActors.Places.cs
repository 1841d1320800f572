using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <content>Where an act takes place, for sides that nobody names.</content>
internal sealed partial class PhraseActors
{
    /// <summary>Where the frame's act takes place, as its own clause tells.</summary>
    public Place? PlaceOf(Frame frame)
    {
        for (var at = frame.Trigger; at >= 0; at = sentence.Heads[at])
        {
            if ((PlaceBelow(at) ?? SharedPlace(at)) is { } place)
            {
                return place;
            }
            if (sentence.Tags[at] == Upos.Verb && sentence.Relations[at] != Relation.Xcomp)
            {
                if (Cause(at) is null && Follows(at))
                {
                    continue;
                }
                return Cause(at);
            }
        }
        return null;
    }

    // 'fled to Peru after being freed' has a place of its own; 'landed in Peru after being granted asylum' is there.
    private bool Follows(int verb) =>
        sentence.Relations[verb] == Relation.Advcl
        && Grammar.Preposition(sentence, verb) is "after" or "before"
        && !Grammar.HasOwnSubject(sentence, verb);

    private Place? PlaceBelow(int word)
    {
        foreach (var child in sentence[word].Children)
        {
            if (IsWhere(child) && PlaceIn(child, 0) is { } place)
            {
                return place;
            }
        }
        return null;
    }

    // 'near the Danish embassy in Quito': the thing by which it is may stand before the place.
    private Place? PlaceIn(Token phrase, int depth)
    {
        if (actors.PlaceAt(passage.Index, phrase.Index) is { } place)
        {
            return place;
        }
        foreach (var child in phrase.Children)
        {
            if (depth < MaxDepth && IsWhere(child) && PlaceIn(child, depth + 1) is { } deeper)
            {
                return deeper;
            }
        }
        return null;
    }

    // 'killed two guards and wounded six in Quito': the place stands with the last verb.
    private Place? SharedPlace(int verb)
    {
        foreach (var child in sentence[verb].Children)
        {
            if (
                child.Relation == Relation.Conj
                && child.Upos == Upos.Verb
                && !Grammar.HasOwnSubject(sentence, child.Index)
                && PlaceBelow(child.Index) is { } place
            )
            {
                return place;
            }
        }
        return null;
    }

    // 'a bomb near the town of Kismayo killed two': where that is which did it, nobody itself.
    private Place? Cause(int verb)
    {
        foreach (var child in sentence[verb].Children)
        {
            if (
                child.Relation is Relation.Nsubj or Relation.OblAgent
                && actors.ActorsAt(passage.Index, child.Index).IsEmpty
                && PlaceBelow(child.Index) is { } place
            )
            {
                return place;
            }
        }
        return null;
    }

    private bool IsWhere(Token word) =>
        word.Relation is Relation.Obl or Relation.Nmod
        && Grammar.Preposition(sentence, word.Index)
            is "in"
                or "at"
                or "near"
                or "outside"
                or "inside"
                or "across"
                or "around";
}
