using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Events.Details;

/// <summary>Tells which of a sentence's acts a phrase belongs to: the nearest on its way up the tree, or just below that way.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class ActOwner(Sentence sentence, IReadOnlyList<Act> acts, SizeKeys keys)
{
    // 'Two soldiers were killed when Russia shelled …': the act hangs on a word that the phrase hangs on.
    private const int MaxDepth = 2;

    /// <summary>The act; null where the phrase belongs to none that can have it.</summary>
    /// <param name="word">The phrase's head.</param>
    /// <param name="fits">Whether an act can have it.</param>
    public Act? Of(int word, Func<Act, bool> fits)
    {
        for (var at = word; at >= 0; at = sentence.Heads[at])
        {
            if (ActAt(at) is { } here)
            {
                return fits(here) ? here : null;
            }
            // '12 were killed and 30 injured when …': one act with the verb before.
            if (sentence.Relations[at] == Relation.Conj && ActAt(sentence.Heads[at]) is { } before && fits(before))
            {
                return before;
            }
            if (Below(at, fits, 0) is { } below)
            {
                return below;
            }
            if (IsAside(at))
            {
                return null;
            }
        }
        return null;
    }

    // 'a tanker carrying 23 sailors', 'a war that killed thousands': what a clause tells of a thing is not of the act.
    private bool IsAside(int at) =>
        sentence.Relations[at] is Relation.Acl or Relation.AclRelcl
        && ActAt(sentence.Heads[at]) is null
        && !keys.Worth.Contains(sentence.Lemmas[at])
        && !keys.Attacks.Contains(sentence.Lemmas[sentence.Heads[at]]);

    private Act? ActAt(int word) =>
        acts.FirstOrDefault(a => a.Frame.Trigger == word) ?? acts.FirstOrDefault(a => a.Frame.Support == word);

    private Act? Below(int word, Func<Act, bool> fits, int depth)
    {
        if (depth == MaxDepth)
        {
            return null;
        }
        foreach (var child in sentence[word].Children)
        {
            if (
                child.Relation
                    is not (
                        Relation.Obj
                        or Relation.Nsubj
                        or Relation.NsubjPass
                        or Relation.Obl
                        or Relation.OblAgent
                        or Relation.Nmod
                        or Relation.Advcl
                        or Relation.Conj
                    )
                || Grammar.IsNegated(sentence, child.Index)
            )
            {
                continue;
            }
            if ((ActAt(child.Index) is { } act && fits(act) ? act : Below(child.Index, fits, depth + 1)) is { } found)
            {
                return found;
            }
        }
        return null;
    }
}
