using System.Collections.Immutable;
using Demarche.Language.Model;

namespace Demarche.Language.Lemmas;

/// <summary>Gives lemmas: known words by table, others by the longest ending that has a rule. Thread-safe.</summary>
internal sealed class Lemmatizer
{
    /// <summary>The longest ending with a rule, in letters.</summary>
    public const int LongestEnding = 5;

    private const int LongestKnown = 64;
    private readonly LemmaClass?[] _classes;
    private readonly KnownLemmas?[] _known = new KnownLemmas?[UposNames.All.Length];
    private readonly LemmaMemo _memo = new();
    private readonly int _xpos;

    /// <summary>Builds the tables.</summary>
    /// <param name="classes">The classes, in any order.</param>
    /// <param name="xpos">The Penn tags, in the model's order.</param>
    public Lemmatizer(ImmutableArray<LemmaClass> classes, IReadOnlyList<string> xpos)
    {
        Classes = classes;
        _xpos = xpos.Count;
        _classes = new LemmaClass?[_known.Length * _xpos * 2];
        foreach (var kind in classes)
        {
            var slash = kind.Name.IndexOf('/', StringComparison.Ordinal);
            var capital = kind.Name.EndsWith('^');
            var tag = kind.Name[(slash + 1)..^(capital ? 1 : 0)];
            if (!UposNames.TryParse(kind.Name[..slash], out var upos))
            {
                continue;
            }
            (_known[(int)upos] ??= new KnownLemmas(upos == Upos.Propn)).Add(kind);
            for (var place = 0; place < _xpos; place++)
            {
                if (xpos[place] == tag)
                {
                    _classes[Place((int)upos, place, capital)] = kind;
                }
            }
        }
    }

    public ImmutableArray<LemmaClass> Classes { get; }

    public static string ClassName(Upos upos, string xpos, bool capital) =>
        $"{upos.Name()}/{xpos}{(capital ? "^" : "")}";

    public static bool HasCapital(ReadOnlySpan<char> form) => form.Length > 0 && char.IsUpper(form[0]);

    /// <summary>Which part of speech (row) was ever seen with which Penn tag (column); one that was seen with none goes with all.</summary>
    public bool[,] Pairs()
    {
        var pairs = new bool[UposNames.All.Length, _xpos];
        for (var upos = 0; upos < pairs.GetLength(0); upos++)
        {
            var none = true;
            for (var tag = 0; tag < _xpos; tag++)
            {
                pairs[upos, tag] =
                    _classes[Place(upos, tag, false)] is not null || _classes[Place(upos, tag, true)] is not null;
                none &= !pairs[upos, tag];
            }
            for (var tag = 0; none && tag < _xpos; tag++)
            {
                pairs[upos, tag] = true;
            }
        }
        return pairs;
    }

    /// <summary>The lemma of a word; allocates nothing for a word that was asked for lately.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="upos">Its part of speech.</param>
    /// <param name="xpos">Its Penn tag, as an index into the model's list.</param>
    public string Lemma(ReadOnlySpan<char> form, Upos upos, int xpos)
    {
        var place = Place((int)upos, xpos, HasCapital(form));
        var lemma = _memo.Find(form, place);
        if (lemma is null)
        {
            lemma = Make(form, upos, place);
            _memo.Keep(form, place, lemma);
        }
        return lemma;
    }

    private string Make(ReadOnlySpan<char> form, Upos upos, int place)
    {
        var kind = _classes[place];
        if (kind is null || form.Length > LongestKnown)
        {
            return upos == Upos.Propn ? form.ToString() : LowerCase(form);
        }
        Span<char> lower = stackalloc char[LongestKnown];
        lower = lower[..form.Length];
        form.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        var index = kind.Known.Find(lower);
        return index >= 0
            ? kind.Lemmas[index].ToString()
            : _known[(int)upos]!.Find(lower) ?? Ruled(form, lower, kind, _known[(int)upos]!);
    }

    // The longest ending counts, unless only a shorter one leads to a word that exists.
    private static string Ruled(ReadOnlySpan<char> form, ReadOnlySpan<char> lower, LemmaClass kind, KnownLemmas known)
    {
        string? first = null;
        for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
        {
            var rule = kind.Endings.Find(lower[^length..]);
            if (rule < 0)
            {
                continue;
            }
            var lemma = kind.Edits[rule].Apply(form);
            if (known.IsLemma(lemma))
            {
                return lemma;
            }
            first ??= lemma;
        }
        return first ?? form.ToString();
    }

    private static string LowerCase(ReadOnlySpan<char> form) => new LemmaEdit(true, 0, "").Apply(form);

    private int Place(int upos, int xpos, bool capital) => (upos * _xpos + xpos) * 2 + (capital ? 1 : 0);
}
