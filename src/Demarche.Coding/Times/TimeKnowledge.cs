using System.Collections.Frozen;
using Demarche.Core;

namespace Demarche.Coding.Times;

/// <summary>The words of knowledge/times, which tell what time an act has. Immutable; safe on any thread.</summary>
public sealed class TimeKnowledge
{
    private TimeKnowledge(WordSets words)
    {
        Ahead = words["ahead"];
        Sharing = words["sharing"];
        Coming = words["coming"];
        Saying = words["saying"];
        Light = words["light"];
        LightNouns = words["light-nouns"];
        Occasions = words["occasions"];
        Tenses = new Tenses(this);
    }

    /// <summary>What looks ahead with its infinitive or participle: "plans to meet".</summary>
    internal FrozenSet<string> Ahead { get; }

    /// <summary>Verbs whose infinitive shares their own tense: "failed to meet Friday".</summary>
    internal FrozenSet<string> Sharing { get; }

    /// <summary>Nouns of what a date may set ahead, besides occasions: "the November election".</summary>
    internal FrozenSet<string> Coming { get; }

    /// <summary>Verbs that report what others did, at whatever time.</summary>
    internal FrozenSet<string> Saying { get; }

    /// <summary>Verbs with the time of the act that their subject or object names: "the arrest took place in January".</summary>
    internal FrozenSet<string> Light { get; }

    /// <summary>Nouns with the time of the act that modifies them: "a series of strikes on Monday".</summary>
    internal FrozenSet<string> LightNouns { get; }

    /// <summary>Nouns whose time is that of what was done at them.</summary>
    internal FrozenSet<string> Occasions { get; }

    internal Tenses Tenses { get; }

    /// <summary>Reads <c>times/words.txt</c> of each folder.</summary>
    /// <exception cref="DemarcheException">DM0302: a line cannot be read.</exception>
    public static TimeKnowledge Load(IReadOnlyList<string> folders) => new(WordSets.Load(folders, "times"));
}
