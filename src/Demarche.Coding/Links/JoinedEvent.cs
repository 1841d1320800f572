using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>A word of a passage.</summary>
/// <param name="Passage">The passage.</param>
/// <param name="Token">The word.</param>
internal readonly record struct Spot(Passage Passage, int Token);

/// <summary>An event of a report with every mention of it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Mentions">The acts that tell it, in the order of the text.</param>
internal sealed record JoinedEvent(Event Event, ImmutableArray<ToldAct> Mentions)
{
    /// <summary>The mentions in one passage.</summary>
    public IEnumerable<ToldAct> In(int passage) => Mentions.Where(m => m.Passage.Index == passage);

    /// <summary>The word of a mention that tells the act, and the nouns that go with it, by their lemmas.</summary>
    public static IEnumerable<string> TellingWords(ToldAct mention)
    {
        var sentence = mention.Passage.Sentence;
        yield return sentence.Lemmas[mention.Act.At.Token].ToLowerInvariant();
        foreach (var argument in mention.Act.Frame.Arguments)
        {
            if (sentence.Tags[argument.Token] == Upos.Noun)
            {
                yield return sentence.Lemmas[argument.Token].ToLowerInvariant();
            }
        }
    }
}
