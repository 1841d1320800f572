using Demarche.Language;

namespace Demarche.Coding.Events.Frames;

/// <summary>What verbs that behave in ways of their own make of the words around them.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
/// <param name="verbs">Which they are.</param>
internal sealed class PeculiarVerbs(VerbClasses verbs)
{
    /// <summary>Gives a verb the phrases that hang on its object, and turns a passive that tells how its subject stands.</summary>
    public void Mend(Sentence sentence, int verb, bool passive, List<Argument> arguments)
    {
        if (
            verbs.Of.Contains(sentence.Lemmas[verb])
            && !arguments.Exists(a => a is { Slot: Slot.Oblique, Preposition: "of" })
        )
        {
            foreach (var item in arguments.Where(a => a.Slot == Slot.Object).ToList())
            {
                PhrasesOf(sentence, item.Token, arguments);
            }
        }
        if (passive && verbs.Stative.Contains(sentence.Lemmas[verb]))
        {
            Standing(arguments);
        }
    }

    /// <summary>'called the move illegal', 'designated the group a threat': what the object is called hangs on it in many ways.</summary>
    public void Name(Sentence sentence, int verb, List<Argument> arguments)
    {
        if (!verbs.Naming.Contains(sentence.Lemmas[verb]))
        {
            return;
        }
        var objects = arguments.Where(a => a.Slot == Slot.Object).Select(a => a.Token).ToList();
        if (objects.Count == 0)
        {
            return;
        }
        foreach (var second in objects.Skip(1).Where(t => sentence.Relations[t] == Relation.Obj))
        {
            arguments.RemoveAll(a => a.Slot == Slot.Object && a.Token == second);
            arguments.Add(new Argument(Slot.Clause, "", second));
        }
        foreach (var child in sentence[objects[0]].Children)
        {
            if (child.Index > objects[0] && child.Relation is Relation.Acl or Relation.Amod or Relation.Appos)
            {
                arguments.Add(new Argument(Slot.Clause, "", child.Index));
            }
        }
    }

    /// <summary>The verb that only carries a noun: 'hold' in 'held talks'; -1 where none does.</summary>
    public int SupportOf(Sentence sentence, int noun)
    {
        var head = sentence.Heads[noun];
        if (sentence.Relations[noun] == Relation.Conj && head >= 0 && Grammar.IsNominal(sentence, head))
        {
            (noun, head) = (head, sentence.Heads[head]);
        }
        // 'held two days of talks'
        if (
            sentence.Relations[noun] == Relation.Nmod
            && head >= 0
            && verbs.Quantities.Contains(sentence.Lemmas[head])
            && Grammar.Preposition(sentence, noun) == "of"
        )
        {
            (noun, head) = (head, sentence.Heads[head]);
        }
        if (head < 0)
        {
            return -1;
        }
        // 'were involved in raids'
        if (verbs.Stative.Contains(sentence.Lemmas[head]) && Grammar.IsPassive(sentence, head))
        {
            return sentence.Relations[noun] == Relation.Obl && Grammar.Preposition(sentence, noun) == "in" ? head : -1;
        }
        if (sentence.Tags[head] != Upos.Verb || !verbs.Support.Contains(sentence.Lemmas[head]))
        {
            return -1;
        }
        return
            sentence.Relations[noun] is Relation.Obj or Relation.NsubjPass
            || (
                sentence.Relations[noun] == Relation.Obl
                && Grammar.Preposition(sentence, noun) is "in" or "into" or "to" or "with"
            )
            ? head
            : -1;
    }

    // 'is opposed to the plan', 'were engaged in raids': nobody does it to them, they do.
    private static void Standing(List<Argument> arguments)
    {
        if (
            !arguments.Exists(a => a is { Slot: Slot.Oblique, Preposition: "to" or "in" })
            || arguments.Exists(a => a.Slot == Slot.Subject)
        )
        {
            return;
        }
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].Slot == Slot.Object)
            {
                arguments[i] = arguments[i] with { Slot = Slot.Subject };
            }
        }
    }

    // 'accuse the man of spying': the phrase behind the noun belongs to the verb before it.
    private static void PhrasesOf(Sentence sentence, int noun, List<Argument> arguments)
    {
        foreach (var child in sentence[noun].Children)
        {
            if (
                child.Relation == Relation.Nmod
                && child.Index > noun
                && Grammar.Preposition(sentence, child.Index) is "of"
            )
            {
                Arguments.Add(sentence, arguments, Slot.Oblique, child.Index, "of");
            }
        }
    }
}
