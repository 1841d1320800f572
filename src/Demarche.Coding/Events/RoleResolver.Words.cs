using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <content>In which words an actor is told that only stands behind what is done to: its thing, its place.</content>
internal sealed partial class RoleResolver
{
    // A phrase of more words than this tells a story, not a name.
    private const int MaxWords = 9;

    /// <summary>
    /// A recipient that is told only by a nationality or a place in the phrase of a thing, in the words of that phrase:
    /// 'an Afghan army base', not 'Afghan'. Whose a thing is by name stays as it is, and so does a deed's doer.
    /// </summary>
    public List<Actor> Widened(Frame frame, IReadOnlyList<Role> roles, List<Actor> recipients)
    {
        if (recipients is [{ Span.IsEmpty: false } only] && only.Id.StartsWith("state:", StringComparison.Ordinal))
        {
            recipients[0] = Widened(frame, roles, only);
        }
        return recipients;
    }

    private Actor Widened(Frame frame, IReadOnlyList<Role> roles, Actor actor)
    {
        foreach (var argument in frame.Arguments)
        {
            if (
                !Fills(argument, roles)
                || sentence.Tags[argument.Token] != Upos.Noun
                || nouns.Deeds.Contains(sentence.Lemmas[argument.Token])
                || !Extent(argument.Token).Overlaps(actor.Span)
            )
            {
                continue;
            }
            return sentence.Spans[argument.Token].Overlaps(actor.Span) || IsOwner(actor.Span, argument.Token)
                ? actor
                : InWords(actor, argument.Token);
        }
        return Struck(frame, roles, actor) is { } struck ? InWords(actor, struck) : WithNoun(actor);
    }

    // 'attacked a fuel depot in Togo', where the tree hangs the place on the verb: the depot is attacked.
    private int? Struck(Frame frame, IReadOnlyList<Role> roles, Actor actor)
    {
        var standsIn = false;
        int? thing = null;
        foreach (var argument in frame.Arguments)
        {
            if (!Fills(argument, roles))
            {
                continue;
            }
            if (argument.Slot == Slot.Object && sentence.Tags[argument.Token] == Upos.Noun)
            {
                thing ??= argument.Token;
            }
            standsIn |=
                argument is { Slot: Slot.Oblique, Preposition: "in" or "near" or "inside" or "at" or "outside" }
                && Extent(argument.Token).Overlaps(actor.Span);
        }
        return standsIn && thing is { } noun && !nouns.Deeds.Contains(sentence.Lemmas[noun]) && !phrases.IsNamed(noun)
            ? noun
            : null;
    }

    // 'lifted a ban on the Chinese app': the noun behind the nationality.
    private Actor WithNoun(Actor actor)
    {
        var word = 0;
        while (word < sentence.Count && sentence.Spans[word].End != actor.Span.End)
        {
            word++;
        }
        if (word == sentence.Count || sentence.Relations[word] is not (Relation.Amod or Relation.Compound))
        {
            return actor;
        }
        var noun = sentence.Heads[word];
        return
            sentence.Tags[noun] != Upos.Noun || nouns.Deeds.Contains(sentence.Lemmas[noun]) || IsOwner(actor.Span, noun)
            ? actor
            : actor with
            {
                Text = UpTo(noun).In(sentence.Text),
                Span = UpTo(noun),
            };
    }

    private Span UpTo(int word)
    {
        var span = Extent(word);
        return new Span(span.Start, sentence.Spans[word].End);
    }

