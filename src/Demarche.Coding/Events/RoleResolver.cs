using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>Finds the actors that fill a role of a frame.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class RoleResolver(
    FrameReader frames,
    Passage passage,
    ActorReading actors,
    IReadOnlySet<string> deeds,
    Before before
)
{
    // 'the reaction of the office of the president of …': how deep an actor may hide in a phrase.
    private const int MaxDepth = 3;

    private readonly Sentence sentence = passage.Sentence;

    /// <summary>
    /// The words that fill a role. Where a preposition hangs is the least sure of a tree, so a phrase is looked for on
    /// the word itself first, then on the phrases that hang on it, and the other way round.
    /// </summary>
    public IEnumerable<int> Words(Frame frame, Role role)
    {
        if (role.Inside is { } inside)
        {
            var deeper = Here(frame, role).SelectMany(t => Words(frames.Read(sentence, t), inside)).ToList();
            return deeper.Count > 0 || inside.Slot != Slot.Oblique || role.Slot == Slot.Clause
                ? deeper
                : Here(frame, inside);
        }
        var here = Here(frame, role).ToList();
        return here.Count > 0 || role.Slot != Slot.Oblique ? here : Below(frame, role.Preposition);
    }

    private static IEnumerable<int> Here(Frame frame, Role role) =>
        frame
            .Arguments.Where(a =>
                a.Slot == role.Slot && string.Equals(a.Preposition, role.Preposition, StringComparison.Ordinal)
            )
            .Select(a => a.Token);

    // 'of' with a noun says whose a thing is, and belongs where it stands; 'of spying' may hang anywhere.
    private List<int> Below(Frame frame, string preposition)
    {
        var found = new List<int>();
        foreach (var argument in frame.Arguments)
        {
            if (argument.Slot is Slot.Object or Slot.Oblique && sentence.Tags[argument.Token] != Upos.Verb)
            {
                Hanging(found, argument.Token, preposition, 0);
            }
        }
        return found;
    }

    private void Hanging(List<int> found, int word, string preposition, int depth)
    {
        foreach (var child in sentence[word].Children)
        {
            if (child.Relation is not (Relation.Nmod or Relation.Acl))
            {
                continue;
            }
            if (
                Grammar.Preposition(sentence, child.Index) == preposition
                && (preposition is not "of" || child.Upos == Upos.Verb)
            )
            {
                found.AddRange(Grammar.WithConjuncts(sentence, child.Index).Where(w => !found.Contains(w)));
            }
            else if (depth < MaxDepth)
            {
                Hanging(found, child.Index, preposition, depth + 1);
            }
        }
    }

    /// <summary>The actors that fill the first of the roles that has any.</summary>
    public List<Actor> First(Frame frame, IEnumerable<Role> roles, IReadOnlyCollection<Actor> besides)
    {
        foreach (var role in roles)
        {
            var found = All(frame, role);
            if (found.Count == 0 && besides.Count > 0)
            {
                Deed(found, frame, role, besides);
            }
            found.RemoveAll(a => besides.Any(b => Same(a, b)));
            if (found.Count > 0)
            {
                return found;
            }
        }
        return [];
    }

    // 'called the statement biased': whose statement it is was told before, in this sentence or the last ones.
    private void Deed(List<Actor> found, Frame frame, Role role, IReadOnlyCollection<Actor> besides)
    {
        foreach (var word in Words(frame, role))
        {
            if (
                !deeds.Contains(sentence.Lemmas[word])
                || sentence[word].Child(Relation.Det) is not { } determiner
                || !(
                    determiner.IsForm("the")
                    || determiner.IsForm("this")
                    || determiner.IsForm("that")
                    || determiner.IsForm("these")
                )
            )
            {
                continue;
            }
            for (var other = word - 1; other >= 0 && found.Count == 0; other--)
            {
                if (deeds.Contains(sentence.Lemmas[other]) && sentence[other].Child(Relation.NmodPoss) is { } whose)
                {
                    Behind(found, whose.Index, MaxDepth);
                }
            }
            if (found.Count == 0 && before.Doer is { } doer && !besides.Any(b => b.Code == doer.Code))
            {
                found.Add(doer with { Text = "", Span = default });
            }
            return;
        }
    }

    /// <summary>The actors that fill any of the roles, each once.</summary>
    public List<Actor> Union(Frame frame, IEnumerable<Role> roles)
    {
        var found = new List<Actor>();
        foreach (var actor in roles.SelectMany(r => All(frame, r)))
        {
            if (!found.Exists(a => Same(a, actor)))
            {
                found.Add(actor);
            }
        }
        return found;
    }

    /// <summary>Whether both are the same actor, as far as the words tell.</summary>
    public static bool Same(Actor a, Actor b) =>
        (!a.Span.IsEmpty && a.Span == b.Span && a.Code == b.Code)
        || (a.Id.Length > 0 && string.Equals(a.Id, b.Id, StringComparison.Ordinal));

    /// <summary>The actors that fill a role.</summary>
    public List<Actor> All(Frame frame, Role role)
    {
        var found = new List<Actor>();
        if (role.Slot == Slot.Place)
        {
            if (InPlace(frame) is { } there)
            {
                found.Add(there);
            }
            return found;
        }
        foreach (var word in Words(frame, role))
        {
            if ((role.Inside ?? role).Slot == Slot.Modifier)
            {
                Add(found, Modifier(word));
                foreach (var child in sentence[word].Children)
                {
                    if (child.Relation is Relation.Compound or Relation.Amod or Relation.NmodUnmarked or Relation.Conj)
                    {
                        Add(found, Modifier(child.Index));
                    }
                }
            }
            else
            {
                Behind(found, word, 0);
            }
        }
        return found;
    }

    /// <summary>The states named anywhere in the phrases of a frame, but for its subject and relative clauses.</summary>
    public IEnumerable<Actor> Named(Frame frame)
    {
        foreach (var argument in frame.Arguments)
        {
            if (argument.Slot is not (Slot.Object or Slot.Oblique or Slot.Clause))
            {
                continue;
            }
            var phrase = sentence[argument.Token];
            for (var word = phrase.LeftEdge; word <= phrase.RightEdge; word++)
            {
                if (
                    sentence.Tags[word] is Upos.Propn or Upos.Adj
                    && !InRelativeClause(word, argument.Token)
                    && Modifier(word) is { Id: var id } actor
                    && id.StartsWith("state:", StringComparison.Ordinal)
                )
                {
                    yield return actor;
                }
            }
        }
    }

    private bool InRelativeClause(int word, int top)
    {
        for (var at = word; at >= 0 && at != top; at = sentence.Heads[at])
        {
            if (sentence.Relations[at] is Relation.AclRelcl or Relation.Advcl or Relation.Parataxis or Relation.Conj)
            {
                return true;
            }
        }
        return false;
    }

    // A nationality before a noun of doing, 'the Russian invasion', is the state, not its citizens.
    private Actor? Modifier(int word) =>
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
    private Actor Standing(Place place, int word) =>
        Unnamed(place.Code) with
        {
            Text = sentence[word].Word,
            Name = place.Text,
            Span = sentence.Spans[word],
            Id = $"state:{place.Code}",
        };

    // The phrase's own actor, else whose it is: 'Moscow's decision', 'the Russian announcement', 'remarks by Kim'.
    private void Behind(List<Actor> found, int word, int depth)
    {
        // 'both sides', 'French and Egyptian warships' denote several.
        var denoted = actors.ActorsAt(passage.Index, word);
        if (denoted.Length > 0)
        {
            foreach (var itself in denoted)
            {
                Add(found, itself);
            }
            return;
        }
        // 'a Canadian was found guilty': the adjective is a noun.
        if (sentence.Tags[word] == Upos.Adj && actors.ModifierAt(passage.Index, word) is { } national)
        {
            Add(found, national);
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
                child.Relation == Relation.NmodPoss
                || (child.Relation == Relation.Nsubj && sentence.Tags[word] == Upos.Verb)
            )
            {
                Behind(found, child.Index, depth + 1);
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
        if (found.Count > before)
        {
            return;
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
                foreach (var one in Grammar.WithConjuncts(sentence, child.Index))
                {
                    Behind(found, one, depth + 1);
                }
                if (found.Count > before)
                {
                    return;
                }
            }
        }
    }

    /// <summary>
    /// Who acts where nobody is named: the state in which the act takes place, else who held people in what the report
    /// told before, else the state that the passage is about. An actor with no words of its own.
    /// </summary>
    public Actor? InPlace(Frame frame)
    {
        if (PlaceOf(frame) is { Code.IsState: true } there)
        {
            return Unnamed(there.Code) with { Text = there.Text };
        }
        return before.Holder is { } holder ? holder with { Text = "", Span = default }
            : actors.Home(passage.Index) is { IsState: true } home ? Unnamed(home)
            : null;
    }

    private static Actor Unnamed(StateCode state) =>
        new()
        {
            Text = "",
            Name = state.Letters,
            Id = $"state:{state}",
            Code = state,
            Agent = Agent.State,
        };

    /// <summary>Where the frame's act takes place, as its own clause tells.</summary>
    public Place? PlaceOf(Frame frame)
    {
        for (var at = frame.Trigger; at >= 0; at = sentence.Heads[at])
        {
            foreach (var child in sentence[at].Children)
            {
                if (
                    child.Relation is Relation.Obl or Relation.Nmod
                    && Grammar.Preposition(sentence, child.Index)
                        is "in"
                            or "at"
                            or "near"
                            or "outside"
                            or "inside"
                            or "across"
                            or "around"
                    && actors.PlaceAt(passage.Index, child.Index) is { } place
                )
                {
                    return place;
                }
            }
            if (sentence.Tags[at] == Upos.Verb && sentence.Relations[at] != Relation.Xcomp)
            {
                break;
            }
        }
        return null;
    }

    private static void Add(List<Actor> found, Actor? actor)
    {
        if (actor is not null && !found.Exists(a => Same(a, actor)))
        {
            found.Add(actor);
        }
    }
}
