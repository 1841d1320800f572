using Demarche.Coding.Times;
using Demarche.Language;

namespace Demarche.Coding.Events.Frames;

/// <summary>Small questions to a tree that frames, rules and links all ask.</summary>
internal static class Grammar
{
    /// <summary>Whether the relation is one of those that make a clause's subject.</summary>
    public static bool IsSubject(Relation relation) =>
        relation is Relation.Nsubj or Relation.NsubjPass or Relation.NsubjOuter;

    /// <summary>The token and all that are coordinated with it.</summary>
    public static List<int> WithConjuncts(Sentence sentence, int token)
    {
        var found = new List<int>(1);
        AddConjuncts(sentence, token, found);
        return found;
    }

    private static void AddConjuncts(Sentence sentence, int token, List<int> found)
    {
        found.Add(token);
        foreach (var child in sentence.ChildrenOf(token).Indexes)
        {
            if (sentence.Relations[child] == Relation.Conj && IsNominal(sentence, child))
            {
                AddConjuncts(sentence, child, found);
            }
            // 'president Konte and minister Dembo': beside the name that the tree takes for an apposition of its title.
            else if (
                sentence.Relations[child] == Relation.Appos
                && sentence.Tags[child] == Upos.Propn
                && sentence[child].LeftEdge == token + 1
            )
            {
                foreach (var other in sentence.ChildrenOf(child).Indexes)
                {
                    if (sentence.Relations[other] == Relation.Conj && IsNominal(sentence, other))
                    {
                        AddConjuncts(sentence, other, found);
                    }
                }
            }
        }
    }

    /// <summary>The word that governs this one, and the word that governs the first of what it is coordinated with.</summary>
    public static IEnumerable<int> Governors(Sentence sentence, int token)
    {
        var at = token;
        while (sentence.Heads[at] >= 0)
        {
            yield return sentence.Heads[at];
            if (sentence.Relations[at] != Relation.Conj)
            {
                yield break;
            }
            at = sentence.Heads[at];
        }
    }

    /// <summary>The preposition of a phrase: the lemma of its case marker, with the words fixed to it ('because of'); empty where none.</summary>
    public static string Preposition(Sentence sentence, int token)
    {
        if (OwnPreposition(sentence, token) is { Length: > 0 } own)
        {
            return own;
        }
        // 'sanctions on president Sall': the tree may hang it on the title.
        foreach (var child in sentence[token].Children)
        {
            if (child.Relation == Relation.NmodDesc && child.Index < token)
            {
                return OwnPreposition(sentence, child.Index);
            }
        }
        return "";
    }

    private static string OwnPreposition(Sentence sentence, int token)
    {
        foreach (var child in sentence[token].Children)
        {
            if (child.Relation is Relation.Case or Relation.Mark && !child.IsForm("'s") && !child.IsForm("’s"))
            {
                var word = child.LowerForm;
                foreach (var more in child.Children)
                {
                    if (more.Relation == Relation.Fixed)
                    {
                        word += " " + more.LowerForm;
                    }
                }
                return word;
            }
        }
        return "";
    }

    /// <summary>Whether the word heads a noun phrase.</summary>
    public static bool IsNominal(Sentence sentence, int token) =>
        sentence.Tags[token] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num or Upos.Sym or Upos.Det
        || (sentence.Tags[token] == Upos.Adj && sentence.Relations[token] is not Relation.Amod and not Relation.Root);

    /// <summary>Whether the verb stands in the passive: by its auxiliary, its subject, or as a participle behind a noun.</summary>
    public static bool IsPassive(Sentence sentence, int token)
    {
        if (sentence.Tags[token] is not (Upos.Verb or Upos.Adj))
        {
            return false;
        }
        if (sentence[token].Child(Relation.AuxPass) is not null)
        {
            return true;
        }
        if (sentence[token].Child(Relation.NsubjPass) is not null)
        {
            return !IsFinitePast(sentence, token);
        }
        return sentence.Xpos[token] is "VBN"
                && !IsFinitePast(sentence, token)
                && !HasAuxiliaryHave(sentence, token)
                && sentence.Relations[token] is Relation.Acl or Relation.Advcl or Relation.Amod
            || (
                sentence.Xpos[token] is "VBN"
                && sentence.Relations[token] == Relation.Conj
                && !HasOwnSubject(sentence, token)
                && !HasAuxiliaryHave(sentence, token)
                && IsPassive(sentence, sentence.Heads[token])
                && sentence[token].Child(Relation.Obj) is null
            );
    }

