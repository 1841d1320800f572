namespace Demarche.Coding.Actors;

/// <summary>Finds names of states and their peoples with one letter wrong, left out, put in or swapped: "Phillippines".</summary>
internal sealed class Misspellings
{
    private const int Shortest = 6;

    private readonly Dictionary<string, List<(ActorEntry Entry, ActorName Name, string Atom)>> byGap;

    public Misspellings(IEnumerable<ActorEntry> entries)
    {
        byGap = new(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.Kind == ActorKind.State))
        {
            foreach (var name in entry.Names)
            {
                if (
                    name.Use is not (NameUse.Name or NameUse.Adjective or NameUse.People)
                    || Atom.Of(name.Text) is not [{ Length: >= Shortest } atom]
                )
                {
                    continue;
                }
                foreach (var gap in Gaps(atom))
                {
                    if (!byGap.TryGetValue(gap, out var list))
                    {
                        byGap[gap] = list = [];
                    }
                    list.Add((entry, name, atom));
                }
            }
        }
    }

    /// <summary>The one name that the word is a slip of; null where none or several are.</summary>
    public (ActorEntry Entry, ActorName Name)? Find(string word)
    {
        if (word.Length < Shortest || !char.IsUpper(word[0]))
        {
            return null;
        }
        (ActorEntry Entry, ActorName Name)? found = null;
        foreach (var gap in Gaps(word))
        {
            foreach (var (entry, name, atom) in byGap.GetValueOrDefault(gap, []))
            {
                if (atom[0] != word[0] || atom[^1] != word[^1] || Letters.Distance(atom, word, 1) > 1)
                {
                    continue;
                }
                if (found is { } other && other.Entry != entry)
                {
                    return null;
                }
                found ??= (entry, name);
            }
        }
        return found;
    }

    // The word itself and the word without each of its letters.
    private static IEnumerable<string> Gaps(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }
}
