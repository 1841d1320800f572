using System.Collections.Immutable;
using Demarche.Coding.Times;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Who speaks, where a verb of saying gives the word.</summary>
internal static class Speakers
{
    // How many words may stand in the aside between a speaker and the verb.
    private const int LongestAside = 14;

    /// <summary>The head word of the speaker; null where none is named.</summary>
    public static Token? Of(Token verb, ImmutableArray<Span> quotations)
    {
        var source = Quotee(verb) ?? Clauses.Doer(verb);
        if (source is { } named && (IsTime(named) || IsQuoted(named, verb, quotations)))
        {
            source = BeforeAside(verb);
        }
        // "…, survivors recalled", where the tree hangs the survivors elsewhere
        if (
            verb is { Relation: Relation.Parataxis, Xpos: "VBD" or "VBZ" or "VBP" }
            && verb.Child(Relation.Nsubj) is null
        )
        {
            source = Beside(verb) ?? source;
        }
        // "…, said one source in the room", taken for its object
        if (
            verb.IsLemma("say")
            && verb.Index > 0
            && verb.Sentence[verb.Index - 1].IsForm(",")
            && verb.Child(Relation.Obj) is { } inverted
        )
        {
            source = inverted;
        }
        return source
            ?? (
                verb.Xpos is "VBD" or "VBZ" or "VBP" && !Clauses.IsPassive(verb)
                    ? Beside(verb) ?? BeforeAside(verb)
                    : null
            );
    }

    /// <summary>Who is quoted: "quoted the ministry as saying", "the minister was quoted as saying".</summary>
    public static Token? Quotee(Token verb) =>
        verb is { Xpos: "VBG", IsRoot: false }
        && (verb.Child(Relation.Mark) ?? verb.Child(Relation.Case))?.IsForm("as") == true
        && verb.HeadToken is { Upos: Upos.Verb } quoting
            ? quoting.Child(Relation.Obj) ?? quoting.Child(Relation.NsubjPass)
            : null;

    private static Token? Beside(Token verb) =>
        Clauses.Neighbour(verb) is { } neighbour && !IsTime(neighbour) ? neighbour : null;

    // "Ana Ruiz, head of the union, said", "Ana Ruiz (Lima) said", where the tree hangs the name elsewhere
    private static Token? BeforeAside(Token verb)
    {
        var sentence = verb.Sentence;
        var end = verb.Index - 1;
        if (end < 2 || sentence[end].Form is not ("," or ")" or "-RRB-"))
        {
            return null;
        }
        var comma = sentence[end].IsForm(",");
        for (var i = end - 1; i > 0 && end - i <= LongestAside; i--)
        {
            if (comma ? sentence[i].IsForm(",") : sentence[i].Form is "(" or "-LRB-")
            {
                return sentence.Tags[i - 1] == Upos.Propn ? Name(sentence, i - 1) : null;
            }
        }
        return null;
    }

    // The word of a name that the others hang on.
    private static Token Name(Sentence sentence, int last)
    {
        var head = last;
        while (
            sentence.Heads[head] >= 0
            && sentence.Heads[head] < head
            && sentence.Tags[sentence.Heads[head]] == Upos.Propn
        )
        {
            head = sentence.Heads[head];
        }
        return sentence[head];
    }

    // A time is no speaker, whatever the tree says: "The same afternoon, …"
    private static bool IsTime(Token word) =>
        TimeWords.Find(word.Form) is { Role: Role.DayPart or Role.Unit or Role.Weekday or Role.Month or Role.Season }
        && word.Child(Relation.Compound) is null;

    // Nor is what is quoted: “… One of the best,” Ruiz said.
    private static bool IsQuoted(Token word, Token verb, ImmutableArray<Span> quotations)
    {
        foreach (var quotation in quotations)
        {
            if (quotation.Contains(word.Span) && !quotation.Contains(verb.Span))
            {
                return true;
            }
        }
        return false;
    }
}