    // The thing itself is the recipient, not what stands beside it.
    private static bool Fills(Argument argument, IReadOnlyList<Role> roles)
    {
        foreach (var role in roles)
        {
            if (
                role.Inside is null
                && role.Slot == argument.Slot
                && role.Slot is Slot.Object or Slot.Oblique
                && string.Equals(role.Preposition, argument.Preposition, StringComparison.Ordinal)
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>An unnamed recipient in the words of what is done to, else of the place where the act is done.</summary>
    public Actor Worded(Frame frame, IReadOnlyList<Role> roles, Actor unnamed)
    {
        foreach (var argument in frame.Arguments)
        {
            if (Fills(argument, roles) && sentence.Tags[argument.Token] is Upos.Noun or Upos.Propn)
            {
                return InWords(unnamed, argument.Token);
            }
        }
        if (phrases.PlaceOf(frame) is { } there && there.Code == unnamed.Code)
        {
            return unnamed with { Text = there.Text };
        }
        return Authority(frame, unnamed.Code) is { } authority
            ? unnamed with
            {
                Text = authority.Text,
                Span = authority.Span,
            }
            : unnamed;
    }

    // 'struck to demand the release of men held by Peruvian police': whom of its own state the rest of the clause names.
    private Actor? Authority(Frame frame, StateCode state)
    {
        var top = sentence[frame.Support >= 0 ? frame.Support : frame.Trigger];
        for (var word = frame.Trigger + 1; word <= top.RightEdge; word++)
        {
            if (
                sentence.Tags[word] is Upos.Noun or Upos.Propn
                && phrases.Named(word) is { Agent: Agent.State, Text.Length: > 0 } actor
                && actor.Code == state
            )
            {
                return actor;
            }
        }
        return null;
    }

    /// <summary>What is done to in a state's own affairs, where its words name no actor; null where they are none.</summary>
    public Actor? DoneTo(Frame frame, IReadOnlyList<Role> roles, StateCode state)
    {
        foreach (var role in roles)
        {
            if ((role.Inside ?? role).Slot is not (Slot.Object or Slot.Oblique))
            {
                continue;
            }
            foreach (var word in Words(frame, role))
            {
                if (
                    sentence.Tags[word] is Upos.Noun or Upos.Propn
                    && !Grammar.IsTime(sentence, word)
                    && !nouns.Deeds.Contains(sentence.Lemmas[word])
                    && !nouns.Relational.Contains(sentence.Lemmas[word])
                    && phrases.Named(word) is null
                )
                {
                    var done = InWords(PhraseActors.Unnamed(state), word);
                    return done with { Id = "", Name = done.Text, Agent = Agent.Society };
                }
            }
        }
        return null;
    }

    /// <summary>The place within a state where its act is done, as its phrases tell; null where none.</summary>
    public Actor? Within(Frame frame, StateCode state)
    {
        foreach (var argument in frame.Arguments)
        {
            if (argument.Slot is not (Slot.Object or Slot.Oblique or Slot.Clause))
            {
                continue;
            }
            var found = new List<Actor>();
            phrases.FindPlace(found, argument.Token);
            if (found is [var place] && place.Code == state && place.Text.Any(char.IsUpper))
            {
                return place;
            }
        }
        return null;
    }

    private Actor InWords(Actor actor, int word)
    {
        var extent = Extent(word);
        return extent.IsEmpty ? actor : actor with { Text = extent.In(sentence.Text), Span = extent };
    }

    // 'Poland's base': the name before the noun is who has it.
    private bool IsOwner(Span name, int word)
    {
        foreach (var child in sentence[word].Children)
        {
            if (child.Relation == Relation.NmodPoss && Reach(child.LeftEdge, child.RightEdge).Overlaps(name))
            {
                return true;
            }
        }
        return false;
    }

    // The noun with what stands before it and the phrases behind it, without article, clauses and appositions.
    private Span Extent(int word)
    {
        var (first, last) = (word, word);
        foreach (var child in sentence[word].Children)
        {
            if (
                child.Relation is Relation.Det or Relation.Case or Relation.Punct or Relation.Mark or Relation.Cc
                || (child.Relation == Relation.NmodPoss && child.Upos == Upos.Pron)
            )
            {
                continue;
            }
            if (child.Index < word)
            {
                first = Math.Min(first, child.LeftEdge);
            }
            else if (child.LeftEdge == last + 1 && (child.Relation == Relation.Flat || IsPart(child)))
            {
                last = child.RightEdge;
            }
        }
        first = Phrase.FromNumber(sentence, first, word);
        return last - first < MaxWords ? Reach(first, last) : Reach(first, word);
    }

    // 'a base in Mali', not 'a man for theft': what says whose or where it is belongs to its name.
    private bool IsPart(Token phrase) =>
        phrase.Relation == Relation.Nmod
        && !Grammar.IsTime(sentence, phrase.Index)
        && Grammar.Preposition(sentence, phrase.Index)
            is "of"
                or "in"
                or "at"
                or "on"
                or "near"
                or "from"
                or "outside"
                or "inside"
                or "between"
                or "among"
                or "by"
                or "to";

    private Span Reach(int first, int last) => sentence.Spans[first].Union(sentence.Spans[last]);
}
