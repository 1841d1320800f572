namespace Demarche.Reports;

/// <summary>A run of digits, a run of letters, or one sign.</summary>
/// <param name="Text">Its characters; words in lower case.</param>
/// <param name="Number">The value of a run of digits; -1 for anything else.</param>
/// <param name="Spaced">Whether white space stands before it.</param>
/// <param name="Capitals">Whether it is a word in capitals throughout.</param>
internal readonly record struct StampToken(string Text, int Number, bool Spaced, bool Capitals = false)
{
    // Longer runs of digits are no part of a date.
    private const int MostDigits = 9;

    public bool IsNumber => Number >= 0;

    public bool IsWord => Text.Length > 0 && char.IsLetter(Text[0]);

    public int Digits => IsNumber ? Text.Length : 0;

    public bool Is(char sign) => Text.Length == 1 && Text[0] == sign;

    public static StampToken[] Of(string text)
    {
        var tokens = new List<StampToken>();
        var spaced = false;
        for (var i = 0; i < text.Length; )
        {
            if (char.IsWhiteSpace(text[i]))
            {
                spaced = true;
                i++;
                continue;
            }
            var start = i;
            Func<char, bool>? run =
                char.IsAsciiDigit(text[i]) ? char.IsAsciiDigit
                : char.IsLetter(text[i]) ? char.IsLetter
                : null;
            i++;
            while (run is not null && i < text.Length && run(text[i]))
            {
                i++;
            }
            var token = text[start..i].ToLowerInvariant();
            var capitals = char.IsLetter(text[start]) && !text.AsSpan(start..i).ContainsAnyExceptInRange('A', 'Z');
            var isNumber = run is not null && char.IsAsciiDigit(text[start]) && token.Length <= MostDigits;
            tokens.Add(new StampToken(token, isNumber ? int.Parse(token) : -1, spaced, capitals));
            spaced = false;
        }
        return [.. tokens];
    }
}