    // 'Peru called for talks.': a sentence with its stop, unlike a headline, has a finite verb; where no auxiliary stands
    // beside a form that is both past and participle, it is the past.
    private static bool IsFinitePast(Sentence sentence, int token) =>
        sentence[token].Child(Relation.Aux) is null
        && sentence[sentence.Count - 1].IsForm(".")
        && sentence[token].Form.EndsWith("ed")
        && (sentence.Relations[token] == Relation.Root || IsOnlyVerbOfRoot(sentence, token));

    // 'Unions rejected the offer.', read as unions that were rejected: it has an object, and no other verb is finite.
    private static bool IsOnlyVerbOfRoot(Sentence sentence, int token)
    {
        if (
            sentence.Relations[token] != Relation.Acl
            || sentence[token].HeadToken is not { IsRoot: true } noun
            || noun.Index > token
            || sentence[token].Child(Relation.Obj) is null
        )
        {
            return false;
        }
        foreach (var tag in sentence.Xpos)
        {
            if (tag is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether the clause of the verb has a subject of its own.</summary>
    public static bool HasOwnSubject(Sentence sentence, int token)
    {
        foreach (var child in sentence[token].Children)
        {
            if (IsSubject(child.Relation) || child.Relation is Relation.Csubj or Relation.CsubjPass)
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the verb is an infinitive with 'to'.</summary>
    public static bool IsInfinitive(Sentence sentence, int token)
    {
        foreach (var child in sentence[token].Children)
        {
            if (child.Relation == Relation.Mark && child.IsForm("to"))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>'killed when a bus overturned': whether the clause tells when or why the one above it happened, as a fact.</summary>
    public static bool IsCircumstance(Sentence sentence, int token)
    {
        foreach (var child in sentence[token].Children)
        {
            if (
                child.Index < token
                && child.Relation is Relation.Mark or Relation.Advmod
                && child.Lemma is "when" or "after" or "as" or "while" or "because" or "since" or "before"
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether the word tells a time, and nobody: 'by Friday'. A march is no month.</summary>
    public static bool IsTime(Sentence sentence, int token) =>
        (sentence.Tags[token] == Upos.Num && sentence.Spans[token].Length == YearDigits)
        || TimeWords.Find(sentence[token].Form)?.Role switch
        {
            Role.Month => char.IsUpper(sentence[token].Form[0]),
            Role.Weekday or Role.Unit or Role.Season or Role.DayPart => true,
            _ => false,
        };

    /// <summary>Whether 'not', 'never' or the like hangs on the word.</summary>
    public static bool IsNegated(Sentence sentence, int token)
    {
        foreach (var child in sentence[token].Children)
        {
            if (
                child.Relation is Relation.Advmod or Relation.Det
                && child.Lemma is "not" or "never" or "n't" or "no" or "neither" or "nor"
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool HasAuxiliaryHave(Sentence sentence, int token)
    {
        foreach (var child in sentence[token].Children)
        {
            if (child.Relation == Relation.Aux && child.IsLemma("have"))
            {
                return true;
            }
        }
        return false;
    }

    private const int YearDigits = 4;

    // Relative clauses nest less deep than this in real text.
    private const int MaxClauses = 6;

    /// <summary>Whether the word is a relative pronoun.</summary>
    public static bool IsRelativeWord(Sentence sentence, int token) =>
        sentence.Xpos[token] is "WP" or "WDT" or "WP$"
        || (sentence.Tags[token] == Upos.Pron && sentence[token].IsForm("that"));

    /// <summary>'the pastor who was held': the pronoun stands for the noun that its clause modifies.</summary>
    public static int Antecedent(Sentence sentence, int token)
    {
        if (!IsRelativeWord(sentence, token))
        {
            return token;
        }
        var at = sentence.Heads[token];
        for (var steps = 0; at >= 0 && steps < MaxClauses; steps++)
        {
            if (sentence.Relations[at] == Relation.AclRelcl)
            {
                return sentence.Heads[at];
            }
            at = sentence.Heads[at];
        }
        return token;
    }
}
