using Demarche.Bench.Raw;
using Demarche.Language.Conllu;
using Demarche.Train.Splitter;

namespace Demarche.Language.Tests.Tokens;

public sealed class RawScoreTests
{
    // Two sentences of two paragraphs; "don't" is one token of two words.
    private const string Treebank = """
        # newdoc id = a
        # sent_id = email-1
        # text = We don't know.
        1	We	we	PRON	PRP	_	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	know	know	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        # sent_id = email-2
        # text = So?
        1	So	so	ADV	RB	_	0	root	_	SpaceAfter=No
        2	?	?	PUNCT	.	_	1	punct	_	SpaceAfter=No

        # newpar id = b
        # sent_id = weblog-3
        # text = Ask us
        1	Ask	ask	VERB	VB	_	0	root	_	_
        2	us	we	PRON	PRP	_	1	obj:test	_	_

        """;

    [Fact]
    public void PutsTheTextTogether()
    {
        var raw = RawText.From(Sentences());
        Assert.Equal("We don't know. So?\n\nAsk us", raw.Text);
        Assert.Equal(["We don't know.", "So?", "Ask us"], raw.Sentences.Select(s => s.Span.In(raw.Text)));
    }

    [Fact]
    public void TakesOneGenre() => Assert.Equal(["email", "email", "weblog"], Sentences().Select(RawText.Genre));

    [Fact]
    public void GivesFullMarksToTheTreebankItself()
    {
        var gold = ScoredText.Gold(RawText.From(Sentences()));
        Assert.Equal(new RawScore(100, 100, 100, 100, 100, 100), RawScore.Of(gold, gold));
    }

    [Fact]
    public void AlignsTheWordsInsideATokenByTheirForms()
    {
        var gold = ScoredText.Gold(RawText.From(Sentences())).Words;
        ScoredWord[] found =
        [
            Word(0, 2, "We"),
            Word(2, 4, "do"),
            Word(4, 7, "n't"),
            Word(7, 12, "know."),
            Word(12, 14, "So"),
            Word(14, 15, "?"),
        ];
        Assert.Equal([0, 1, 2, -1, -1, 4, 5, -1, -1], WordAlignment.Align(gold, found));
    }

    [Fact]
    public void CountsWhatWasMissed()
    {
        // One sentence where the treebank has two, and a head that is another word.
        var gold = new ScoredText(
            [Word(0, 2, "So"), Word(2, 3, "?", 0), Word(3, 6, "Ask"), Word(6, 8, "us", 2)],
            [(0, 3), (3, 8)]
        );
        var found = new ScoredText(
            [Word(0, 2, "So"), Word(2, 3, "?", 0), Word(3, 6, "Ask", 0), Word(6, 8, "us", 2)],
            [(0, 8)]
        );
        var score = RawScore.Of(gold, found);
        Assert.Equal(100, score.Words);
        Assert.Equal(0, score.Sentences);
        Assert.Equal(75, score.Uas);
        Assert.Equal(75, score.Las);
    }

    [Fact]
    public void AWordFoundWronglyIsNoHead()
    {
        var gold = new ScoredText([Word(0, 3, "Ask"), Word(3, 5, "us", 0)], [(0, 5)]);
        var found = new ScoredText([Word(0, 2, "As"), Word(2, 3, "k", 0), Word(3, 5, "us", 0)], [(0, 5)]);
        var score = RawScore.Of(gold, found);
        Assert.Equal(40, score.Words);
        Assert.Equal(0, score.Uas);
    }

    private static ScoredWord Word(int start, int end, string form, int head = -1) =>
        new(start, end, InMultiword: false, form, "X", "_", head, "dep");

    private static List<ConlluSentence> Sentences()
    {
        using var reader = new StringReader(Treebank);
        return [.. ConlluReader.Read(reader)];
    }
}
