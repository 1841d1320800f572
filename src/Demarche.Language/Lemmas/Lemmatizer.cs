using System.Collections.Immutable;

namespace Demarche.Language.Lemmas;

/// <summary>Gives lemmas: known words by table, others by the longest ending that has a rule. Immutable and thread-safe.</summary>
internal sealed class Lemmatizer
{
    /// <summary>The longest ending with a rule, in letters.</summary>
    public const int LongestEnding = 5;

    private const int LongestKnown = 64;
    private readonly Table?[] _tables;
    private readonly int _xpos;

    /// <summary>Builds the tables.</summary>
    /// <param name="classes">The classes, in any order.</param>
    /// <param name="xpos">The Penn tags, in the model's order.</param>
    public Lemmatizer(ImmutableArray<LemmaClass> classes, IReadOnlyList<string> xpos)
    {
        Classes = classes;
        _xpos = xpos.Count;
        var byName = new Dictionary<string, Table>(StringComparer.Ordinal);
        foreach (
            var group in classes.GroupBy(
                c => c.Name[..c.Name.IndexOf('/', StringComparison.Ordinal)],
                StringComparer.Ordinal
            )
        )
        {
            var kin = new PartOfSpeech(group, group.Key == Upos.Propn.Name());
            foreach (var kind in group)
            {
                byName[kind.Name] = new Table(kind, kin);
            }
        }
        _tables = new Table?[UposNames.All.Length * _xpos * 2];
        for (var upos = 0; upos < UposNames.All.Length; upos++)
        {
            for (var tag = 0; tag < _xpos; tag++)
            {
                for (var capital = 0; capital < 2; capital++)
                {
                    byName.TryGetValue(ClassName((Upos)upos, xpos[tag], capital == 1), out var table);
                    _tables[Place(upos, tag, capital == 1)] = table;
                }
            }
        }
    }

    public ImmutableArray<LemmaClass> Classes { get; }

    public static string ClassName(Upos upos, string xpos, bool capital) =>
        $"{upos.Name()}/{xpos}{(capital ? "^" : "")}";

    public static bool HasCapital(ReadOnlySpan<char> form) => form.Length > 0 && char.IsUpper(form[0]);

    /// <summary>The lemma of a word.</summary>
    /// <param name="form">The word as written.</param>
    /// <param name="upos">Its part of speech.</param>
    /// <param name="xpos">Its Penn tag, as an index into the model's list.</param>
    public string Lemma(ReadOnlySpan<char> form, Upos upos, int xpos)
    {
        var table = _tables[Place((int)upos, xpos, HasCapital(form))];
        if (table is null || form.Length > LongestKnown)
        {
            return upos == Upos.Propn ? form.ToString() : LowerCase(form);
        }
        Span<char> lower = stackalloc char[LongestKnown];
        lower = lower[..form.Length];
        form.ToLowerInvariant(lower);
        lower.Replace('’', '\'');
        return table.Lemma(form, lower);
    }

    private static string LowerCase(ReadOnlySpan<char> form) => new LemmaEdit(true, 0, "").Apply(form);

    private int Place(int upos, int xpos, bool capital) => (upos * _xpos + xpos) * 2 + (capital ? 1 : 0);

    private sealed class Table
    {
        private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _known;
        private readonly Dictionary<string, LemmaEdit>.AlternateLookup<ReadOnlySpan<char>> _rules;
        private readonly PartOfSpeech _kin;

        public Table(LemmaClass source, PartOfSpeech kin)
        {
            _kin = kin;
            _known = new Dictionary<string, string>(source.Known, StringComparer.Ordinal).GetAlternateLookup<
                ReadOnlySpan<char>
            >();
            _rules = new Dictionary<string, LemmaEdit>(source.Rules, StringComparer.Ordinal).GetAlternateLookup<
                ReadOnlySpan<char>
            >();
        }

        public string Lemma(ReadOnlySpan<char> form, ReadOnlySpan<char> lower)
        {
            if (_known.TryGetValue(lower, out var lemma) || _kin.Known.TryGetValue(lower, out lemma))
            {
                return lemma;
            }
            // The longest ending counts, unless only a shorter one leads to a word that exists.
            string? first = null;
            for (var length = Math.Min(LongestEnding, lower.Length); length >= 0; length--)
            {
                if (!_rules.TryGetValue(lower[^length..], out var edit))
                {
                    continue;
                }
                lemma = edit.Apply(form);
                if (_kin.Lemmas.Contains(lemma))
                {
                    return lemma;
                }
                first ??= lemma;
            }
            return first ?? form.ToString();
        }
    }

    // What all classes of one part of speech know together: the tagger may miss the finer tag.
    private sealed class PartOfSpeech
    {
        public PartOfSpeech(IEnumerable<LemmaClass> classes, bool names)
        {
            var known = new Dictionary<string, string>(StringComparer.Ordinal);
            var lemmas = new HashSet<string>(StringComparer.Ordinal);
            var torn = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (form, lemma) in classes.SelectMany(c => c.Known))
            {
                lemmas.Add(lemma);
                if (!known.TryAdd(form, lemma) && known[form] != lemma)
                {
                    torn.Add(form);
                }
            }
            foreach (var form in torn)
            {
                known.Remove(form);
            }
            // A name keeps its own letter case, which the key has lost.
            Known = (names ? [] : known).GetAlternateLookup<ReadOnlySpan<char>>();
            Lemmas = lemmas;
        }

        public Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Known { get; }

        public HashSet<string> Lemmas { get; }
    }
}
