using System.Collections.Immutable;
using Demarche.Coding.Actors;
using Demarche.Coding.Events;

namespace Demarche.Coding;

/// <summary>What the weights of the choice are learnt from.</summary>
/// <param name="Readings">Every reading of every word.</param>
/// <param name="Told">The acts that were told.</param>
/// <param name="Actors">Who is named.</param>
internal sealed record Study(
    ImmutableArray<(Passage Passage, Act Act)> Readings,
    ImmutableArray<ToldAct> Told,
    ActorReading Actors
);
