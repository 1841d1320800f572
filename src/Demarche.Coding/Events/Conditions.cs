using Demarche.Coding.Events.Frames;
using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>Tests a rule's conditions on a frame.</summary>
internal static class Conditions
{
    /// <summary>Whether one of the pattern's words is this one with this particle.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="lemma">The trigger's lemma, in lower case.</param>
    /// <param name="particle">Its particle; empty where it has none.</param>
    public static bool ParticleFits(RulePattern pattern, string lemma, string particle)
    {
        foreach (var one in pattern.Lemmas)
        {
            var plus = one.IndexOf('+', StringComparison.Ordinal);
            if (
                plus < 0
                    ? one == lemma
                    : particle.Length > 0
                        && one.AsSpan(0, plus).SequenceEqual(lemma)
                        && one.AsSpan(plus + 1).SequenceEqual(particle)
            )
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether what a condition asks is there; whether that is wanted is for the caller.</summary>
    public static bool Hold(Condition condition, Frame frame, Sentence sentence, RoleResolver resolver)
    {
        return condition.Probe switch
        {
            Probe.Particle => frame.Particle.Length > 0 && Names(condition, frame.Particle),
            Probe.Head => Grammar
                .Governors(sentence, frame.Trigger)
                .Any(g => Names(condition, sentence.Lemmas[g].ToLowerInvariant())),
            Probe.Passive => frame.Passive,
            Probe.Negated => Grammar.IsNegated(sentence, frame.Trigger),
            _ => HoldsInAny(condition, frame, sentence, resolver),
        };
    }

    private static bool HoldsInAny(Condition condition, Frame frame, Sentence sentence, RoleResolver resolver)
    {
        foreach (var role in condition.Roles)
        {
            var holds = condition.Probe switch
            {
                Probe.Actor => resolver.All(frame, role).Count > 0,
                Probe.Named => resolver.IsNamed(frame, role),
                Probe.Official => resolver.All(frame, role).Exists(a => a.Agent != Agent.Society),
                Probe.Several => resolver.All(frame, role).Select(a => a.Code).Where(c => c.IsState).Distinct().Count()
                    > 1,
                _ => NamesAny(condition, sentence, resolver.Meant(frame, role)),
            };
            if (holds)
            {
                return true;
            }
        }
        return false;
    }

    private static bool NamesAny(Condition condition, Sentence sentence, List<int> words)
    {
        foreach (var word in words)
        {
            if (Names(condition, sentence.Lemmas[word].ToLowerInvariant()))
            {
                return true;
            }
        }
        return false;
    }

    private static bool Names(Condition condition, string lemma) =>
        condition.Words.Count == 0 || condition.Words.Contains(lemma);
}
