using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>A person's name as it stands in a sentence.</summary>
internal sealed class PersonHit(int passage, int first, int last, int head)
{
    public int Passage { get; } = passage;

    public int First { get; } = first;

    public int Last { get; } = last;

    public int Head { get; } = head;

    /// <summary>The entry of the knowledge that it names; null where none does.</summary>
    public ActorEntry? Entry { get; set; }

    /// <summary>The title, apposition or predicate noun that says what the person is.</summary>
    public RoleHit? Role { get; set; }

    /// <summary>Whether <see cref="Role"/> stands right before the name, so that both are one phrase.</summary>
    public bool IsTitled { get; set; }

    /// <summary>Whether the words alone (hyphened given name, a flat name in the tree, a title) show a person.</summary>
    public bool IsSure { get; set; }

    /// <summary>The place or nationality that the words around it give somebody without a role.</summary>
    public NameHit? Origin { get; set; }

    /// <summary>Who it is.</summary>
    public KnownPerson? Person { get; set; }
}

/// <summary>A person of the report with all the names that the report uses. Filled by one thread, then only read.</summary>
internal sealed class KnownPerson(ActorEntry? entry)
{
    public ActorEntry? Entry { get; set; } = entry;

    public List<(string Name, PersonHit Hit)> Names { get; } = [];

    /// <summary>The name in other scripts, where the report gives it in brackets.</summary>
    public List<string> OtherScripts { get; } = [];

    public StateCode Code { get; set; }

    public Sector Sector { get; set; }

    public string Role { get; set; } = "";

    /// <summary>The role noun that describes the person best; null where none.</summary>
    public RoleEntry? RoleEntry { get; set; }

    public bool IsFormer { get; set; }

    /// <summary>The fullest name, then the most frequent, then the longest.</summary>
    public string FullName =>
        Names
            .GroupBy(n => n.Name, StringComparer.Ordinal)
            .OrderByDescending(g => g.Key.Split(' ').Length)
            .ThenByDescending(g => g.Count())
            .ThenByDescending(g => g.Key.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .First()
            .Key;

    /// <summary>The usual name where the person is known, else the fullest of the report.</summary>
    public string Name => Entry?.Name ?? FullName;

    public string Id => Entry?.Id ?? "person:" + Letters.Slug(FullName);
}
