using Demarche.Core;
using Demarche.Language.Tokens;

namespace Demarche.Language.Tests.Tokens;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("They don't know.", "They|do|n't|know|.")]
    [InlineData("They don’t know Russia’s aims", "They|do|n’t|know|Russia|’s|aims")]
    [InlineData("I'm sure we'll can't won't cannot", "I|'m|sure|we|'ll|ca|n't|wo|n't|can|not")]
    [InlineData("the firms' profits", "the|firms|'|profits")]
    [InlineData("a two-day visit by a South Korean-born man", "a|two|-|day|visit|by|a|South|Korean|-|born|man")]
    [InlineData("pro-Beijing non-aligned ex-minister", "pro-Beijing|non-aligned|ex-minister")]
    [InlineData("Baek Won-soon, Moon Jae-in and Tsai Ing-wen", "Baek|Won-soon|,|Moon|Jae-in|and|Tsai|Ing-wen")]
    [InlineData("an al-Qaeda F-16", "an|al|-|Qaeda|F|-|16")]
    [InlineData("It cost $50,000, or 3.5%.", "It|cost|$|50,000|,|or|3.5|%|.")]
    [InlineData("on Jan. 24 at 7:30 p.m. local time", "on|Jan.|24|at|7:30|p.m.|local|time")]
    [InlineData("Gen. J. K. Smith of the U.S. Army", "Gen.|J.|K.|Smith|of|the|U.S.|Army")]
    [InlineData("George W. Bush met Mr. Kim.", "George|W.|Bush|met|Mr.|Kim|.")]
    [InlineData("See No. 5 and say no.", "See|No.|5|and|say|no|.")]
    [InlineData("\"Yes,\" he said (twice)...", "\"|Yes|,|\"|he|said|(|twice|)|...")]
    [InlineData("“It’s over,” she said—finally", "“|It|’s|over|,|”|she|said|—|finally")]
    [InlineData("war -- or peace", "war|--|or|peace")]
    [InlineData(
        "at https://example.com/a-b?c=d, then mail a.b@example.com.",
        "at|https://example.com/a-b?c=d|,|then|mail|a.b@example.com|."
    )]
    [InlineData("and/or 9/11 and 35mm at 5pm", "and|/|or|9/11|and|35|mm|at|5|pm")]
    [InlineData("the '90s, the 1990s, the 20th", "the|'90s|,|the|1990s|,|the|20th")]
    [InlineData("What?! No!!", "What|?!|No|!!")]
    [InlineData("call 713-853-3989 now", "call|713-853-3989|now")]
    [InlineData("It ended.The rest", "It|ended|.|The|rest")]
    [InlineData("O'Brien and A&E", "O'Brien|and|A&E")]
    [InlineData("i dont think hes here, thats all", "i|do|nt|think|he|s|here|,|that|s|all")]
    [InlineData("its a shame for its people", "it|s|a|shame|for|its|people")]
    [InlineData("well :) we tried :-( (see:)", "well|:)|we|tried|:-(|(|see|:|)")]
    [InlineData("See report-2.pdf or mailto:a@example.org.", "See|report-2.pdf|or|mailto:a@example.org|.")]
    [InlineData("at example.org/a/b now", "at|example.org/a/b|now")]
    [InlineData("open 9am-5:30PM for 40,000 or .25", "open|9|am|-|5:30|PM|for|40,000|or|.25")]
    [InlineData("[13,14] in the 60's, in 2003's", "[|13|,|14|]|in|the|60's|,|in|2003|'s")]
    [InlineData("call 555-0142 about th- the plan", "call|555-0142|about|th-|the|plan")]
    [InlineData("pears, plums, etc. They left", "pears|,|plums|,|etc|.|They|left")]
    public void SplitsAsTheTreebanksDo(string text, string expected)
    {
        Assert.Equal(expected, string.Join('|', Forms(text)));
    }

    [Fact]
    public void CutsWhatNeverEnds()
    {
        var tokens = Tokens(new string('a', 10_000));
        Assert.All(tokens, t => Assert.True(t.Length <= Tokenizer.LongestToken));
        Assert.Equal(10_000, tokens.Sum(t => t.Length));
    }

    [Fact]
    public void EveryCharacterThatIsNoSpaceStandsInExactlyOneToken()
    {
        foreach (var text in RandomText.Many(seed: 11))
        {
            var covered = new bool[text.Length];
            var before = 0;
            foreach (var token in Tokens(text))
            {
                Assert.True(token.Start >= before && token.End > token.Start && token.End <= text.Length, text);
                before = token.End;
                covered.AsSpan(token.Start, token.Length).Fill(true);
            }
            for (var i = 0; i < text.Length; i++)
            {
                Assert.True(covered[i] || CharKind.IsSpace(text[i]), $"{i} of {text}");
            }
        }
    }

    internal static List<RawToken> Tokens(string text)
    {
        var tokens = new List<RawToken>();
        Tokenizer.Split(text, new Span(0, text.Length), tokens);
        return tokens;
    }

    private static IEnumerable<string> Forms(string text) => Tokens(text).Select(t => t.Span.In(text));
}
