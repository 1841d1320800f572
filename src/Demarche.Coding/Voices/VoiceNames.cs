using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Voices;

/// <summary>Turns sources into voices.</summary>
internal sealed class VoiceNames(ParsedReport report, Func<TokenAt, Actor?> actorAt)
{
    /// <summary>The actor that a source names, or null.</summary>
    public Actor? ActorOf(Said said) => said.SourceHead is { } head ? actorAt(head) : null;

    /// <summary>Whether a source is one of those actors.</summary>
    public bool IsOneOf(IReadOnlyList<Actor> actors, Said said) =>
        ActorOf(said) is { } source
        && actors.Any(actor =>
            actor.Code == source.Code && !source.Code.Equals(default) || (actor.Id.Length > 0 && actor.Id == source.Id)
        );

    /// <summary>The actors that a source names, also those joined to the first: "Moscow and Seoul announced".</summary>
    public List<Actor> ActorsOf(Said said)
    {
        var actors = new List<Actor>();
        if (said.SourceHead is not { } head)
        {
            return actors;
        }
        if (actorAt(head) is { } first)
        {
            actors.Add(first);
        }
        foreach (var child in report.Passages[head.Passage].Sentence[head.Token].Children)
        {
            if (child.Relation.Base() == Relation.Conj && actorAt(new TokenAt(head.Passage, child.Index)) is { } joined)
            {
                actors.Add(joined);
            }
        }
        return actors;
    }

    /// <summary>The voice of a source; null where it is not named.</summary>
    public Voice? VoiceOf(Said said)
    {
        if (said.Source.IsEmpty)
        {
            return null;
        }
        var words = said.Source.In(report.Text);
        return ActorOf(said) is { } actor ? new Voice(words, actor.Name, actor.Code) : new Voice(words, words);
    }
}
