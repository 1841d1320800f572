using Demarche.Coding.Events;
using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>A word that tells that an act answers something.</summary>
/// <param name="Grade">Whether it says so.</param>
/// <param name="Token">The word.</param>
/// <param name="Target">Head of the phrase or clause that tells what is answered; -1 where the word names nothing.</param>
internal readonly record struct Signal(AnswerGrade Grade, int Token, int Target);

/// <summary>Finds the words around one act that tell that it answers something.</summary>
internal sealed class Signals(LinkKnowledge words)
{
    private readonly BackWords back = new(words);

    /// <summary>The signals for an act, those that say so first, each kind in the order of the sentence.</summary>
    public IEnumerable<Signal> For(ToldAct told)
    {
        var (sentence, act) = (told.Passage.Sentence, told.Act.At.Token);
        return Said(sentence, act, told.Act.Frame).Concat(After(sentence, told)).Concat(Objects(sentence, told));
    }

    private IEnumerable<Signal> Said(Sentence sentence, int act, Frame frame)
    {
        var home = Home(sentence, act, frame);
        for (var token = 0; token < sentence.Count; token++)
        {
            var lemma = BackWords.Lemma(sentence, token);
            if (back.Says(sentence, token))
            {
                var target = back.Target(sentence, token);
                if (Shares(sentence, token, home) && !(target >= 0 && sentence[target].Dominates(sentence[act])))
                {
                    yield return new Signal(AnswerGrade.Said, token, target);
                }
            }
            else if (
                words.Is(lemma, LinkWord.Forward)
                && sentence.Tags[token] == Upos.Verb
                && IsLedTo(sentence, token, act)
            )
            {
                yield return new Signal(AnswerGrade.Said, token, Cause(sentence, token));
            }
        }
    }

    // The verb whose clause an act stands in: the verb itself, a noun's support verb, or the verb that a phrase hangs on.
    private static int Home(Sentence sentence, int act, Frame frame)
    {
        var at = frame.Support >= 0 ? frame.Support : act;
        while (sentence.Tags[at] is not (Upos.Verb or Upos.Aux) && sentence[at].Child(Relation.Cop) is null)
        {
            if (sentence.Heads[at] < 0)
            {
                break;
            }
            at = sentence.Heads[at];
        }
        return at;
    }

    // Whether the act's clause is the one that a word of answering speaks of: they share it, one is the other's participle
    // or complement, or the act is what the answer says.
    private static bool Shares(Sentence sentence, int signal, int home)
    {
        var clause = signal;
        while (clause != home && sentence.Tags[clause] is not (Upos.Verb or Upos.Aux) && sentence.Heads[clause] >= 0)
        {
            clause = sentence.Heads[clause];
        }
        for (var steps = 0; steps < 4; steps++)
        {
            if (clause == home || IsWithin(sentence, home, clause))
            {
                return true;
            }
            // 'Responding to X, Y said …': the participle speaks of its main clause.
            if (
                sentence.Relations[clause].Base() is not (Relation.Advcl or Relation.Xcomp or Relation.Parataxis)
                || Grammar.HasOwnSubject(sentence, clause) && sentence.Relations[clause] != Relation.Parataxis
            )
            {
                return false;
            }
            clause = sentence.Heads[clause];
        }
        return false;
    }

    // Down from a clause to what it does, says or does next; never into what came before it or gives its reason.
    private static bool IsWithin(Sentence sentence, int home, int clause)
    {
        for (var (at, steps) = (home, 0); at >= 0 && steps < 5; at = sentence.Heads[at], steps++)
        {
            if (at == clause)
            {
                return true;
            }
            var below = sentence.Relations[at].Base() switch
            {
                Relation.Xcomp or Relation.Ccomp => true,
                Relation.Conj => !Grammar.HasOwnSubject(sentence, at),
                Relation.Advcl => sentence.Xpos[at] == "VBG" || Grammar.IsInfinitive(sentence, at),
                Relation.Obl or Relation.Obj => sentence.Tags[at] == Upos.Noun && at == home,
                _ => false,
            };
            if (!below)
            {
                return false;
            }
        }
        return false;
    }

