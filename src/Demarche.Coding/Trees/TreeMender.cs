using Demarche.Coding.Events.Rules;
using Demarche.Language;

namespace Demarche.Coding.Trees;

/// <summary>
/// Mends the trees that the parser is known to read wrongly, once, before any room asks: a headline's present taken for a
/// noun, a past taken for a participle, an infinitive that stands for a future, a bare verb under a demand. What is no such turn stays as it is.
/// </summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class TreeMender
{
    private readonly HeadlinePresents presents;
    private readonly LostPasts pasts;
    private readonly HeadlineFutures futures;
    private readonly LostParticles particles;
    private readonly LostTimes times;
    private readonly Subjunctives subjunctives;

    /// <summary>A mender that knows the verbs of these rules.</summary>
    public TreeMender(RuleSet rules)
    {
        var forms = VerbForms.Of(rules);
        presents = new HeadlinePresents(forms);
        pasts = new LostPasts(forms);
        futures = new HeadlineFutures(forms);
        particles = new LostParticles(forms);
        times = new LostTimes(rules);
        subjunctives = new Subjunctives(forms, rules.Set("subjunctive-governors"));
    }

    /// <summary>The sentence itself where nothing is to be mended.</summary>
    public Sentence Mend(Sentence sentence)
    {
        var mended = LostNouns.Mend(sentence) ?? sentence;
        mended =
            presents.Mend(mended)
            ?? futures.Mend(mended)
            ?? VerblessSentences.Mend(mended)
            ?? pasts.Mend(mended)
            ?? mended;
        mended = GardenPaths.Mend(mended) ?? mended;
        mended = LostActives.Mend(mended) ?? mended;
        mended = LostProgressives.Mend(mended) ?? mended;
        mended = SecondSubjects.Mend(mended) ?? mended;
        mended = subjunctives.Mend(mended) ?? mended;
        mended = HiddenSubjects.Mend(mended) ?? mended;
        mended = IndirectObjects.Mend(mended) ?? mended;
        mended = LostObjects.Mend(mended) ?? mended;
        mended = particles.Mend(mended) ?? mended;
        mended = LostQuestions.Mend(mended) ?? mended;
        mended = TrailingSpeakers.Mend(mended) ?? mended;
        mended = SplitNames.Mend(mended) ?? mended;
        mended = Estimates.Mend(mended) ?? mended;
        mended = LostSubjects.Mend(mended) ?? mended;
        mended = LostInfinitives.Mend(mended) ?? mended;
        mended = times.Mend(mended) ?? mended;
        return LostPairs.Mend(mended) ?? mended;
    }

    /// <summary>Whether a finite verb stands in the sentence, but for one word and what hangs below it.</summary>
    public static bool HasFiniteVerb(Sentence sentence, int besides)
    {
        for (var word = 0; word < sentence.Count; word++)
        {
            if (sentence.Xpos[word] is "VBD" or "VBZ" or "VBP" or "MD" && !sentence[besides].Dominates(sentence[word]))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a verb is finite by its own form or by an auxiliary's.</summary>
    public static bool IsFinite(Token verb)
    {
        if (verb.Xpos is "VBD" or "VBZ" or "VBP")
        {
            return true;
        }
        foreach (var child in verb.Children)
        {
            if (child.Relation.Base() == Relation.Aux && child.Xpos is "VBD" or "VBZ" or "VBP" or "MD")
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a phrase that begins there begins with a comma or right behind one.</summary>
    public static bool BeginsBehindComma(Sentence sentence, int edge) =>
        sentence[edge].IsForm(",") || (edge > 0 && sentence[edge - 1].IsForm(","));

    /// <summary>Whether the sentence ends in a full stop, as a headline does not.</summary>
    public static bool HasStop(Sentence sentence)
    {
        for (var word = sentence.Count - 1; word >= 0 && sentence.Tags[word] == Upos.Punct; word--)
        {
            if (sentence[word].IsForm("."))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>Whether a phrase may name somebody: one of its words has a capital, as a headline's first always has.</summary>
    public static bool Names(Sentence sentence, int from, int to)
    {
        for (var word = from; word <= to; word++)
        {
            if (char.IsUpper(sentence[word].Form[0]))
            {
                return true;
            }
        }
        return false;
    }
}
