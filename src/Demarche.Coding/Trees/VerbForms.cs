using System.Collections.Frozen;
using Demarche.Coding.Events.Rules;

namespace Demarche.Coding.Trees;

/// <summary>The forms of the verbs that rules speak of, by which a verb is known where the tree calls it a noun.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
/// <param name="presents">'lifts' and the like, each with its lemma.</param>
/// <param name="lemmas">The lemmas.</param>
/// <param name="withParticles">Verbs with their particles: 'hand+over'.</param>
/// <param name="plurals">Plurals that stand before a noun although nearly all plurals do not: 'arms', 'sanctions'.</param>
/// <param name="takingInfinitive">Nouns with an infinitive of their own: 'plan to', 'bid to'.</param>
internal sealed class VerbForms(
    FrozenDictionary<string, string> presents,
    IReadOnlySet<string> lemmas,
    IReadOnlySet<string> withParticles,
    IReadOnlySet<string> plurals,
    IReadOnlySet<string> takingInfinitive
)
{
    /// <summary>The verbs of these rules.</summary>
    public static VerbForms Of(RuleSet rules)
    {
        var verbs = rules
            .Rules.SelectMany(r => r.Patterns)
            .Where(p => p.Kind == TriggerKind.Verb)
            .SelectMany(p => p.Lemmas)
            .ToFrozenSet(StringComparer.Ordinal);
        var lemmas = verbs
            .Select(l => l.Split('+')[0])
            .Concat(rules.Set("support-verbs"))
            .Concat(rules.Set("control-verbs"))
            .ToFrozenSet(StringComparer.Ordinal);
        return new VerbForms(
            lemmas.DistinctBy(Present).ToFrozenDictionary(Present, StringComparer.OrdinalIgnoreCase),
            lemmas,
            verbs,
            rules.Set("plural-modifiers"),
            rules.Set("infinitive-nouns")
        );
    }

    /// <summary>The verb whose third person a word is; null where it is none.</summary>
    public string? OfPresent(string form) => presents.GetValueOrDefault(form);

    /// <summary>Whether a word is the bare form of a verb.</summary>
    public bool IsBare(string form) => lemmas.Contains(form);

    /// <summary>Whether rules know the verb with that particle.</summary>
    public bool HasParticle(string lemma, string particle) => withParticles.Contains($"{lemma}+{particle}");

    /// <summary>Whether the plural stands before nouns: 'the arms deal'.</summary>
    public bool StandsBeforeNouns(string form) => plurals.Contains(form);

    /// <summary>Whether an infinitive behind the noun is its own: 'the plan to leave'.</summary>
    public bool TakesInfinitive(string noun) => takingInfinitive.Contains(noun);

    private static string Present(string lemma) =>
        lemma[^1] is 's' or 'x' or 'z' or 'o'
        || lemma.EndsWith("ch", StringComparison.Ordinal)
        || lemma.EndsWith("sh", StringComparison.Ordinal)
            ? lemma + "es"
        : lemma.Length > 1 && lemma[^1] is 'y' && !"aeiou".Contains(lemma[^2]) ? lemma[..^1] + "ies"
        : lemma + "s";
}
