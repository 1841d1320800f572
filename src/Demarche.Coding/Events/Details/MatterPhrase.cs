using Demarche.Language;

namespace Demarche.Coding.Events.Details;

/// <summary>The words of a matter: its head with what stands near it, not the whole clause.</summary>
internal static class MatterPhrase
{
    private const int MaxWords = 8;

    /// <summary>'the annexation of Crimea', 'its nuclear programme', 'violating the truce'.</summary>
    public static string Of(Sentence sentence, int head)
    {
        var (first, last) =
            sentence.Tags[head] == Upos.Verb
                ? (head, Object(sentence, head))
                : (First(sentence, head), Last(sentence, head));
        if (last - first >= MaxWords)
        {
            (first, last) = (First(sentence, head), NameEnd(sentence, head));
        }
        return string.Join(
            ' ',
            sentence
                .Text[sentence.Spans[first].Start..sentence.Spans[last].End]
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    private static int Object(Sentence sentence, int verb) =>
        sentence[verb].Child(Relation.Obj) is { } item && item.Index > verb ? NameEnd(sentence, item.Index) : verb;

    // Determiner, possessor, adjectives and nouns before the head, one behind the other.
    private static int First(Sentence sentence, int head)
    {
        var first = head;
        foreach (var child in sentence[head].Children)
        {
            if (
                child.Index < head
                && child.Relation
                    is Relation.Det
                        or Relation.NmodPoss
                        or Relation.Amod
                        or Relation.Nummod
                        or Relation.Compound
                        or Relation.NmodDesc
                        or Relation.NmodUnmarked
            )
            {
                first = Math.Min(first, child.LeftEdge);
            }
        }
        return first;
    }

    // One 'of' phrase belongs to the head.
    private static int Last(Sentence sentence, int head)
    {
        var end = NameEnd(sentence, head);
        foreach (var child in sentence[head].Children)
        {
            if (child.Relation == Relation.Nmod && child.LeftEdge == end + 1 && sentence[child.LeftEdge].IsForm("of"))
            {
                return NameEnd(sentence, child.Index);
            }
        }
        return end;
    }

    private static int NameEnd(Sentence sentence, int head)
    {
        var last = head;
        foreach (var child in sentence[head].Children)
        {
            if (child.Index == last + 1 && child.Relation is Relation.Flat or Relation.Compound)
            {
                last = child.Index;
            }
        }
        // 'Nagorno-Karabakh'.
        while (last + 2 < sentence.Count && sentence[last + 1].IsForm("-") && sentence.Heads[last + 2] == head)
        {
            last += 2;
        }
        return last;
    }
}
