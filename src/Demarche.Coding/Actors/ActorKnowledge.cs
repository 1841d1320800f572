using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>
/// Who is known: states, organisations, groups, media, people and places with their names and days, and the nouns that
/// make a phrase an actor. Read from text files that people edit.
/// </summary>
/// <remarks>Immutable; safe on any thread. A later folder's entry takes the place of an earlier folder's of the same name.</remarks>
public sealed class ActorKnowledge
{
    // Read once in a process's life, so made quickly rather than for the fastest look-up.
    private readonly Dictionary<string, ImmutableArray<ActorEntry>> byHeading;
    private readonly Dictionary<string, ImmutableArray<ActorEntry>> byShort;
    private readonly Dictionary<StateCode, ActorEntry> states;

    private ActorKnowledge(ImmutableArray<ActorEntry> entries, ImmutableArray<RoleEntry> roles, WordSets words)
    {
        Words = new ActorWords(words);
        Entries = entries;
        Roles = roles;
        // Each is made from the entries alone.
        var names = Task.Run(() => AddNames(entries));
        byHeading = Group(entries, e => e.Name.ToLowerInvariant());
        byShort = Group(entries.Where(e => e.Short.Length > 0), e => string.Join(' ', Atom.Of(e.Short)));
        states = entries
            .Where(e => e.Kind == ActorKind.State)
            .GroupBy(e => e.Code)
            .ToDictionary(g => g.Key, g => g.First());
        Misspellings = new Misspellings(entries);
        foreach (var role in roles)
        {
            foreach (var name in role.Names)
            {
                RoleNames.Add(Atom.Of(name.ToLowerInvariant()), role);
            }
        }
        names.GetAwaiter().GetResult();
    }

    /// <summary>Every entry, by file and place.</summary>
    public ImmutableArray<ActorEntry> Entries { get; }

    /// <summary>Every noun that makes a phrase an actor.</summary>
    public ImmutableArray<RoleEntry> Roles { get; }

    internal NameTrie<(ActorEntry Entry, ActorName Name)> Names { get; } = new();

    internal Misspellings Misspellings { get; }

    internal ActorWords Words { get; }

    internal NameTrie<RoleEntry> RoleNames { get; } = new();

    /// <summary>Reads the folder <c>actors</c> of each knowledge folder, the user's own after ours.</summary>
    /// <exception cref="DemarcheException">DM0301: no such folder. DM0302: a line that cannot be read, with file and line.</exception>
    public static ActorKnowledge Load(IReadOnlyList<string> folders)
    {
        var entries = new Dictionary<(ActorKind, string), List<ActorEntry>>();
        var order = new List<(ActorKind, string)>();
        var roles = new SortedDictionary<string, RoleEntry>(StringComparer.Ordinal);
        for (var i = 0; i < folders.Count; i++)
        {
            var folder = Path.Combine(folders[i], "actors");
            if (!Directory.Exists(folder))
            {
                if (i > 0)
                {
                    continue;
                }
                throw new DemarcheException(
                    new Problem(
                        ProblemCodes.KnowledgeMissing,
                        "The knowledge of actors is missing; install the program again.",
                        folder
                    )
                );
            }
            foreach (var (file, kind, prefix) in ActorEntryReader.Files)
            {
                var path = Path.Combine(folder, file);
                if (!File.Exists(path))
                {
                    continue;
                }
                var here = new HashSet<string>(StringComparer.Ordinal);
                foreach (var paragraph in KnowledgeParagraph.Read(path))
                {
                    var key = (kind, paragraph.Heading);
                    if (!entries.TryGetValue(key, out var read))
                    {
                        entries[key] = read = new List<ActorEntry>(1);
                        order.Add(key);
                    }
                    // What an earlier folder says of that name gives way; namesakes in one file stand side by side.
                    if (here.Add(paragraph.Heading))
                    {
                        read.Clear();
                    }
                    if (ActorEntryReader.Read(paragraph, kind, prefix) is { } entry)
                    {
                        read.Add(entry);
                    }
                }
            }
            var roleFile = Path.Combine(folder, "roles.txt");
            if (File.Exists(roleFile))
            {
                foreach (var paragraph in KnowledgeParagraph.Read(roleFile))
                {
                    roles[paragraph.Heading] = RoleEntry.Read(paragraph);
                }
            }
        }
        var all = new ActorKnowledge(
            [.. order.SelectMany(key => entries[key])],
            [.. roles.Values],
            WordSets.Load(folders, "actors")
        );
        all.CheckMembers();
        return all;
    }

    /// <summary>Every entry that has exactly that name, letter marks aside, in any use: <c>Danes</c>, <c>Kremlin</c>, <c>Putin</c>.</summary>
    public ImmutableArray<ActorEntry> Find(string name)
    {
        var atoms = Atom.Of(name);
        return
        [
            .. Names
                .Find(atoms)
                .Select(found => found.Entry)
                .Concat(ByShort(string.Join(' ', atoms)))
                .Concat(byHeading.GetValueOrDefault(name.ToLowerInvariant(), []))
                .Distinct(),
        ];
    }

    /// <summary>The state with that code; null where it is none.</summary>
    public ActorEntry? State(StateCode code) => states.GetValueOrDefault(code);

    /// <summary>The organisations that a state is a member of, with the days of its membership.</summary>
    public IEnumerable<DatedText> Memberships(ActorEntry state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return from organisation in Entries
            from member in organisation.Members
            where member.Text == state.Name
            select new DatedText(organisation.Name, member.Period);
    }

    internal ImmutableArray<ActorEntry> ByShort(string atoms) => byShort.GetValueOrDefault(atoms, []);

    private void AddNames(ImmutableArray<ActorEntry> entries)
    {
        Names.Expect(entries.Sum(e => e.Names.Length));
        foreach (var entry in entries)
        {
            foreach (var name in entry.Names)
            {
                Names.Add(Atom.Of(name.Text), (entry, name));
            }
        }
    }

    private void CheckMembers()
    {
        var names = states.Values.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in Entries)
        {
            foreach (var member in entry.Members.Where(m => !names.Contains(m.Text)))
            {
                throw new DemarcheException(
                    new Problem(
                        ProblemCodes.BadKnowledge,
                        $"'{member.Text}' is no state; name members of {entry.Name} as states.txt does.",
                        entry.Where
                    )
                );
            }
        }
    }

    private static Dictionary<string, ImmutableArray<ActorEntry>> Group(
        IEnumerable<ActorEntry> entries,
        Func<ActorEntry, string> key
    ) =>
        entries
            .GroupBy(key, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);
}
