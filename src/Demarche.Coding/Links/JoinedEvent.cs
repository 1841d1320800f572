using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Core;

namespace Demarche.Coding.Links;

/// <summary>An event of a report with every mention of it.</summary>
/// <param name="Event">The event.</param>
/// <param name="Mentions">The acts that tell it, in the order of the text.</param>
internal sealed record JoinedEvent(Event Event, ImmutableArray<ToldAct> Mentions)
{
    /// <summary>The mentions in one passage.</summary>
    public IEnumerable<ToldAct> In(int passage) => Mentions.Where(m => m.Passage.Index == passage);
}
