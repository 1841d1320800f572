using Demarche.Core;

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
