using Demarche.Language.Names;

namespace Demarche.Language.Tests.Names;

public sealed class NameFinderTests
{
    [Fact]
    public void Takes_titles_off_and_keeps_what_stood_before_them()
    {
        var sentence = HandTree.Of(
            """
            U.S. PROPN NNP 3 compound
            Defense PROPN NNP 3 compound
            Secretary PROPN NNP 4 nmod:desc
            John PROPN NNP 7 nsubj
            F. PROPN NNP 4 flat
            Hale PROPN NNP 4 flat
            left VERB VBD 0 root
            """
        );
        Assert.Equal("U.S. place | John F. Hale person", Names(sentence));
        Assert.Equal((3, 5, 3), (sentence.Names()[1].First, sentence.Names()[1].Last, sentence.Names()[1].Head.Index));
    }

    [Fact]
    public void A_title_alone_is_no_name() =>
        Assert.Equal(
            "",
            Names(
                """
                The DET DT 3 det
                Foreign ADJ NNP 3 amod
                Minister PROPN NNP 4 nsubj
                left VERB VBD 0 root
                """
            )
        );

    [Fact]
    public void An_office_may_go_on_before_the_name() =>
        Assert.Equal(
            "Helen Ward person",
            Names(
                """
                Secretary PROPN NNP 6 nsubj
                of ADP IN 3 case
                State PROPN NNP 1 nmod
                Helen PROPN NNP 1 appos
                Ward PROPN NNP 4 flat
                left VERB VBD 0 root
                """
            )
        );

    [Fact]
    public void A_body_goes_on_with_its_fields() =>
        Assert.Equal(
            "Bank of Tala organisation | Ministry of Trade , Industry and Energy organisation",
            Names(
                """
                The DET DT 2 det
                Bank PROPN NNP 14 nsubj
                of ADP IN 4 case
                Tala PROPN NNP 2 nmod
                and CCONJ CC 7 cc
                the DET DT 7 det
                Ministry PROPN NNP 2 conj
                of ADP IN 9 case
                Trade PROPN NNP 7 nmod
                , PUNCT , 11 punct
                Industry NOUN NN 9 conj
                and CCONJ CC 13 cc
                Energy PROPN NNP 9 conj
                agreed VERB VBD 0 root
                """
            )
        );

    [Fact]
    public void A_person_is_known_by_the_apposition() =>
        Assert.Equal(
            "Orla person | Zarva organisation | Sawan place",
            Names(
                """
                Orla PROPN NNP 11 nsubj
                , PUNCT , 4 punct
                a DET DT 4 det
                spokeswoman NOUN NN 1 appos
                for ADP IN 9 case
                the DET DT 9 det
                militant ADJ JJ 8 amod
                group NOUN NN 9 compound
                Zarva PROPN NNP 4 nmod
                , PUNCT , 1 punct
                fled VERB VBD 0 root flee
                to ADP IN 13 case
                Sawan PROPN NNP 11 obl
                """
            )
        );

    [Theory]
    [InlineData("who", "person")]
    [InlineData("which", "other")]
    public void A_relative_clause_with_who_tells_a_person(string pronoun, string kind) =>
        Assert.Equal(
            "Orla " + kind,
            Names(
                $"""
                Orla PROPN NNP 6 nsubj
                , PUNCT , 4 punct
                {pronoun} PRON WP 4 nsubj
                fell VERB VBD 1 acl:relcl
                , PUNCT , 1 punct
                failed VERB VBD 0 root
                """
            )
        );

    [Fact]
    public void Given_names_and_particles_tell_a_person() =>
        Assert.Equal(
            "Baek Won-soon person | Hamid al-Rashid person",
            Names(
                """
                Baek PROPN NNP 3 nsubj
                Won-soon PROPN NNP 1 flat
                met VERB VBD 0 root
                Hamid PROPN NNP 3 obj
                al PROPN NNP 4 flat
                - PUNCT HYPH 7 punct
                Rashid PROPN NNP 4 flat
                """
            )
        );

    [Fact]
    public void What_stands_side_by_side_is_of_one_kind() =>
        Assert.Equal(
            "Mora place | Tala place",
            Names(
                """
                They PRON PRP 2 nsubj
                worked VERB VBD 0 root
                in ADP IN 4 case
                Mora PROPN NNP 2 obl
                and CCONJ CC 6 cc
                Tala PROPN NNP 4 conj
                """
            )
        );

    [Fact]
    public void A_surname_is_the_person_named_before() =>
        Assert.Equal(
            "Vera Novak person | Novak person",
            Names(
                """
                Judge PROPN NNP 2 nmod:desc
                Vera PROPN NNP 4 nsubj
                Novak PROPN NNP 2 flat
                said VERB VBD 0 root say
                Novak PROPN NNP 6 nsubj
                left VERB VBD 4 ccomp
                """
            )
        );

    [Fact]
    public void Words_that_the_tree_keeps_apart_are_two_names() =>
        Assert.Equal(
            "Kim other | Tala other",
            Names(
                """
                They PRON PRP 2 nsubj
                gave VERB VBD 0 root
                Kim PROPN NNP 2 iobj
                Tala PROPN NNP 2 obj
                """
            )
        );

    [Fact]
    public void Days_months_and_peoples_name_nobody() =>
        Assert.Equal(
            "Russians other",
            Names(
                """
                The DET DT 2 det
                Russians PROPN NNPS 3 nsubj
                left VERB VBD 0 root
                on ADP IN 5 case
                Friday PROPN NNP 3 obl
                """
            )
        );

    [Theory]
    [InlineData("Yesterday ADV RB 3 advmod", "Parliament organisation")]
    [InlineData("The DET DT 2 det", "")]
    public void A_body_without_article_is_one_body(string before, string names) =>
        Assert.Equal(
            names,
            Names(
                $"""
                {before}
                Parliament PROPN NNP 3 nsubj
                agreed VERB VBD 0 root
                """
            )
        );

    [Fact]
    public void Capitals_say_nothing_in_a_headline() =>
        Assert.Equal(
            "Tala other",
            Names(
                """
                Tala PROPN NNP 2 nsubj
                Detains VERB VBZ 0 root
                Foreign ADJ JJ 4 amod
                Pastor NOUN NN 2 obj
                on ADP IN 7 case
                Spy NOUN NN 7 compound
                Charges NOUN NNS 2 obl
                """
            )
        );

    [Fact]
    public void Joins_particles_to_the_verb()
    {
        var sentence = HandTree.Of(
            """
            They PRON PRP 2 nsubj
            carried VERB VBD 0 root carry
            it PRON PRP 2 obj
            Out ADP RP 2 compound:prt
            """
        );
        Assert.Equal("carry out", sentence.Root.VerbLemma);
        Assert.Equal("they", sentence[0].VerbLemma);
    }

    private static string Names(string lines) => Names(HandTree.Of(lines));

    private static string Names(Sentence sentence) =>
        string.Join(" | ", sentence.Names().Select(n => $"{n} {n.Kind.ToString().ToLowerInvariant()}"));
}
