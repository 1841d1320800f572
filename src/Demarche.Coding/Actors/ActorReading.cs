using System.Collections.Immutable;
using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>Who is named where in one report.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
public sealed class ActorReading
{
    private readonly ReportScene scene;
    private readonly ImmutableArray<StateCode?> homes;

    internal ActorReading(
        ReportScene scene,
        ImmutableArray<Mention> mentions,
        ImmutableArray<Person> people,
        ImmutableArray<StateCode?> homes
    )
    {
        this.scene = scene;
        this.homes = homes;
        Mentions = mentions;
        People = people;
    }

    /// <summary>Every mention of an actor, places that name a state among them (found = <c>place</c>), in the order of the text.</summary>
    public ImmutableArray<Mention> Mentions { get; }

    /// <summary>Every person named, in the order of first mention.</summary>
    public ImmutableArray<Person> People { get; }

    /// <summary>The actor that the phrase with this head denotes; null where it is none. Several sides at once are one actor without a state.</summary>
    public Actor? ActorAt(int passage, int token) => scene[passage].Actors[token]?.Actor;

    /// <summary>All actors that the phrase with this head denotes: the states of "both sides", else the one of <see cref="ActorAt"/>.</summary>
    public ImmutableArray<Actor> ActorsAt(int passage, int token)
    {
        var found = scene[passage].Actors[token];
        return found is null ? []
            : found.Members.Length > 0 ? found.Members
            : [found.Actor];
    }

    /// <summary>The actor that this token names as a modifier: "Russian", "Seoul" of "Seoul-Moscow", the possessor of "its".</summary>
    public Actor? ModifierAt(int passage, int token) =>
        scene[passage].Modifiers[token]?.Actor ?? ActorAt(passage, token);

    /// <summary>The state or organ that 'its' or 'their' means, in the words that named it in its sentence; null where none is told.</summary>
    public Actor? OwnerAt(int passage, int token) =>
        scene[passage].Modifiers[token] is { IsBody: true } found ? found.Meant : null;

    /// <summary>Whom a pronoun means, in the words that name it in its own sentence; null where the word is none or they stand elsewhere.</summary>
    public Actor? MeantAt(int passage, int token) => scene[passage].Actors[token]?.Meant;

    /// <summary>The place that the phrase with this head names.</summary>
    public Place? PlaceAt(int passage, int token) => scene[passage].Places[token];

    /// <summary>The states whose actors a passage names or modifies, in the order of the text; one may come twice.</summary>
    public IEnumerable<StateCode> StatesIn(int passage)
    {
        var here = scene[passage];
        for (var token = 0; token < here.Sentence.Count; token++)
        {
            if ((here.Actors[token] ?? here.Modifiers[token])?.Actor.Code is { IsState: true } state)
            {
                yield return state;
            }
        }
    }

    /// <summary>The state in which unnamed actors of that passage act; null where none can be told.</summary>
    public StateCode? Home(int passage) => homes[passage];
}
