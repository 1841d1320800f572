using System.Collections.Frozen;
using Demarche.Coding.Actors;
using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>Finds the actors that fill a role of a frame.</summary>
/// <remarks>For one passage and one thread: what was asked is remembered, since many rules ask the same.</remarks>
internal sealed partial class RoleResolver(
    FrameReader frames,
    Passage passage,
    ActorReading actors,
    NounClasses nouns,
    Before before
)
{
    // How deep a phrase may hang on another.
    private const int MaxDepth = 3;

    private readonly PhraseActors phrases = new(passage, actors, nouns);

    private readonly Sentence sentence = passage.Sentence;

    private readonly Frame?[] read = new Frame?[passage.Sentence.Count];

    // The words of the roles of the frame that was asked about last.
    private readonly List<(Role Role, int[] Words)> known = [];
    private Frame? about;

    /// <summary>The frame of a word.</summary>
    public Frame FrameOf(int token) => read[token] ??= frames.Read(sentence, token);

    /// <summary>
    /// The words that fill a role. Where a preposition hangs is the least sure of a tree, so a phrase is looked for on
    /// the word itself first, then on the phrases that hang on it, and the other way round.
    /// </summary>
    public ReadOnlySpan<int> Words(Frame frame, Role role)
    {
        if (!ReferenceEquals(frame, about))
        {
            known.Clear();
            about = frame;
        }
        foreach (var (asked, words) in known)
        {
            if (asked == role)
            {
                return words;
            }
        }
        int[] found = [.. Filling(frame, role)];
        known.Add((role, found));
        return found;
    }

    private List<int> Filling(Frame frame, Role role)
    {
        var here = Here(frame, role);
        if (role.Inside is { } inside)
        {
            var deeper = new List<int>();
            foreach (var word in here)
            {
                deeper.AddRange(Filling(FrameOf(word), inside));
            }
            return deeper.Count > 0 || inside.Slot != Slot.Oblique || role.Slot == Slot.Clause
                ? deeper
                : Here(frame, inside);
        }
        return here.Count > 0 || role.Slot != Slot.Oblique ? here : Below(frame, role.Preposition);
    }

    private static List<int> Here(Frame frame, Role role)
    {
        var found = new List<int>();
        foreach (var argument in frame.Arguments)
        {
            if (
                argument.Slot == role.Slot
                && string.Equals(argument.Preposition, role.Preposition, StringComparison.Ordinal)
            )
            {
                found.Add(argument.Token);
            }
        }
        return found;
    }

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
            if (child.Relation is not (Relation.Nmod or Relation.Acl or Relation.Appos))
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
            found.RemoveAll(a => besides.Any(b => PhraseActors.Same(a, b)));
            if ((role.Inside ?? role) is { Slot: Slot.Oblique, Preposition: "between" })
            {
                OthersOnly(found, besides);
            }
            if (found.Count > 0)
            {
                return found;
            }
        }
        return [];
    }

    // 'Togo put off a meeting between its minister and the Dutch one': to the other.
    private static void OthersOnly(List<Actor> found, IReadOnlyCollection<Actor> besides)
    {
        if (found.Exists(a => besides.All(b => b.Code != a.Code)))
        {
            found.RemoveAll(a => besides.Any(b => b.Code == a.Code));
        }
    }

    // 'called the statement biased': whose statement it is was told before, in this sentence or the last ones.
    private void Deed(List<Actor> found, Frame frame, Role role, IReadOnlyCollection<Actor> besides)
    {
        foreach (var word in Words(frame, role))
        {
            if (
                !nouns.Deeds.Contains(sentence.Lemmas[word])
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
                if (
                    nouns.Deeds.Contains(sentence.Lemmas[other])
                    && sentence[other].Child(Relation.NmodPoss) is { } whose
                )
                {
                    phrases.FindOwner(found, whose.Index);
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
            if (!found.Exists(a => PhraseActors.Same(a, actor)))
            {
                found.Add(actor);
            }
        }
        return found;
    }

    /// <summary>The actors that fill a role.</summary>
    public List<Actor> All(Frame frame, Role role)
    {
        var found = new List<Actor>();
        if (role.Slot == Slot.Place)
        {
            if (UnknownDoer(frame) is null && InPlace(frame) is { } there)
            {
                found.Add(there);
            }
            return found;
        }
        foreach (var word in Words(frame, role))
        {
            if ((role.Inside ?? role).Slot == Slot.Modifier)
            {
                PhraseActors.Add(found, phrases.Modifier(word));
                foreach (var child in sentence[word].Children)
                {
                    if (child.Relation is Relation.Compound or Relation.Amod or Relation.NmodUnmarked or Relation.Conj)
                    {
                        PhraseActors.Add(found, phrases.Modifier(child.Index));
                    }
                }
            }
            else
            {
                phrases.Find(found, word);
            }
        }
        return found;
    }

    /// <summary>Whether a word in a role is itself an actor, and not only something that belongs to one.</summary>
    public bool IsNamed(Frame frame, Role role)
    {
        foreach (var word in Words(frame, role))
        {
            if (phrases.IsNamed(word))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The state of a nameless object, other than those of the doers; null where none.</summary>
    public Actor? Elsewhere(Frame frame, IReadOnlyCollection<Actor> doers) => phrases.Elsewhere(frame, doers);
}
