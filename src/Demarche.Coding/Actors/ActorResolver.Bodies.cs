using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

// Role nouns that are one with a name, and places that stand for their people.
internal sealed partial class ActorResolver
{
    // "news agency Foo", "Foo, a rebel group": the noun and the name are one.
    private static (NameHit Name, bool Title)? Named(PassageScene passage, RoleHit hit)
    {
        if (hit.Role.Kind is RoleKind.Place or RoleKind.Thing || passage.IsPlural(hit.Head))
        {
            return null;
        }
        var sentence = passage.Sentence;
        var next = hit.Last + 1 < sentence.Count ? passage.HitOf[hit.Last + 1] : null;
        if (
            next is { Bound: false }
            && IsBody(next.Entry.Kind)
            && next.First == hit.Last + 1
            && !(next.Last + 1 < sentence.Count && passage.RoleOf[next.Last + 1] is not null)
        )
        {
            return (next, true);
        }
        var head = sentence.Heads[hit.Head];
        return
            sentence.Relations[hit.Head] == Relation.Appos
            && head >= 0
            && passage.HitOf[head] is { Bound: false } apposed
            && IsBody(apposed.Entry.Kind)
            && apposed.Head == head
            ? (apposed, false)
            : null;
    }

    private static bool IsBody(ActorKind kind) =>
        kind is ActorKind.Organisation or ActorKind.Group or ActorKind.Service or ActorKind.Medium or ActorKind.Company;

    private void ResolvePlace(PassageScene passage, RoleHit hit, RoleOwner owner)
    {
        var sentence = passage.Sentence;
        var first = Math.Min(hit.First, Phrase.First(sentence, hit.Head));
        var last = Math.Max(hit.Last, Phrase.Last(sentence, hit.Head));
        var words = Phrase.Words(sentence, first, last).In(sentence.Text);
        if (hit.Role.IsState)
        {
            var state = Make(
                passage,
                first,
                last,
                words,
                owner.Owner is { Many: true } many ? many.Id : "",
                owner.Owner?.Kind == ActorKind.Organisation ? owner.Code : default,
                Sector.None,
                null
            );
            passage.Actors[hit.Head] = new FoundActor(state, "collective") { Role = hit.Role, IsPlural = true };
            return;
        }
        passage.Places[hit.Head] = new Place(words, owner.Code);
        if (!Where.Contains(passage.CaseOf(hit.Head)))
        {
            var actor = Make(passage, first, last, words, "", owner.Code, Sector.Cvl, null);
            passage.Actors[hit.Head] = new FoundActor(actor, "place") { Role = hit.Role };
        }
    }
}
