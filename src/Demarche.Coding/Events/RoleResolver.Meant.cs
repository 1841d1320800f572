using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <content>What the words in a role mean, which conditions on words ask.</content>
internal sealed partial class RoleResolver
{
    /// <summary>
    /// The words that fill a role, and what a name's title says it is, the ambassador of 'ambassador Huang Wei'; and behind nouns that only
    /// count what they count: the soldiers of 'hundreds of soldiers'.
    /// </summary>
    public List<int> Meant(Frame frame, Role role)
    {
        var meant = new List<int>();
        foreach (var word in Words(frame, role))
        {
            meant.Add(word);
            Titles(meant, word);
            if (!nouns.Quantities.Contains(sentence.Lemmas[word]))
            {
                continue;
            }
            foreach (var child in sentence[word].Children)
            {
                if (
                    child.Index > word
                    && child.Relation == Relation.Nmod
                    && Grammar.Preposition(sentence, child.Index) == "of"
                )
                {
                    meant.AddRange(Grammar.WithConjuncts(sentence, child.Index));
                }
            }
        }
        return meant;
    }

    private void Titles(List<int> meant, int name)
    {
        if (sentence.Tags[name] != Upos.Propn)
        {
            return;
        }
        foreach (var child in sentence[name].Children)
        {
            if (child.Index < name && child.Relation == Relation.NmodDesc && Grammar.IsNominal(sentence, child.Index))
            {
                meant.Add(child.Index);
            }
        }
    }
}