    // 'prompting Seoul to summon', 'drew a protest from Tokyo': the act hangs below, not in the subject.
    private static bool IsLedTo(Sentence sentence, int verb, int act)
    {
        for (var at = act; at >= 0; at = sentence.Heads[at])
        {
            if (sentence.Heads[at] == verb)
            {
                return !Grammar.IsSubject(sentence.Relations[at]) && sentence.Relations[at] != Relation.Conj;
            }
        }
        return false;
    }

    // What led to the act: the verb's subject, or the clause that the participle hangs on.
    private static int Cause(Sentence sentence, int verb)
    {
        foreach (var child in sentence[verb].Children)
        {
            if (Grammar.IsSubject(child.Relation))
            {
                var subject = Grammar.Antecedent(sentence, child.Index);
                return sentence.Tags[subject] is Upos.Noun or Upos.Propn ? subject : -1;
            }
        }
        return sentence.Relations[verb].Base() is Relation.Advcl or Relation.Acl or Relation.Conj
            ? sentence.Heads[verb]
            : -1;
    }

    private IEnumerable<Signal> After(Sentence sentence, ToldAct told)
    {
        var act = told.Act.At.Token;
        for (var token = 0; token < sentence.Count; token++)
        {
            if (
                !words.Is(sentence.Lemmas[token].ToLowerInvariant(), LinkWord.After)
                || First(sentence, token) is not (>= 0 and var first)
            )
            {
                continue;
            }
            var governor =
                first == sentence[token].Child(Relation.Obj)?.Index ? sentence.Heads[token] : sentence.Heads[first];
            // 'two days after X did': the days stand between.
            if (governor >= 0 && sentence.Tags[governor] == Upos.Noun && sentence.Heads[governor] >= 0)
            {
                governor = sentence.Heads[governor];
            }
            if (
                governor >= 0
                && !sentence[first].Dominates(sentence[act])
                && (sentence[governor].Dominates(sentence[act]) || IsPart(told.Act.Frame, governor))
            )
            {
                yield return new Signal(AnswerGrade.Implied, token, first);
            }
        }
    }

    // 'joined others in sanctioning it after …': the gerund is part of the act.
    private static bool IsPart(Frame frame, int word) => frame.Arguments.Any(a => a.Token == word);

    // What a demand wants ended or mended: 'demanded that the ban be lifted', 'urged Seoul to drop the ban'.
    private static IEnumerable<int> Undone(Sentence sentence, int verb)
    {
        for (var token = 0; token < sentence.Count; token++)
        {
            if (
                sentence.Heads[token] == verb
                && sentence.Tags[token] == Upos.Noun
                && sentence.Relations[token] is Relation.Obj or Relation.NsubjPass
            )
            {
                yield return token;
            }
        }
    }

    // The head of what stands under the word: a clause, a phrase, or the object of 'following' read as a verb.
    private static int First(Sentence sentence, int token) =>
        sentence.Relations[token] is Relation.Mark or Relation.Case ? sentence.Heads[token]
        : sentence.Relations[token].Base() is Relation.Advcl && sentence.Xpos[token] == "VBG"
            ? sentence[token].Child(Relation.Obj)?.Index ?? -1
        : -1;

    // What the act is about may itself be an act or stand for one: 'condemned the raid', 'called the statement biased'.
    private IEnumerable<Signal> Objects(Sentence sentence, ToldAct told)
    {
        foreach (var argument in told.Act.Frame.Arguments)
        {
            if (argument.Slot == Slot.Clause && sentence.Tags[argument.Token] == Upos.Verb)
            {
                foreach (var undone in Undone(sentence, argument.Token))
                {
                    yield return new Signal(AnswerGrade.Implied, undone, undone);
                }
                continue;
            }
            var isAbout =
                argument.Slot is Slot.Object or Slot.Clause
                || (argument.Slot == Slot.Oblique && words.Is(argument.Preposition, LinkWord.Towards))
                || (argument.Slot == Slot.Subject && sentence.Tags[told.Act.At.Token] != Upos.Verb);
            if (isAbout && argument.Token != told.Act.At.Token && sentence.Tags[argument.Token] == Upos.Noun)
            {
                yield return new Signal(AnswerGrade.Implied, argument.Token, argument.Token);
            }
        }
    }
}
