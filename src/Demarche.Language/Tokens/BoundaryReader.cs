using System.Numerics;

namespace Demarche.Language.Tokens;

/// <summary>
/// Tells what stands around each place where a sentence could end, as features of a linear model. Goes through a text from left to
/// right, in step with the sentences found. Not thread-safe; reused from text to text, and then allocates nothing.
/// </summary>
internal sealed class BoundaryReader
{
    /// <summary>How many features a place has.</summary>
    public const int Features = 36;

    /// <summary>The features are numbers of so many bits.</summary>
    public const int Bits = 18;

    private TokenClue[] _clues = new TokenClue[1024];
    private int _block;
    private int _blockEnd;
    private uint _style;
    private int _start;
    private int _terminator;
    private int _lowers;
    private bool _quoted;
    private int _brackets;

    /// <summary>Takes a new text.</summary>
    public void Load(string text, List<RawToken> tokens)
    {
        if (_clues.Length < tokens.Count)
        {
            _clues = new TokenClue[Math.Max(tokens.Count, 2 * _clues.Length)];
        }
        var end = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            _clues[i] = TokenClue.Of(text, tokens[i], end);
            end = tokens[i].End;
        }
        _blockEnd = 0;
    }

    /// <summary>Begins a paragraph, which reaches up to <paramref name="end"/>, and a sentence with it.</summary>
    public void BeginBlock(int start, int end)
    {
        (_block, _blockEnd, _terminator, _quoted, _brackets) = (start, end, start, false, 0);
        _style = StyleOf(start, end);
        BeginSentence(start);
    }

    /// <summary>Begins a sentence.</summary>
    public void BeginSentence(int start)
    {
        (_start, _lowers) = (start, 0);
    }

    /// <summary>Goes past a token: it belongs to the present sentence.</summary>
    public void Take(int index)
    {
        switch (_clues[index].Shape)
        {
            case TokenShape.Lower:
                _lowers++;
                break;
            case TokenShape.PlainQuote:
                _quoted = !_quoted;
                break;
            case TokenShape.OpeningQuote:
                _quoted = true;
                break;
            case TokenShape.ClosingQuote:
                _quoted = false;
                break;
            case TokenShape.OpeningBracket:
                _brackets = Math.Min(_brackets + 1, 2);
                break;
            case TokenShape.ClosingBracket:
                _brackets = Math.Max(_brackets - 1, 0);
                break;
            default:
                break;
        }
    }

    /// <summary>
    /// Whether a sentence could end after the token: not between two words without a capital or a mark, on whatever lines they
    /// stand, and not after an abbreviation before a name ("at 10 p.m. Friday").
    /// </summary>
    public bool IsCandidate(int index)
    {
        if (index + 1 >= _blockEnd)
        {
            return false;
        }
        var (before, after) = (_clues[index].Shape, _clues[index + 1]);
        return after.Shape switch
        {
            TokenShape.Lower or TokenShape.Clitic => before
                is not (TokenShape.Lower or TokenShape.Capitalised or TokenShape.Clitic),
            TokenShape.Capitalised => after.IsOpener
                || before is not (TokenShape.Dotted or TokenShape.Abbreviation or TokenShape.Title),
            _ => true,
        };
    }

    /// <summary>Whether a sentence surely ends after the token: an abbreviation before a word that begins sentences.</summary>
    public bool IsSure(int index) =>
        _clues[index].Shape is TokenShape.Dotted or TokenShape.Abbreviation
        && index + 1 < _blockEnd
        && _clues[index + 1] is { IsOpener: true, Gap: not TokenGap.None };

    /// <summary>Writes the features of the place after the token.</summary>
    public void Collect(int index, Span<int> into)
    {
        while (_terminator < _blockEnd && (_terminator <= index || !IsTerminator(_clues[_terminator].Shape)))
        {
            _terminator++;
        }
        var (c, p1, p2) = (_clues[index], At(index - 1), At(index - 2));
        var (n1, n2, n3) = (At(index + 1), At(index + 2), At(index + 3));
        var first = _clues[_start];
        var gap = (uint)n1.Gap;
        var length = Bucket(index + 1 - _start);
        var ahead = _terminator < _blockEnd ? Bucket(_terminator - index) : 15;
        var (sc, sn) = ((uint)c.Shape, (uint)n1.Shape);
        var pair = (sc << 8) | (sn << 2) | gap;
        var inner = ((uint)p1.Shape << 20) | ((uint)n2.Shape << 14) | pair;
        var marks = (_quoted ? 1u : 0) | ((uint)_brackets << 1);
        var lowers = (uint)Math.Min(_lowers, 3);
        var at = 0;
        Span<int> features = into[..Features];
        features[at++] = Mix(0, gap, 0);
        features[at++] = Mix(1, c.Form, gap);
        features[at++] = Mix(2, n1.Form, gap);
        features[at++] = Mix(3, p1.Form, sc);
        features[at++] = Mix(4, n2.Form, sn);
        features[at++] = Mix(5, pair, 0);
        features[at++] = Mix(6, c.Form, (sn << 2) | gap);
        features[at++] = Mix(7, n1.Form, (sc << 2) | gap);
        features[at++] = Mix(8, c.Form, n1.Form);
        features[at++] = Mix(9, p1.Form, c.Form);
        features[at++] = Mix(10, n1.Form, n2.Form);
        features[at++] = Mix(11, inner, 0);
        features[at++] = Mix(12, inner, ((uint)p2.Shape << 6) | (uint)n3.Shape);
        features[at++] = Mix(13, c.Form, ((uint)p1.Shape << 12) | ((uint)n2.Shape << 6) | sn);
        features[at++] = Mix(14, n1.Form, ((uint)p1.Shape << 12) | ((uint)n2.Shape << 6) | sc);
        features[at++] = Mix(15, n1.Form, ((uint)n2.Shape << 12) | ((uint)n3.Shape << 6) | sc);
        features[at++] = Mix(16, p1.Form, pair);
        features[at++] = Mix(17, n2.Form, pair);
        features[at++] = Mix(18, c.Ending, sn);
        features[at++] = Mix(19, n1.Ending, sc);
        features[at++] = Mix(20, c.Ending, n1.Ending);
        features[at++] = Mix(21, pair, length);
        features[at++] = Mix(22, n1.Form, length);
        features[at++] = Mix(23, pair, ahead);
        features[at++] = Mix(24, c.Form, (marks << 8) | sn);
        features[at++] = Mix(25, pair, _style);
        features[at++] = Mix(26, c.Form, (_style << 8) | sn);
        features[at++] = Mix(27, n1.Form, (_style << 8) | sc);
        features[at++] = Mix(28, pair, first.Form == n1.Form ? 1u : 0);
        features[at++] = Mix(29, pair, (uint)first.Shape);
        features[at++] = Mix(30, first.Form, (sc << 8) | sn);
        features[at++] = Mix(31, pair, (lowers << 4) | length);
        features[at++] = Mix(32, pair, (marks << 8) | lowers);
        features[at++] = Mix(33, inner, (_style << 4) | ahead);
        features[at++] = Mix(34, c.Form, (ahead << 8) | sn);
        features[at] = Mix(35, n1.Form, (ahead << 8) | (lowers << 6) | sc);
    }

    private TokenClue At(int index) => index >= _block && index < _blockEnd ? _clues[index] : default;

    private static bool IsTerminator(TokenShape shape) =>
        shape is TokenShape.Stop or TokenShape.Exclamation or TokenShape.Ellipsis;

    // How the paragraph is written: with capitals after stops, with capitals at all, in capitals, with a mark at its end.
    private uint StyleOf(int start, int end)
    {
        var (lowers, capitals, uppers, stops, lowerAfter) = (0, 0, 0, 0, 0);
        for (var i = start; i < end; i++)
        {
            var shape = _clues[i].Shape;
            lowers += shape == TokenShape.Lower ? 1 : 0;
            capitals += shape == TokenShape.Capitalised ? 1 : 0;
            uppers += shape == TokenShape.Upper ? 1 : 0;
            if (i + 1 < end && shape is TokenShape.Stop or TokenShape.Exclamation)
            {
                stops++;
                lowerAfter += _clues[i + 1].Shape == TokenShape.Lower ? 1 : 0;
            }
        }
        var after =
            lowerAfter == 0 ? 0u
            : 2 * lowerAfter < stops ? 1u
            : 2u;
        var letters =
            uppers > lowers + capitals ? 0u
            : capitals > lowers ? 1u
            : capitals == 0 ? 2u
            : 3u;
        var ended = end > start && IsTerminator(_clues[end - 1].Shape) ? 1u : 0;
        return (after << 3) | (letters << 1) | ended;
    }

    // Exact up to four, then by powers of two.
    private static uint Bucket(int count) =>
        count <= 4 ? (uint)count : (uint)Math.Min(2 + BitOperations.Log2((uint)count), 14);

    private static int Mix(uint template, uint a, uint b)
    {
        var hash = ((a * 0x9E3779B1u) ^ (b * 0x85EBCA6Bu)) + (template * 0xC2B2AE35u);
        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        hash ^= hash >> 13;
        hash *= 0x297A2D39u;
        return (int)(hash >> (32 - Bits));
    }
}
