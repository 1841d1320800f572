using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>Finds the actors that a phrase names, or that stand behind it: whose it is, of what state, in what place.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed partial class PhraseActors(Passage passage, ActorReading actors, NounClasses? nouns = null)
{
    // 'the reaction of the office of the president of …': how deep an actor may hide in a phrase.
    private const int MaxDepth = 3;

    private readonly Sentence sentence = passage.Sentence;

    /// <summary>The phrase's own actor, else whose it is: 'Moscow's decision', 'the Russian announcement', 'remarks by Kim'.</summary>
    public void Find(List<Actor> found, int word) => Find(found, word, 0);

    /// <summary>Whose the thing named by a word is, and nothing deeper.</summary>
    public void FindOwner(List<Actor> found, int word) => Find(found, word, MaxDepth);

    private void Find(List<Actor> found, int word, int depth)
    {
        if (nouns?.Relational.Contains(sentence.Lemmas[word]) == true && !HasNationality(word))
        {
            Other(found, word, depth);
            return;
        }
        // 'both sides', 'French and Egyptian warships' denote several.
        var denoted = actors.ActorsAt(passage.Index, word);
        if (denoted.Length > 0)
        {
            foreach (var itself in denoted)
            {
                Add(found, denoted.Length == 1 ? Coded(itself, word, depth) : itself);
            }
            return;
        }
        // 'a Canadian was found guilty': the adjective is a noun.
        if (sentence.Tags[word] == Upos.Adj && actors.ModifierAt(passage.Index, word) is { } national)
        {
            Add(found, national);
            return;
        }
        if (sentence.Relations[word] == Relation.NmodPoss && actors.OwnerAt(passage.Index, word) is { } owner)
        {
            Add(found, owner);
            return;
        }
        if (actors.PlaceAt(passage.Index, word) is { Code.IsState: true } place)
        {
            Add(found, Standing(place, word));
            return;
        }
        if (depth >= MaxDepth)
        {
            return;
        }
        var before = found.Count;
        foreach (var child in sentence[word].Children)
        {
            if (
                (child.Relation == Relation.NmodPoss && !(child.Upos == Upos.Pron && HasNationality(word)))
                || (child.Relation == Relation.Nsubj && sentence.Tags[word] == Upos.Verb)
            )
            {
                Find(found, child.Index, depth + 1);
            }
        }
        if (found.Count > before)
        {
            return;
        }
        foreach (var child in sentence[word].Children)
        {
            if (child.Relation is Relation.Amod or Relation.Compound or Relation.NmodUnmarked or Relation.NmodDesc)
            {
                Add(found, Modifier(child.Index));
            }
        }
        if (found.Count == before)
        {
            Innermost(found, word);
        }
        if (found.Count > before)
        {
            return;
        }
        if (DoerOf(word, 0) is { } agent)
        {
            FindAll(found, agent, depth + 1);
            if (found.Count > before)
            {
                return;
            }
        }
        foreach (var child in sentence[word].Children)
        {
            if (
                child.Relation == Relation.Nmod
                && Grammar.Preposition(sentence, child.Index)
                    is "of"
                        or "by"
                        or "from"
                        or "between"
                        or "against"
                        or "in"
                        or "with"
                        or "on"
                        or "for"
                        or "to"
                        or "among"
            )
            {
                FindAll(found, child.Index, depth + 1);
                if (found.Count > before)
                {
                    return;
                }
            }
        }
        if (nouns is not null && !nouns.Persons.Contains(sentence.Lemmas[word]))
        {
            Holders(found, word, depth);
        }
        if (found.Count == before)
        {
            Issuer(found, word, depth);
        }
    }

    private void FindAll(List<Actor> found, int word, int depth)
    {
        foreach (var one in Grammar.WithConjuncts(sentence, word))
        {
            Find(found, one, depth);
        }
    }

    /// <summary>Whether the word itself is an actor: 'Kim', not 'Kim's remark'.</summary>
    public bool IsNamed(int word) => actors.ActorsAt(passage.Index, word).Length > 0;

    /// <summary>The actor that the word itself is; null where it is none.</summary>
    public Actor? Named(int word) => actors.ActorAt(passage.Index, word);

    /// <summary>A nationality before a noun of doing, 'the Russian invasion', is the state, not its citizens.</summary>
    public Actor? Modifier(int word) =>
        actors.ModifierAt(passage.Index, word) is { } actor
            ? actor is { Sector: Sector.Cvl, Code.IsState: true }
                ? actor with
                {
                    Sector = Sector.None,
                    Agent = Agent.State,
                    Id = $"state:{actor.Code}",
                }
                : actor
            : null;

    // 'arrived in Jakarta', 'drills near Taiwan': the place stands for its state.
    private Actor Standing(Place place, int word)
    {
        var phrase = sentence.Spans[sentence[word].LeftEdge].Union(sentence.Spans[sentence[word].RightEdge]);
        var at = phrase.In(sentence.Text).IndexOf(place.Text, StringComparison.Ordinal);
        var span = at < 0 ? sentence.Spans[word] : new Span(phrase.Start + at, phrase.Start + at + place.Text.Length);
        return Unnamed(place.Code) with { Text = span.In(sentence.Text), Name = place.Text, Span = span };
    }

    /// <summary>The state of a place, or of the place where a thing is: 'Peru', 'a strike on a camp in Peru'.</summary>
    public void FindPlace(List<Actor> found, int word) => FindPlace(found, word, 0);

    private void FindPlace(List<Actor> found, int word, int depth)
    {
        if (actors.PlaceAt(passage.Index, word) is { Code.IsState: true } place)
        {
            Add(found, Standing(place, word));
            return;
        }
        foreach (var child in sentence[word].Children)
        {
            if (
                depth < MaxDepth
                && (
                    child.Relation == Relation.Nmod
                    || (child.Relation is Relation.Obl or Relation.Obj && sentence.Tags[word] == Upos.Verb)
                )
                && (
                    child.Relation == Relation.Obj
                    || Grammar.Preposition(sentence, child.Index)
                        is "of"
                            or "in"
                            or "at"
                            or "on"
                            or "near"
                            or "outside"
                            or "inside"
                )
            )
            {
                FindPlace(found, child.Index, depth + 1);
            }
        }
    }

    /// <summary>A state that acts without being named.</summary>
    public static Actor Unnamed(StateCode state) =>
        new()
        {
            Text = "",
            Name = state.Letters,
            Id = $"state:{state}",
            Code = state,
            Agent = Agent.State,
        };

    /// <summary>Whether both are the same actor, as far as the words tell.</summary>
    public static bool Same(Actor a, Actor b) =>
        (!a.Span.IsEmpty && a.Span == b.Span && a.Code == b.Code)
        || (a.Id.Length > 0 && string.Equals(a.Id, b.Id, StringComparison.Ordinal));

    /// <summary>Adds an actor that is not there yet.</summary>
    public static void Add(List<Actor> found, Actor? actor)
    {
        if (actor is not null && !found.Exists(a => Same(a, actor)))
        {
            found.Add(actor);
        }
    }
}
