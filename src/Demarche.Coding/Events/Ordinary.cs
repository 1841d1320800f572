using Demarche.Coding.Events.Rules;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Events;

/// <summary>
/// Tells what has the words of an act and is none: an accident that kills, and a crime between private persons of one
/// state with its arrest, charge and trial. How a clause hangs together is often misread where many died, so the
/// whole sentence is asked.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class Ordinary(RuleSet rules)
{
    private readonly IReadOnlySet<string> calamities = rules.Set("calamity");
    private readonly IReadOnlySet<string> blasts = rules.Set("blast");
    private readonly IReadOnlySet<string> works = rules.Set("works");
    private readonly IReadOnlySet<string> force = rules.Set("force-sign");
    private readonly IReadOnlySet<string> crimes = rules.Set("private-crime");
    private readonly IReadOnlySet<string> tried = rules.Set("private-trial");
    private readonly IReadOnlySet<string> politics = rules.Set("political-sign");

    /// <summary>Why it is no event, in plain words; null where it is one.</summary>
    public string? Reason(Act act, Sentence sentence)
    {
        if (!IsOfForceOrLaw(act) || !act.Actors.All(IsNobody))
        {
            return null;
        }
        if (act.Type == EventType.Assault && IsAccident(sentence))
        {
            return "an accident, no act";
        }
        var signs = act.Type == EventType.Assault ? crimes : tried;
        return IsAtHome(act) && act.Recipients.All(IsPrivate) && Holds(sentence, signs) && !Holds(sentence, politics)
            ? "a crime between private persons"
            : null;
    }

    private static bool IsOfForceOrLaw(Act act) =>
        (act.Type, act.Mode.Mode)
            is
                (EventType.Assault, _)
                or
                (EventType.Coerce, "arrest")
                or
                (EventType.Accuse, "allege" or "investigate")
                or
                (EventType.Sanction, "convict");

    private bool IsAccident(Sentence sentence)
    {
        var (calamity, blast, work) = (false, false, false);
        for (var i = 0; i < sentence.Count; i++)
        {
            var lemma = Lemma(sentence, i);
            if (force.Contains(lemma) && !IsDoneByCalamity(sentence[i]))
            {
                return false;
            }
            calamity |= calamities.Contains(lemma);
            blast |= blasts.Contains(lemma);
            work |= works.Contains(lemma);
        }
        return calamity || (blast && work);
    }

    // 'An earthquake strikes the island', also where the parser takes the two for one thing.
    private bool IsDoneByCalamity(Token word) =>
        (word.Child(Relation.Nsubj) ?? word.Child(Relation.Compound)) is { } doer
        && calamities.Contains(doer.Lemma.ToLowerInvariant());

    private static bool IsAtHome(Act act) =>
        act.Actors.Concat(act.Recipients).Select(a => a.Code).Where(c => c != StateCode.Unknown).Distinct().Count()
        <= 1;

    // Nobody in particular, a place, police and courts at their daily work, private persons.
    private static bool IsNobody(Actor actor) =>
        actor.Text.Length == 0 || actor.Sector is Sector.None or Sector.Cop or Sector.Jud || IsPrivate(actor);

    private static bool IsPrivate(Actor actor) =>
        actor.Agent == Agent.Society
        && actor.Sector
            is Sector.None
                or Sector.Cvl
                or Sector.Uaf
                or Sector.Crm
                or Sector.Lab
                or Sector.Med
                or Sector.Edu
                or Sector.Agr;

    private static bool Holds(Sentence sentence, IReadOnlySet<string> words)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (words.Contains(Lemma(sentence, i)))
            {
                return true;
            }
        }
        return false;
    }

    private static string Lemma(Sentence sentence, int at) => sentence.Lemmas[at].ToLowerInvariant();
}
