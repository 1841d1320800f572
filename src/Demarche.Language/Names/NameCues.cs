using System.Reflection;

namespace Demarche.Language.Names;

/// <summary>What a word tells of the name beside it: the sections of cues.txt.</summary>
[Flags]
internal enum NameCue
{
    None = 0,
    Title = 1,
    Portfolio = 1 << 1,
    Organisation = 1 << 2,
    Lists = 1 << 3,
    Place = 1 << 4,
    PlaceFirst = 1 << 5,
    Thing = 1 << 6,
    Particle = 1 << 7,
    Country = 1 << 8,
    Date = 1 << 9,
    Inside = 1 << 10,
    Towards = 1 << 11,
    Saying = 1 << 12,
    Naming = 1 << 13,
    Motion = 1 << 14,
    Reaching = 1 << 15,
}

/// <summary>The words of cues.txt. Immutable; safe on any thread.</summary>
internal static class NameCues
{
    private const string File = "Demarche.Language.Names.cues.txt";

    private static readonly Dictionary<string, NameCue> Words = Read();

    private static readonly Dictionary<string, NameCue>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a word as written tells, letter case aside.</summary>
    public static NameCue Of(Token token) => Of(token.Form);

    /// <summary>What the dictionary form of a word tells, so that plurals count.</summary>
    public static NameCue OfLemma(Token token) => Of(token.Lemma);

    /// <summary>Whether a word as written stands in one of those sections.</summary>
    public static bool Has(Token token, NameCue cues) => Of(token).Any(cues);

    /// <summary>Whether they hold one of those.</summary>
    public static bool Any(this NameCue cues, NameCue wanted) => (cues & wanted) != NameCue.None;

    private static NameCue Of(ReadOnlySpan<char> word) =>
        Lookup.TryGetValue(word.TrimEnd('.'), out var cues) ? cues : NameCue.None;

    private static Dictionary<string, NameCue> Read()
    {
        var words = new Dictionary<string, NameCue>(StringComparer.OrdinalIgnoreCase);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(File)!;
        using var reader = new StreamReader(stream);
        var section = NameCue.None;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                section = Enum.Parse<NameCue>(
                    line.Trim('[', ']').Replace("-", "", StringComparison.Ordinal),
                    ignoreCase: true
                );
            }
            else if (!line.StartsWith('#'))
            {
                foreach (var word in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                {
                    words[word] = words.GetValueOrDefault(word) | section;
                }
            }
        }
        return words;
    }
}
