using Demarche.Language;

namespace Demarche.Coding.Events.Frames;

/// <summary>Turns that the parser is known to read wrongly or to leave open, and what they mean.</summary>
internal static class Misreadings
{
    /// <summary>A name that the tree hangs on the verb as an adverb or the like, because it was never seen: its subject.</summary>
    public static int? Unattached(Sentence sentence, int verb)
    {
        foreach (var child in sentence[verb].Children)
        {
            if (
                child.Index < verb
                && char.IsUpper(child.Form[0])
                && child.RightEdge == verb - 1
                && child.Upos is Upos.Adv or Upos.Adj or Upos.Noun or Upos.Propn or Upos.X
                && child.Relation
                    is Relation.Advmod
                        or Relation.Obl
                        or Relation.OblUnmarked
                        or Relation.Dep
                        or Relation.Discourse
                        or Relation.Vocative
                        or Relation.Dislocated
                && !child.Form.EndsWith("ly")
            )
            {
                return child.Index;
            }
        }
        return null;
    }

    /// <summary>'was arrested and beaten by the guards': the agent hangs on the last of them.</summary>
    public static void SharedAgent(Sentence sentence, int verb, List<Argument> arguments)
    {
        foreach (var other in sentence[verb].Children)
        {
            if (
                other.Relation != Relation.Conj
                || other.Upos != Upos.Verb
                || (Grammar.HasOwnSubject(sentence, other.Index) && !IsOfOthers(other))
            )
            {
                continue;
            }
            foreach (var child in other.Children)
            {
                if (
                    child.Relation is Relation.Obl or Relation.OblAgent
                    && Grammar.Preposition(sentence, child.Index) is "by"
                )
                {
                    Arguments.Add(sentence, arguments, Slot.Subject, child.Index);
                    return;
                }
            }
        }
    }

    /// <summary>'was shot after being seized by rebels': who did the one did the other.</summary>
    public static void Captor(Sentence sentence, int verb, IReadOnlySet<string> captors, List<Argument> arguments)
    {
        foreach (var clause in sentence[verb].Children)
        {
            if (
                clause.Relation != Relation.Advcl
                || !captors.Contains(clause.Lemma)
                || Grammar.Preposition(sentence, clause.Index) is not ("after" or "while" or "when")
                || !Grammar.IsPassive(sentence, clause.Index)
                || Grammar.HasOwnSubject(sentence, clause.Index)
            )
            {
                continue;
            }
            foreach (var child in clause.Children)
            {
                if (
                    child.Relation is Relation.Obl or Relation.OblAgent
                    && Grammar.Preposition(sentence, child.Index) is "by"
                    && !Grammar.IsTime(sentence, child.Index)
                )
                {
                    Arguments.Add(sentence, arguments, Slot.Subject, child.Index);
                    return;
                }
            }
        }
    }

    // 'Six were killed and nine others wounded by rebels': the others of the same act.
    private static bool IsOfOthers(Token verb)
    {
        if ((verb.Child(Relation.NsubjPass) ?? verb.Child(Relation.Nsubj)) is not { } subject)
        {
            return false;
        }
        foreach (var child in subject.Children)
        {
            if (child.IsLemma("other") || child.IsLemma("more") || child.IsLemma("another"))
            {
                return true;
            }
        }
        return subject.IsLemma("other") || subject.IsLemma("more") || subject.IsLemma("another");
    }

    /// <summary>'Compensation was paid to the families by Britain': the agent hangs on the phrase before it.</summary>
    public static void DistantAgent(Sentence sentence, List<Argument> arguments)
    {
        if (arguments.Exists(a => a.Slot == Slot.Subject))
        {
            return;
        }
        foreach (var phrase in arguments.Where(a => a.Slot is Slot.Oblique).ToList())
        {
            foreach (var child in sentence[phrase.Token].Children)
            {
                if (
                    child.Relation == Relation.Nmod
                    && child.Index > phrase.Token
                    && Grammar.Preposition(sentence, child.Index) is "by"
                )
                {
                    Arguments.Add(sentence, arguments, Slot.Subject, child.Index);
                    return;
                }
            }
        }
    }

    /// <summary>'arrested and deported the two': the object may hang on the other verb.</summary>
    public static void SharedObject(Sentence sentence, int verb, List<Argument> arguments)
    {
        if (sentence.Relations[verb] == Relation.AclRelcl && sentence.Heads[verb] >= 0)
        {
            if (!RelativeWordIsSubject(sentence, verb))
            {
                Arguments.Add(sentence, arguments, Slot.Object, sentence.Heads[verb]);
            }
            return;
        }
        foreach (var child in sentence[verb].Children)
        {
            if (
                child.Relation == Relation.Conj
                && child.Upos == Upos.Verb
                && child.Child(Relation.Obj) is { } shared
                && !Grammar.HasOwnSubject(sentence, child.Index)
                && child.Index < verb + 5
            )
            {
                Arguments.Add(sentence, arguments, Slot.Object, shared.Index);
                return;
            }
        }
    }

    private static bool RelativeWordIsSubject(Sentence sentence, int verb)
    {
        var any = false;
        foreach (var child in sentence[verb].Children)
        {
            if (Grammar.IsSubject(child.Relation))
            {
                any = true;
                if (Grammar.IsRelativeWord(sentence, child.Index))
                {
                    return true;
                }
            }
        }
        return !any;
    }
}
