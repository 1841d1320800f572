using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>The actors of a report read so far, in the order of the text. Filled and read by one thread.</summary>
internal sealed class SeenActors(ActorWords words)
{
    private readonly List<Seen> seen = [];

    private sealed record Seen(int Passage, int Token, FoundActor Found, bool IsSubject, bool IsTold);

    /// <summary>Remembers the actor at a word.</summary>
    public void Add(PassageScene passage, int token) =>
        seen.Add(
            new Seen(
                passage.Passage.Index,
                token,
                passage.Actors[token]!,
                passage.IsSubject(token),
                IsTold(passage.Sentence, token)
            )
        );

    /// <summary>In the same sentence the subject before all, else the last one named; then sentence by sentence back.</summary>
    public FoundActor? Nearest(PassageScene passage, int token, int reach, Func<FoundActor, bool> fits)
    {
        var here = passage.Passage.Index;
        for (var p = here; p >= 0 && p >= here - reach; p--)
        {
            Seen? last = null;
            Seen? subject = null;
            foreach (var one in seen)
            {
                if (one.Passage == p && fits(one.Found) && !(p == here && Around(passage, one.Token, token)))
                {
                    last = one;
                    subject = one.IsSubject && !(p != here && subject is not null && one.IsTold) ? one : subject;
                }
            }
            if ((subject ?? last) is { } found)
            {
                return found.Found;
            }
        }
        return null;
    }

    /// <summary>The last one called so in one number: "the ministry" after "the Foreign Ministry"; null where none was.</summary>
    public FoundActor? Called(RoleEntry role, bool plural)
    {
        for (var i = seen.Count - 1; i >= 0; i--)
        {
            var found = seen[i].Found;
            if (
                found.Role is { } earlier
                && found.Actor.Code != default
                && found.How != "home"
                && IsSame(earlier, role)
                && found.IsPlural == plural
            )
            {
                return found;
            }
        }
        return null;
    }

    /// <summary>The state named last before a word; null where none was.</summary>
    public FoundActor? State(int passage, int token)
    {
        for (var i = seen.Count - 1; i >= 0; i--)
        {
            if (
                seen[i].Found is { Actor: { Sector: Sector.None, Code.IsState: true } } state
                && (seen[i].Passage < passage || seen[i].Token < token)
            )
            {
                return state;
            }
        }
        return null;
    }

    /// <summary>A state itself, as it was named last; null where it was not.</summary>
    public FoundActor? State(StateCode code) =>
        seen.FindLast(s => s.Found.Actor is { Sector: Sector.None, Code: var named } && named == code)?.Found;

    // 'Mali said that Chad had …. It …': who speaks, not of whom.
    private static bool IsTold(Sentence sentence, int subject) =>
        sentence.Heads[subject] is >= 0 and var verb && sentence.Relations[verb] == Relation.Ccomp;

    // The phrase that a possessive stands in cannot be what it means.
    private static bool Around(PassageScene passage, int actor, int pronoun)
    {
        var at = passage.Sentence.Heads[pronoun];
        return at == actor && passage.Sentence.Relations[pronoun] == Relation.NmodPoss;
    }

    // "the ministry" after "the Foreign Ministry", "the spokesperson" after "spokesperson Maria Zakharova", "the man" after
    // "a citizen".
    private bool IsSame(RoleEntry earlier, RoleEntry role) =>
        earlier == role
        || (earlier.Kind == role.Kind && earlier.Name.EndsWith(" " + role.Name, StringComparison.Ordinal))
        || (
            words.Somebody.Contains(role.Name)
            && earlier is { Kind: RoleKind.Person, Sector: not (Sector.Gov or Sector.Mil or Sector.Cop or Sector.Jud) }
        );
}
