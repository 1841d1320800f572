using Demarche.Coding.Events.Frames;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>Words that say that something answers: 'in response', 'retaliated', 'struck back', 'in protest at'.</summary>
internal sealed class BackWords(LinkKnowledge words)
{
    /// <summary>What a sentence says of an act that another tells: 'the move came in response to the ban', with the subject.</summary>
    public IEnumerable<(Signal Signal, int Subject)> Spoken(Sentence sentence)
    {
        for (var token = 0; token < sentence.Count; token++)
        {
            if (
                sentence.Tags[token] == Upos.Verb
                || !Says(sentence, token)
                || Target(sentence, token) is not (>= 0 and var target)
            )
            {
                continue;
            }
            var clause = sentence[token].Child(Relation.Cop) is null ? sentence.Heads[token] : token;
            if (clause < 0 || (clause != token && !words.Is(sentence.Lemmas[clause], LinkWord.Light)))
            {
                continue;
            }
            foreach (var child in sentence[clause].Children)
            {
                if (Grammar.IsSubject(child.Relation))
                {
                    var subject = Grammar.Antecedent(sentence, child.Index);
                    yield return (new Signal(AnswerGrade.Said, token, target), subject);
                    break;
                }
            }
        }
    }

    /// <summary>The lemma of a word with its particle: 'strike back'.</summary>
    public static string Lemma(Sentence sentence, int index)
    {
        var token = sentence[index];
        var isBack = token.Child(Relation.CompoundPrt) is null && token.Child(Relation.Advmod)?.IsForm("back") == true;
        return isBack ? $"{token.Lemma} back" : token.VerbLemma;
    }

    /// <summary>Whether a word says that something answers, and is not denied.</summary>
    public bool Says(Sentence sentence, int token) =>
        IsBack(sentence, token, Lemma(sentence, token)) && !IsNegatedUpTo(sentence, token);

    private bool IsBack(Sentence sentence, int token, string lemma) =>
        words.Is(lemma.ToLowerInvariant(), LinkWord.Back)
            ? sentence.Tags[token] != Upos.Noun
                || sentence.Relations[token] != Relation.Obj
                || Grammar.Preposition(sentence, token).Length > 0
            : words.Is(lemma, LinkWord.Stance) && Grammar.Preposition(sentence, token) is "in" or "as";

    // 'not in response', 'has not responded'
    private static bool IsNegatedUpTo(Sentence sentence, int token)
    {
        for (var (at, steps) = (token, 0); at >= 0 && steps < 3; at = sentence.Heads[at], steps++)
        {
            if (Grammar.IsNegated(sentence, at) || (at > 0 && sentence[at - 1].IsForm("not")))
            {
                return true;
            }
            if (sentence.Tags[at] == Upos.Verb)
            {
                break;
            }
        }
        return Grammar.Preposition(sentence, token) is "in"
            && sentence[token].LeftEdge > 0
            && sentence[sentence[token].LeftEdge - 1].IsForm("not");
    }

    /// <summary>
    /// Head of what a word of answering answers: 'response to X', 'in protest at X', a phrase right behind it that the tree
    /// hangs on its verb; -1 where it names nothing.
    /// </summary>
    public int Target(Sentence sentence, int token)
    {
        foreach (var child in sentence[token].Children)
        {
            if (child.Index > token && IsTowards(sentence, child.Index))
            {
                return child.Index;
            }
        }
        if (sentence.Tags[token] == Upos.Verb || sentence.Heads[token] < 0)
        {
            return -1;
        }
        foreach (var sibling in sentence[sentence.Heads[token]].Children)
        {
            if (sibling.Index > token && sibling.LeftEdge == token + 1 && IsTowards(sentence, sibling.Index))
            {
                return sibling.Index;
            }
        }
        return -1;
    }

    private bool IsTowards(Sentence sentence, int phrase) =>
        sentence.Relations[phrase].Base() is Relation.Obl or Relation.Nmod
        && words.Is(Grammar.Preposition(sentence, phrase), LinkWord.Towards);
}
