namespace Demarche.Core.Json;

/// <summary>The lower-case words that stand for the members of an enum at the border.</summary>
internal static class EnumWords<T>
    where T : struct, Enum
{
    private static readonly T[] Members = Enum.GetValues<T>();
    private static readonly string[] Words = [.. Members.Select(member => member.ToString().ToLowerInvariant())];

    public static string Of(T member) => Words[Array.IndexOf(Members, member)];

    public static T Parse(string word) =>
        Array.IndexOf(Words, word) is var at and >= 0
            ? Members[at]
            : throw new FormatException($"'{word}' is no {typeof(T).Name}; it is one of {string.Join(", ", Words)}.");
}
