using Demarche.Coding.Events.Frames;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// A participle that the tree takes for the clause: 'The men held for spying were freed', where men held and something was freed,
/// 'Rebels overran a base, officials said', where rebels that overran a base said it, and 'aid for people hit by floods', where people
/// are to be hit.
/// </summary>
internal static class GardenPaths
{
    /// <summary>The sentence with its clauses; null where there is no such turn.</summary>
    public static Sentence? Mend(Sentence sentence) =>
        WithoutSubject(sentence) ?? WithTwoSubjects(sentence) ?? BehindPreposition(sentence);

    // 'were freed' wants a subject: what the participle before has is its.
    private static Sentence? WithoutSubject(Sentence sentence)
    {
        var participle = sentence.RootIndex;
        if (
            sentence.Xpos[participle] is not ("VBN" or "VBD")
            || HasAuxiliary(sentence[participle])
            || SubjectOf(sentence[participle]) is not { } subject
        )
        {
            return null;
        }
        foreach (var verb in sentence[participle].Children)
        {
            if (
                verb.Index > participle
                && verb.Relation.Base() is Relation.Advcl or Relation.Ccomp or Relation.Xcomp or Relation.Parataxis
                && HasAuxiliary(verb)
                && IsBare(verb)
                && !HasPunctuation(sentence, subject.Index, verb.Index)
            )
            {
                var draft = new TreeDraft(sentence);
                draft.TakePlace(verb.Index, participle);
                draft.Attach(participle, subject.Index, Relation.Acl);
                foreach (var child in sentence[participle].Children)
                {
                    if (child.Index != verb.Index && (child.Index < subject.Index || child.Index > verb.Index))
                    {
                        draft.Attach(child.Index, verb.Index, child.Relation);
                    }
                }
                var passive = verb.Child(Relation.AuxPass) is not null;
                draft.Attach(subject.Index, verb.Index, passive ? Relation.NsubjPass : Relation.Nsubj);
                return draft.Finish();
            }
        }
        return null;
    }

    // 'officials said' has its subject: the one before belongs to its own verb.
    private static Sentence? WithTwoSubjects(Sentence sentence)
    {
        for (var verb = 2; verb < sentence.Count; verb++)
        {
            if (
                sentence.Tags[verb] != Upos.Verb
                || SubjectOf(sentence[verb]) is not { } first
                || !HasNearerSubject(sentence, first.Index, verb)
                || first.Child(Relation.Acl) is not { Xpos: "VBN" or "VBD" } past
                || past.Child(Relation.Obj) is null
            )
            {
                continue;
            }
            var draft = new TreeDraft(sentence);
            draft.Tag(past.Index, Upos.Verb, "VBD", past.Lemma);
            draft.Attach(past.Index, verb, Relation.Ccomp);
            draft.Attach(first.Index, past.Index, Relation.Nsubj);
            return draft.Finish();
        }
        return null;
    }

    // 'for people hit by floods': a clause behind 'for' has a 'to'.
    private static Sentence? BehindPreposition(Sentence sentence)
    {
        for (var verb = 3; verb < sentence.Count; verb++)
        {
            if (
                sentence.Xpos[verb] != "VBN"
                || sentence.Relations[verb].Base() is not (Relation.Advcl or Relation.Acl)
                || sentence.Heads[verb] > verb
                || sentence[verb].Child(Relation.Mark) is not { } mark
                || !(mark.IsForm("for") || mark.IsForm("with") || mark.IsForm("of") || mark.IsForm("from"))
                || SubjectOf(sentence[verb]) is not { } noun
                || HasAuxiliary(sentence[verb])
                || mark.Index > noun.LeftEdge
            )
            {
                continue;
            }
            var draft = new TreeDraft(sentence);
            var ofNoun = sentence.Relations[verb].Base() == Relation.Acl;
            draft.Attach(noun.Index, sentence.Heads[verb], ofNoun ? Relation.Nmod : Relation.Obl);
            draft.Attach(verb, noun.Index, Relation.Acl);
            draft.Tag(mark.Index, Upos.Adp, "IN", mark.Lemma);
            draft.Attach(mark.Index, noun.Index, Relation.Case);
            return draft.Finish();
        }
        return null;
    }

    private static bool HasNearerSubject(Sentence sentence, int first, int verb)
    {
        for (var word = first + 1; word < verb; word++)
        {
            if (sentence.Heads[word] == verb && sentence.Relations[word] == Relation.Nsubj)
            {
                return true;
            }
        }
        return false;
    }

    private static Token? SubjectOf(Token verb) =>
        (verb.Child(Relation.Nsubj) ?? verb.Child(Relation.NsubjPass)) is { } subject
        && subject.Index < verb.Index
        && subject.Upos is Upos.Noun or Upos.Propn
            ? subject
            : null;

    private static bool HasAuxiliary(Token verb) =>
        verb.Child(Relation.Aux) is not null
        || verb.Child(Relation.AuxPass) is not null
        || verb.Child(Relation.Cop) is not null;

    private static bool IsBare(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (
                child.Relation.Base()
                    is Relation.Mark
                        or Relation.Cc
                        or Relation.Nsubj
                        or Relation.Csubj
                        or Relation.Expl
                || child.Xpos is "TO" or "VBG" or "WRB" or "WDT"
            )
            {
                return false;
            }
        }
        return true;
    }

    private static bool HasPunctuation(Sentence sentence, int from, int to)
    {
        for (var word = from; word < to; word++)
        {
            if (sentence.Tags[word] == Upos.Punct)
            {
                return true;
            }
        }
        return false;
    }
}
