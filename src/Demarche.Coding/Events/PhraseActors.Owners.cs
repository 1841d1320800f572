using System.Collections.Frozen;
using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <content>Whose a thing is where its own noun does not say: its doer, its holders, what stands before what stands before it.</content>
internal sealed partial class PhraseActors
{
    private static readonly FrozenSet<string> Whereabouts = FrozenSet.ToFrozenSet([
        "in",
        "at",
        "near",
        "outside",
        "inside",
        "on",
        "off",
        "around",
        "across",
        "within",
        "along",
    ]);

    // 'ten people from two cells of the Syrian army': whose people without a nationality are stands deeper.
    private Actor Coded(Actor itself, int word, int depth)
    {
        if (itself.Code != StateCode.Unknown || itself.Id.Length > 0 || depth >= MaxDepth)
        {
            return itself;
        }
        var behind = new List<Actor>();
        foreach (var child in sentence[word].Children)
        {
            if (
                child.Index > word
                && child.Relation == Relation.Nmod
                && Grammar.Preposition(sentence, child.Index) is "of" or "from" or "within"
            )
            {
                FindAll(behind, child.Index, depth + 1);
            }
        }
        return behind.Count == 1 ? itself with { Code = behind[0].Code } : itself;
    }

    // 'the China spy balloon': the name hangs on what stands before the noun.
    private void Innermost(List<Actor> found, int word)
    {
        foreach (var modifier in sentence[word].Children)
        {
            if (modifier.Relation != Relation.Compound)
            {
                continue;
            }
            foreach (var child in modifier.Children)
            {
                if (child.Relation is Relation.Compound or Relation.Amod)
                {
                    Add(found, Modifier(child.Index));
                }
            }
        }
    }

    // 'the attack on a port by Russia': the doer of a deed may hang on what stands between.
    private int? DoerOf(int word, int depth)
    {
        foreach (var child in sentence[word].Children)
        {
            if (child.Index < word || child.Relation != Relation.Nmod)
            {
                continue;
            }
            int? agent = Grammar.Preposition(sentence, child.Index) switch
            {
                "by" => child.Index,
                "on" or "against" or "in" or "at" or "near" when depth == 0 => DoerOf(child.Index, depth + 1),
                _ => null,
            };
            if (agent is not null)
            {
                return agent;
            }
        }
        return null;
    }

    /// <summary>Whose the thing named by a word is, as its participle tells.</summary>
    public void FindHolders(List<Actor> found, int word) => Holders(found, word, 0);

    // 'positions held by Chadian troops', 'a boat carrying Malian herders', 'goods made in Peru'.
    private void Holders(List<Actor> found, int word, int depth)
    {
        foreach (var clause in sentence[word].Children)
        {
            if (
                clause.Relation != Relation.Acl
                || clause.Index < word
                || nouns?.Holding.Contains(clause.Lemma) != true
                || Grammar.IsInfinitive(sentence, clause.Index)
            )
            {
                continue;
            }
            var passive = clause.Xpos is "VBN";
            foreach (var child in clause.Children)
            {
                if (
                    passive
                        ? child.Relation is Relation.OblAgent or Relation.Obl
                            && Grammar.Preposition(sentence, child.Index) is "by" or "in"
                        : child.Relation == Relation.Obj
                )
                {
                    FindAll(found, child.Index, depth + 1);
                }
            }
        }
    }

    // 'Peru issued a statement condemning …': what is said is of whoever gives it out.
    private void Issuer(List<Actor> found, int word, int depth)
    {
        var verb = sentence.Heads[word];
        if (
            verb < 0
            || sentence.Relations[word] != Relation.Obj
            || nouns?.Deeds.Contains(sentence.Lemmas[word]) != true
            || !nouns.Holding.Contains(sentence.Lemmas[verb])
        )
        {
            return;
        }
        foreach (var child in sentence[verb].Children)
        {
            if (child.Relation == Relation.Nsubj)
            {
                FindAll(found, Grammar.Antecedent(sentence, child.Index), depth + 1);
            }
        }
    }

    // 'his counterpart from Poland', 'its neighbour Chad': not the owner, but who is named beside or behind.
    private void Other(List<Actor> found, int word, int depth)
    {
        var before = found.Count;
        var end = sentence[word].RightEdge;
        foreach (var child in sentence[word].Children)
        {
            if (
                child.Relation is Relation.Appos or Relation.Flat
                || (child.Relation == Relation.Nmod && IsOrigin(child.Index))
                || (child.Relation is Relation.Compound or Relation.NmodDesc && child.Index > word)
            )
            {
                Find(found, child.Index, depth + 1);
            }
        }
        if (found.Count > before || sentence.Heads[word] < 0)
        {
            return;
        }
        foreach (var sibling in sentence[sentence.Heads[word]].Children)
        {
            if (sibling.LeftEdge == end + 1 && sibling.Relation == Relation.Obl && IsOrigin(sibling.Index))
            {
                Find(found, sibling.Index, depth + 1);
            }
        }
    }

    private bool IsOrigin(int word) => Grammar.Preposition(sentence, word) is "from" or "in" or "of";

    private bool HasNationality(int word)
    {
        foreach (var child in sentence[word].Children)
        {
            if (
                child.Index < word
                && child.Relation is Relation.Amod or Relation.Compound or Relation.NmodUnmarked
                && actors.ModifierAt(passage.Index, child.Index) is not null
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>
    /// The state of a nameless object: of those who hold it, else of the place where the act is done, as the phrases of
    /// its own word tell; other than those of its doers; null where none.
    /// </summary>
    public Actor? Elsewhere(Frame frame, IReadOnlyCollection<Actor> doers)
    {
        foreach (var argument in frame.Arguments)
        {
            var found = new List<Actor>();
            if (argument.Slot == Slot.Object)
            {
                FindHolders(found, argument.Token);
            }
            else if (argument.Slot == Slot.Oblique && Whereabouts.Contains(argument.Preposition))
            {
                FindPlace(found, argument.Token);
            }
            if (found is [{ Code.IsState: true } there] && !doers.Any(d => d.Code == there.Code))
            {
                return there;
            }
        }
        return null;
    }
}
