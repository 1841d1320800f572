namespace Demarche.Language.Names;

/// <summary>Which words can stand in a name, and how far a run of them goes.</summary>
internal static class NameWords
{
    private const int TitleCaseWords = 4;
    private const int LongWord = 4;

    /// <summary>Whether a name can begin at that word.</summary>
    public static bool IsNameWord(Sentence sentence, int index)
    {
        var token = sentence[index];
        if (!HasCapital(token) || NameCues.Has(token, NameCue.Date))
        {
            return false;
        }
        // The tagger errs on rare names: away from the start of the sentence, a noun's capital is enough.
        return token.Upos is Upos.Propn or Upos.X
            || token.Xpos is "NNP" or "NNPS"
            || (token.Upos == Upos.Noun && index > 0 && sentence.Tags[index - 1] != Upos.Punct)
            || (NameCues.Has(token, NameCue.PlaceFirst) && NextHasCapital(sentence, index));
    }

    /// <summary>The last word of the run that begins there: words side by side that the tree does not keep apart.</summary>
    public static int RunEnd(Sentence sentence, int first)
    {
        var last = first;
        while (last + 1 < sentence.Count)
        {
            var next = Next(sentence, last);
            if (next < 0 || !Joins(sentence, first, last, next))
            {
                break;
            }
            last = next;
        }
        return last;
    }

    /// <summary>Whether every longer word has a capital, as in a headline, so that a capital says nothing.</summary>
    public static bool IsTitleCase(Sentence sentence)
    {
        var longer = 0;
        var plain = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            var token = sentence[i];
            if (token.Span.Length < LongWord || !char.IsLetter(token.Form[0]))
            {
                continue;
            }
            if (!HasCapital(token))
            {
                return false;
            }
            longer++;
            plain += i > 0 && token.Upos is not Upos.Propn ? 1 : 0;
        }
        // "Roe met Foo Bar in Baz" has many names and no plain word.
        return longer >= TitleCaseWords && plain >= 2;
    }

    /// <summary>Whether that word has a capital and a tag with which it can go on with a name: "Foreign Affairs".</summary>
    public static bool GoesOn(Sentence sentence, int index) =>
        IsNameWord(sentence, index)
        || (
            HasCapital(sentence[index])
            && sentence.Tags[index] is Upos.Noun or Upos.Adj
            && !NameCues.Has(sentence[index], NameCue.Date)
        );

    private static bool NextHasCapital(Sentence sentence, int index) =>
        index + 1 < sentence.Count && sentence.Tags[index + 1] == Upos.Propn && HasCapital(sentence[index + 1]);

    private static bool HasCapital(Token token) => token.Form is [var first, ..] && char.IsUpper(first);

    // The word with which the name goes on, or -1. Particles, hyphens and "&" count only where a capital follows.
    private static int Next(Sentence sentence, int last)
    {
        var next = last + 1;
        if (GoesOn(sentence, next) || IsRoman(sentence[next]))
        {
            return next;
        }
        while (next < sentence.Count && IsLink(sentence, next))
        {
            next++;
        }
        return next > last + 1 && next < sentence.Count && IsNameWord(sentence, next) ? next : -1;
    }

    private static bool IsLink(Sentence sentence, int index)
    {
        var token = sentence[index];
        return token.Form is "&"
            || (!HasCapital(token) && NameCues.Has(token, NameCue.Particle))
            || (token.Form is "-" && index > 0 && Touches(sentence, index - 1) && Touches(sentence, index));
    }

    private static bool Touches(Sentence sentence, int index) =>
        index + 1 < sentence.Count && sentence.Spans[index].End == sentence.Spans[index + 1].Start;

    /// <summary>Whether a word is a Roman number: "II" in "Abdullah II" and "World War II".</summary>
    public static bool IsRoman(Token token) => token.Span.Length <= 4 && token.Form.IndexOfAnyExcept("IVX") < 0;

    // Whether the tree lets a run go on with that word; the words between are its links.
    private static bool Joins(Sentence sentence, int first, int last, int next)
    {
        if (next > last + 1)
        {
            return true;
        }
        var (head, relation) = (sentence.Heads[next], sentence.Relations[next]);
        for (var i = last; i >= first; i--)
        {
            if ((head == i && IsInner(relation)) || (sentence.Heads[i] == next && IsInner(sentence.Relations[i])))
            {
                return true;
            }
            // Two words of one name that the parser hung side by side, or modifiers of a word further on.
            if (
                (sentence.Heads[i] == head && sentence.Relations[i] == relation && relation != Relation.Conj)
                || (sentence.Heads[i] > next && IsInner(sentence.Relations[i]))
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsInner(Relation relation) =>
        relation
            is Relation.Compound
                or Relation.Flat
                or Relation.Amod
                or Relation.Nmod
                or Relation.NmodDesc
                or Relation.NmodUnmarked
                or Relation.Nummod
                or Relation.Appos
                or Relation.Goeswith
                or Relation.Dep;
}
