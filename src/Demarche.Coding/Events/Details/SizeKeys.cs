using System.Collections.Frozen;
using Demarche.Coding.Events.Rules;
using Demarche.Core;

namespace Demarche.Coding.Events.Details;

/// <summary>Under which key a number of an event's size stands, by the words around it: sets named <c>size-…</c> in words.txt.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class SizeKeys
{
    private const string Prefix = "size-";

    /// <summary>People who came to a protest.</summary>
    public const string Participants = "participants";

    /// <summary>A sum of money.</summary>
    public const string Money = "money";

    // What happens to people; the other keys count what is sent and fired.
    private static readonly FrozenSet<string> Fates = FrozenSet.ToFrozenSet([
        "dead",
        "injured",
        "casualties",
        "arrested",
        "expelled",
        "deported",
        "released",
        "abducted",
    ]);

    private readonly FrozenDictionary<string, string> fates;
    private readonly FrozenDictionary<string, string> goods;

    /// <summary>The keys with these words.</summary>
    public SizeKeys(RuleSet rules)
    {
        Things = rules.Set("size-things");
        Gather = rules.Set("size-gather");
        Attacks = rules.Set("attack");
        Worth = rules.Set("size-worth");
        fates = Words(rules, Fates.Contains);
        goods = Words(rules, key => !Fates.Contains(key) && key is not ("things" or "gather" or "worth"));
    }

    /// <summary>What is nobody.</summary>
    public IReadOnlySet<string> Things { get; }

    /// <summary>Verbs whose object came to a protest.</summary>
    public IReadOnlySet<string> Gather { get; }

    /// <summary>Nouns of attacks: who is said to have died in one died in the act.</summary>
    public IReadOnlySet<string> Attacks { get; }

    /// <summary>Words that tell the sum of something: 'worth', 'totalling'.</summary>
    public IReadOnlySet<string> Worth { get; }

    /// <summary>The key of what a word does to people, or says of them: 'kill', 'dead', 'arrest'; null where nothing.</summary>
    public string? Fate(string lemma) => fates.GetValueOrDefault(lemma.ToLowerInvariant());

    /// <summary>The key of what is sent and fired: 'soldier', 'missile'; null where it is something else.</summary>
    public string? Goods(string lemma) => goods.GetValueOrDefault(lemma.ToLowerInvariant());

    /// <summary>The key of an act's own objects; null where it does not count them.</summary>
    public string? OwnFate(Act act, string lemma) =>
        (act.Type, act.Mode.Mode) switch
        {
            (EventType.Coerce, "arrest") => "arrested",
            (EventType.Coerce, "deport") => "deported",
            (EventType.Sanction, "expel") => "expelled",
            (EventType.Retreat, "release") => "released",
            (EventType.Assault, "abduct") => "abducted",
            (EventType.Assault, _) when Fate(lemma) is "dead" or "injured" => Fate(lemma),
            _ => null,
        };

    /// <summary>Whether an act of that type can have that number.</summary>
    public static bool Fits(string key, EventType type) =>
        key switch
        {
            "dead" or "injured" or "casualties" => type is EventType.Assault or EventType.Coerce or EventType.Protest,
            "arrested" => type is EventType.Coerce or EventType.Protest,
            "expelled" or "deported" => type is EventType.Sanction or EventType.Coerce,
            "released" => type is EventType.Retreat or EventType.Concede,
            "abducted" => type is EventType.Assault or EventType.Coerce,
            Participants => type == EventType.Protest,
            "troops" => type is not (EventType.Assault or EventType.Coerce or EventType.Sanction) && IsGiving(type),
            _ => IsGiving(type) || (type == EventType.Assault && key != Money),
        };

    private static bool IsGiving(EventType type) =>
        type is not (EventType.Assault or EventType.Protest or EventType.Accuse or EventType.Consult);

    private static FrozenDictionary<string, string> Words(RuleSet rules, Func<string, bool> wanted) =>
        rules
            .Words.Where(w => w.Key.StartsWith(Prefix, StringComparison.Ordinal) && wanted(w.Key[Prefix.Length..]))
            .SelectMany(w => w.Value.Select(lemma => (Lemma: lemma, Key: w.Key[Prefix.Length..])))
            .GroupBy(x => x.Lemma, x => x.Key, StringComparer.Ordinal)
            .ToFrozenDictionary(g => g.Key, g => g.Order(StringComparer.Ordinal).First(), StringComparer.Ordinal);
}
