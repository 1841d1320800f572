using System.Globalization;
using Demarche.Language.Conllu;

namespace Demarche.Language.Tests;

/// <summary>Any string gives well-formed trees or none, never an exception.</summary>
public sealed class AnyTextTests
{
    /// <summary>How many texts by chance are tried, where somebody has an hour.</summary>
    private const string Many = "DEMARCHE_MANY_INPUTS";
    private const int Few = 400;

    [Fact]
    public void Texts_by_chance_give_trees()
    {
        var asked = Environment.GetEnvironmentVariable(Many);
        var count = string.IsNullOrEmpty(asked) ? Few : int.Parse(asked, CultureInfo.InvariantCulture);
        var sentences = 0L;
        Parallel.For(
            0,
            count,
            number =>
            {
                var text = AnyText.Of(number);
                try
                {
                    Interlocked.Add(ref sentences, Check(text));
                }
                catch (Exception e)
                {
                    throw new InvalidOperationException($"Text {number}: {Escaped(text)}", e);
                }
            }
        );
        Assert.True(sentences > count);
    }

    [Fact]
    public void A_word_of_a_megabyte_gives_trees()
    {
        Check(new string('a', 1 << 20));
        Check(new string('\0', 1 << 16));
        Check(new string('\uD83D', 1 << 16));
        Check(string.Concat(Enumerable.Repeat("😀", 1 << 16)));
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("Word ")]
    [InlineData("Ministry of ")]
    [InlineData("Kim-")]
    [InlineData("and, ")]
    [InlineData("(")]
    [InlineData("שלום ")]
    [InlineData("😀 ")]
    [InlineData("a\n")]
    public void Ten_thousand_words_without_a_stop_give_trees(string word) =>
        Assert.True(Check(string.Concat(Enumerable.Repeat(word, 10_000))) > 0);

    [Fact]
    public void Every_single_character_gives_a_tree_or_nothing()
    {
        for (var c = 0; c <= char.MaxValue; c += c < 0x3000 ? 7 : 101)
        {
            Check(((char)c).ToString());
        }
    }

    // Parses a text, holds everything that is promised about the outcome, and gives how many sentences there were.
    private static int Check(string text)
    {
        var sentences = SharedModel.Pipeline.Parse(text);
        var at = 0;
        foreach (var sentence in sentences)
        {
            Hold(ReferenceEquals(text, sentence.Text), "the sentence has another text");
            Hold(sentence.Count is >= 1 and <= EnglishPipeline.DefaultMaxSentenceTokens, "a sentence too long");
            for (var i = 0; i < sentence.Count; i++)
            {
                var token = sentence[i];
                Hold(
                    token.Span.Start >= at && !token.Span.IsEmpty && token.Span.End <= text.Length,
                    "a span out of order"
                );
                at = token.Span.End;
                Hold(token.Head >= -1 && token.Head < sentence.Count && token.Head != i, "a head out of range");
                Hold(token.IsRoot == (i == sentence.RootIndex), "another root");
                Hold(token.IsRoot == (token.Relation == Relation.Root), "a root without its relation");
                Hold(token.Lemma.Length > 0 && token.VerbLemma.Length > 0, "no lemma");
                Hold(token.Xpos.Length > 0, "no tag");
            }
            Hold(IsProjective(sentence), "a subtree that is no run of words");
            Names(sentence);
            ConlluWriter.Write(TextWriter.Null, sentence);
        }
        return sentences.Length;
    }

    // In a projective tree the subtree of every word is as long as its edges say.
    private static bool IsProjective(Sentence sentence)
    {
        var sizes = new int[sentence.Count];
        foreach (var token in sentence.Tokens())
        {
            for (var above = token.Index; above >= 0; above = sentence.Heads[above])
            {
                sizes[above]++;
            }
        }
        return sentence.Tokens().All(t => sizes[t.Index] == t.RightEdge - t.LeftEdge + 1);
    }

    private static void Names(Sentence sentence)
    {
        var after = 0;
        foreach (var name in sentence.Names())
        {
            Hold(name.First >= after && name.Last >= name.First && name.Last < sentence.Count, "a name out of order");
            Hold(name.Head.Index >= name.First && name.Head.Index <= name.Last, "a name's head outside it");
            Hold(name.ToString().Length == name.Span.Length, "a name's text is not its span");
            after = name.Last + 1;
        }
    }

    private static void Hold(bool claim, string otherwise)
    {
        if (!claim)
        {
            throw new InvalidOperationException(otherwise);
        }
    }

    private static string Escaped(string text) =>
        string.Concat(text.Select(c => c is >= ' ' and <= '~' ? c.ToString() : $"\\u{(int)c:X4}"));
}
