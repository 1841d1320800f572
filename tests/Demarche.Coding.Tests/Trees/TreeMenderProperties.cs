using Demarche.Coding.Trees;
using Demarche.Core;
using Demarche.Language;
using Demarche.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Demarche.Coding.Tests.Trees;

/// <summary>Whatever tree a parser may give, mending it gives a tree, and never throws.</summary>
public class TreeMenderProperties
{
    // Words that the menders ask for, with tags that go with them.
    private static readonly (string Form, string Lemma, Upos Upos, string Xpos)[] Words =
    [
        ("Peru", "Peru", Upos.Propn, "NNP"),
        ("envoys", "envoy", Upos.Noun, "NNS"),
        ("Friday", "Friday", Upos.Propn, "NNP"),
        ("They", "they", Upos.Pron, "PRP"),
        ("freed", "free", Upos.Verb, "VBN"),
        ("Freed", "free", Upos.Verb, "VBD"),
        ("said", "say", Upos.Verb, "VBD"),
        ("recall", "recall", Upos.Verb, "VB"),
        ("lifts", "lift", Upos.Noun, "NNS"),
        ("striking", "strike", Upos.Verb, "VBG"),
        ("has", "have", Upos.Aux, "VBZ"),
        ("are", "be", Upos.Aux, "VBP"),
        ("will", "will", Upos.Aux, "MD"),
        ("up", "up", Upos.Adp, "RP"),
        ("over", "over", Upos.Adv, "RB"),
        ("to", "to", Upos.Part, "TO"),
        ("between", "between", Upos.Adp, "IN"),
        ("how", "how", Upos.Adv, "WRB"),
        ("that", "that", Upos.Sconj, "IN"),
        ("no", "no", Upos.Det, "DT"),
        ("fewer", "few", Upos.Adj, "JJR"),
        ("14", "14", Upos.Num, "CD"),
        ("armed", "armed", Upos.Adj, "JJ"),
        ("and", "and", Upos.Cconj, "CC"),
        (",", ",", Upos.Punct, ","),
        (".", ".", Upos.Punct, "."),
    ];

    private static readonly Relation[] Relations =
    [
        .. RelationNames
            .All.Select(name => RelationNames.TryParse(name, out var relation) ? relation : Relation.Dep)
            .Where(relation => relation != Relation.Root),
    ];

    private static readonly TreeMender Mender = new(SharedCoder.Instance.Rules);

    [Fact]
    public void Any_tree_stays_a_tree() =>
        Properties.Hold(
            from size in Gen.Choose(1, 12)
            from picks in Gen.Choose(0, int.MaxValue - 1).ArrayOf(3 * size)
            select picks,
            picks => Assert.Equal(picks.Length / 3, Mender.Mend(Drawn(picks)).Count),
            seed: 7,
            times: 20_000
        );

    // Of each word its form, its relation, and where it splits the part of the sentence that is left to it.
    private static Sentence Drawn(int[] picks)
    {
        var words = picks.Chunk(3).ToArray();
        var (spans, text) = (new List<Span>(), new System.Text.StringBuilder());
        foreach (var word in words)
        {
            text.Append(text.Length == 0 ? "" : " ");
            var form = Of(word).Form;
            spans.Add(new Span(text.Length, text.Length + form.Length));
            text.Append(form);
        }
        var heads = new int[words.Length];
        Hang(words, heads, 0, words.Length, -1);
        return new Sentence(
            text.ToString(),
            [.. spans],
            [.. words.Select(w => Of(w).Upos)],
            [.. words.Select(w => Of(w).Xpos)],
            [.. words.Select(w => Of(w).Lemma)],
            [.. heads],
            [.. words.Select((w, i) => heads[i] < 0 ? Relation.Root : Relations[w[1] % Relations.Length])]
        );
    }

    private static (string Form, string Lemma, Upos Upos, string Xpos) Of(int[] word) => Words[word[0] % Words.Length];

    // A projective tree: some word heads its part, and heads one or two in each of what is left of it and right of it.
    private static void Hang(int[][] words, int[] heads, int from, int to, int head)
    {
        if (from >= to)
        {
            return;
        }
        var pick = words[from][2];
        var middle = from + pick % (to - from);
        if (head >= 0 && pick % 2 == 0 && to - from > 1)
        {
            var cut = from + 1 + pick / 2 % (to - from - 1);
            Hang(words, heads, from, cut, head);
            Hang(words, heads, cut, to, head);
            return;
        }
        heads[middle] = head;
        Hang(words, heads, from, middle, middle);
        Hang(words, heads, middle + 1, to, middle);
    }
}
