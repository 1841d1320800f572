using System.Collections.Immutable;

namespace Demarche.Language.Names;

/// <summary>A run of words that is a name, before its kind is told.</summary>
/// <param name="First">Its first word.</param>
/// <param name="Last">Its last word.</param>
/// <param name="Core">The word that says what it is: "Ministry" in "Ministry of Foreign Affairs".</param>
/// <param name="Titled">Whether a title stood before it.</param>
internal readonly record struct NameRun(int First, int Last, int Core, bool Titled);

/// <summary>Finds the names of a sentence: runs of capitalised words, cut at titles, lengthened by "of" phrases.</summary>
internal static class NameFinder
{
    private const NameCue Body = NameCue.Organisation | NameCue.Place | NameCue.Thing;
    private const NameCue Generic = Body | NameCue.PlaceFirst | NameCue.Portfolio | NameCue.Title;

    public static ImmutableArray<NameSpan> Find(Sentence sentence)
    {
        if (NameWords.IsTitleCase(sentence))
        {
            // Every word of a headline looks like a name; only the tagger's own names count there.
            return NameKinds.Tell(sentence, Plain(sentence));
        }
        var runs = new List<NameRun>();
        for (var t = 0; t < sentence.Count; t++)
        {
            if (NameWords.IsNameWord(sentence, t))
            {
                t = Cut(sentence, t, NameWords.RunEnd(sentence, t), runs);
            }
        }
        return NameKinds.Tell(sentence, runs);
    }

    private static List<NameRun> Plain(Sentence sentence)
    {
        var runs = new List<NameRun>();
        for (var t = 0; t < sentence.Count; t++)
        {
            var last = t;
            while (last < sentence.Count && sentence.Tags[last] == Upos.Propn && NameWords.IsNameWord(sentence, last))
            {
                last++;
            }
            if (last > t)
            {
                t = Cut(sentence, t, last - 1, runs);
            }
        }
        return runs;
    }

    // Takes titles out of a run and adds what is left; gives the last word that was used.
    private static int Cut(Sentence sentence, int first, int last, List<NameRun> runs)
    {
        var title = LastTitle(sentence, first, last);
        if (title < 0)
        {
            var start = OfficeEnd(sentence, first, last);
            return Add(sentence, start, last, titled: start > first, runs);
        }
        var before = title - 1;
        while (before >= first && NameCues.Has(sentence[before], NameCue.Portfolio | NameCue.Title))
        {
            before--;
        }
        if (before >= first)
        {
            Add(sentence, first, before, titled: false, runs);
        }
        return title < last ? Add(sentence, title + 1, last, titled: true, runs) : last;
    }

    // The last title in a run, "Minister" in "Foreign Minister Kim"; -1 where there is none.
    private static int LastTitle(Sentence sentence, int first, int last)
    {
        var isBody = false;
        var isFlat = false;
        for (var t = last; t >= first; t--)
        {
            // "General Assembly" and "King County" are no people; "Stephen King" is no king.
            if (NameCues.Has(sentence[t], NameCue.Title) && (isFlat || !isBody) && !IsGivenName(sentence, t, first))
            {
                return t;
            }
            isBody |= NameCues.Has(sentence[t], Body);
            isFlat |= sentence.Relations[t] == Relation.Flat && sentence.Heads[t] >= first;
        }
        return -1;
    }

    private static bool IsGivenName(Sentence sentence, int index, int first) =>
        index > first
        && sentence.Relations[index] == Relation.Flat
        && sentence.Heads[index] >= first
        && !NameCues.Has(sentence[sentence.Heads[index]], NameCue.Title);

    // "Secretary of State Jane Roe": the office goes on after "of", then comes the name. Gives where the name begins.
    private static int OfficeEnd(Sentence sentence, int first, int last)
    {
        if (first < 2 || sentence.Tags[first - 1] != Upos.Adp || !NameCues.Has(sentence[first - 2], NameCue.Title))
        {
            return first;
        }
        var start = first;
        while (start <= last && NameCues.Has(sentence[start], NameCue.Portfolio))
        {
            start++;
        }
        return start;
    }

    private static int Add(Sentence sentence, int first, int last, bool titled, List<NameRun> runs)
    {
        if (first > last)
        {
            return last;
        }
        var core = last;
        while (core > first && NameWords.IsRoman(sentence[core]))
        {
            core--;
        }
        var end = titled ? last : WithOf(sentence, last);
        if (titled || end > last || !IsGeneric(sentence, first, last))
        {
            runs.Add(new NameRun(first, end, core, titled));
        }
        return end;
    }

    // "the Council", "Foreign Affairs", "South Korean": nothing that names one thing.
    private static bool IsGeneric(Sentence sentence, int first, int last)
    {
        if (sentence.Tags[last] == Upos.Adj)
        {
            return true;
        }
        if (first == last)
        {
            return NameCues.Has(sentence[first], Generic) && !IsBareBody(sentence[first]);
        }
        for (var t = first; t <= last; t++)
        {
            if (!NameCues.Has(sentence[t], NameCue.Portfolio | NameCue.Title))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Whether a word such as "Parliament" stands without article and owner, and so names one body.</summary>
    public static bool IsBareBody(Token token) =>
        token.Upos == Upos.Propn
        && NameCues.Has(token, NameCue.Organisation)
        && !NameCues.Has(token, NameCue.Title | NameCue.Portfolio)
        && token.Child(Relation.Det) is null
        && token.Child(Relation.NmodPoss) is null;

    // "Bank | of Korea", "Ministry | of Trade, Industry and Energy", "Institute | for Peace": gives the last word.
    private static int WithOf(Sentence sentence, int core)
    {
        var cues = NameCues.Of(sentence[core]);
        var at = core + 1;
        if (
            !cues.Any(Body | NameCue.PlaceFirst)
            || at + 1 >= sentence.Count
            || !(sentence[at].Form is "of" || (sentence[at].Form is "for" or "on" && cues.Any(NameCue.Lists)))
        )
        {
            return core;
        }
        at++;
        if (sentence[at].Form is "the" && at + 1 < sentence.Count)
        {
            at++;
        }
        if (!NameWords.GoesOn(sentence, at))
        {
            return core;
        }
        var last = NameWords.RunEnd(sentence, at);
        if (cues.Any(NameCue.Lists))
        {
            last = WithList(sentence, at, last);
        }
        return WithOf(sentence, last);
    }

    // "Trade | , Industry and Energy": only up to a last member behind "and", each joined by the tree.
    private static int WithList(Sentence sentence, int first, int last)
    {
        var at = last;
        while (at + 2 < sentence.Count)
        {
            var isLast = sentence[at + 1].IsForm("and");
            if (!isLast && sentence[at + 1].Form is not ",")
            {
                break;
            }
            var member = at + 2;
            if (!NameWords.GoesOn(sentence, member))
            {
                break;
            }
            var end = NameWords.RunEnd(sentence, member);
            var head = HeadOf(sentence, member, end);
            if (sentence.Relations[head] != Relation.Conj || sentence.Heads[head] < first)
            {
                break;
            }
            if (isLast)
            {
                return end;
            }
            at = end;
        }
        return last;
    }

    /// <summary>The word of a run by which it hangs in the tree: the first whose head lies outside.</summary>
    public static int HeadOf(Sentence sentence, int first, int last)
    {
        for (var t = first; t < last; t++)
        {
            if (sentence.Heads[t] < first || sentence.Heads[t] > last)
            {
                return t;
            }
        }
        return last;
    }
}
