namespace Demarche.Reports;

/// <summary>Walks over the tokens of a stamp; a copy of it is a place to go back to.</summary>
internal struct StampCursor(StampToken[] tokens)
{
    public int At { get; private set; }

    public readonly bool AtEnd => At >= tokens.Length;

    /// <summary>The token <paramref name="ahead"/> places on; the empty one past the end.</summary>
    public readonly StampToken Peek(int ahead = 0) =>
        At + ahead < tokens.Length ? tokens[At + ahead] : new StampToken("", -1, false);

    public void Skip(int count = 1) => At = Math.Min(At + count, tokens.Length);

    public bool Take(char sign)
    {
        var found = Peek().Is(sign);
        Skip(found ? 1 : 0);
        return found;
    }

    public bool TakeAny(ReadOnlySpan<char> signs)
    {
        var token = Peek().Text;
        var found = token.Length == 1 && signs.Contains(token[0]);
        Skip(found ? 1 : 0);
        return found;
    }

    public bool Take(string word)
    {
        var found = Peek().Text == word;
        Skip(found ? 1 : 0);
        return found;
    }

    /// <summary>Whether the tokens from here on are these words.</summary>
    public readonly bool Sees(string[] words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (Peek(i).Text != words[i])
            {
                return false;
            }
        }
        return true;
    }
}
