using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>What a pronoun means, of the actors read before it.</summary>
internal static class Pronouns
{
    private const int PersonReach = 3;
    private const int BodyReach = 2;

    /// <summary>The actor that a pronoun means; null where none fits.</summary>
    /// <param name="seen">Who was read before.</param>
    /// <param name="passage">Its passage.</param>
    /// <param name="token">Where it stands.</param>
    /// <param name="word">It, in small letters.</param>
    public static FoundActor? Meant(SeenActors seen, PassageScene passage, int token, string word) =>
        word switch
        {
            "he" or "him" or "his" or "she" or "her" or "hers" => seen.Nearest(
                passage,
                token,
                PersonReach,
                f => f.IsPerson && f.How != "home"
            ),
            "it" or "its" when !IsEmptyIt(passage.Sentence, token) => Answered(passage, token)
                ?? seen.Nearest(passage, token, BodyReach, f => f.IsBody && !f.IsPlural && f.Actor.Code != default),
            "they" or "them" or "their" => seen.Nearest(
                passage,
                token,
                BodyReach,
                f => f.IsPlural || f.Members.Length > 0
            ),
            _ => null,
        };

    /// <summary>The phrase around a possessive: "his wife", "its ambassador", "their troops".</summary>
    public static void Own(PassageScene passage, int pronoun, FoundActor owner)
    {
        var head = passage.Sentence.Heads[pronoun];
        if (head < 0 || passage.RoleOf[head] is not { } role)
        {
            return;
        }
        var isKin = role.Role.Sector == Sector.Cvl && role.Role.Kind == RoleKind.Person;
        if (role.Role.Kind == RoleKind.Place && owner.Actor.Code.IsState)
        {
            passage.Places[head] = new Place(role.Role.Name, owner.Actor.Code);
            return;
        }
        if (passage.Actors[head] is { How: not ("home" or "role") } || owner.Actor.Code == default)
        {
            return;
        }
        var sentence = passage.Sentence;
        var span = Phrase.Words(
            sentence,
            Math.Min(pronoun, role.First),
            Math.Max(role.Last, Phrase.Last(sentence, role.Head))
        );
        var sector =
            role.Role.Weak && !owner.IsPerson && owner.Actor.Sector != Sector.None
                ? owner.Actor.Sector
                : role.Role.Sector;
        var slug = Letters.Slug(role.Role.Name);
        passage.Actors[head] = new FoundActor(
            new Actor
            {
                Span = span,
                Text = span.In(sentence.Text),
                Name = isKin && owner.IsPerson ? $"{role.Role.Name} of {owner.Actor.Name}" : role.Role.Name,
                Id = owner.IsPerson ? $"{owner.Actor.Id}/{slug}" : "",
                Code = owner.Actor.Code,
                Sector = sector,
                Agent = ActorResolver.AgentOf(owner.Actor.Code, sector),
            },
            "possessor"
        )
        {
            Role = role.Role,
            IsPerson = role.Role.Kind == RoleKind.Person && !passage.IsPlural(head),
            IsPlural = passage.IsPlural(head),
        };
    }

    // "It is difficult to", "it could be said that".
    private static bool IsEmptyIt(Sentence sentence, int token)
    {
        var head = sentence.Heads[token];
        if (sentence.Relations[token] == Relation.Expl || head < 0)
        {
            return true;
        }
        var clause = false;
        foreach (var child in sentence[head].Children)
        {
            clause |=
                child.Index > head
                && child.Relation.Base() is Relation.Csubj or Relation.Ccomp or Relation.Xcomp or Relation.Advcl;
        }
        return clause
            && (sentence.Tags[head] is Upos.Adj or Upos.Noun || sentence.Relations[token] == Relation.NsubjPass);
    }

    // 'sanctioned Belarus after its attack', 'thanked Jordan for its help': what is answered is done by the other one.
    private static FoundActor? Answered(PassageScene passage, int token)
    {
        var sentence = passage.Sentence;
        var deed = sentence.Heads[token];
        if (
            sentence.Relations[token] != Relation.NmodPoss
            || sentence.Relations[deed].Base() is not (Relation.Obl or Relation.Nmod)
            || passage.CaseOf(deed) is not ("after" or "for" or "over")
            || sentence.Tags[deed] != Upos.Noun
            || passage.RoleOf[deed] is not null
        )
        {
            return null;
        }
        var above = sentence[deed].HeadToken;
        var other = above.Upos == Upos.Verb ? above.Child(Relation.Obj) : above;
        return
            other is { } answered
            && answered.Index < deed
            && passage.Actors[answered.Index] is { IsPlural: false, Actor.Code.IsState: true } doer
            ? doer with
            {
                IsPerson = false,
            }
            : null;
    }
}
