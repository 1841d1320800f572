using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Tells names of places that people, streets and treaties bear.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class Namesakes(ActorKnowledge knowledge)
{
    /// <summary>Whether a street or a treaty is called after the place: "Oxford Street".</summary>
    public bool IsNamesake(Sentence sentence, (ActorEntry Entry, ActorName Name) value, int first, int last)
    {
        if (
            value.Entry.Kind is not (ActorKind.State or ActorKind.City or ActorKind.Region)
            || value.Name.Use is not (NameUse.Name or NameUse.Former or NameUse.Capital)
        )
        {
            return false;
        }
        var next = last + 1 < sentence.Count ? sentence[last + 1].Word : "";
        return knowledge.Words.Ways.Contains(next)
            || (first > 0 && sentence[first - 1].Form is "Hotel")
            || (
                (value.Entry.Kind == ActorKind.City || value.Name.Use == NameUse.Capital)
                && knowledge.Words.TownDeeds.Contains(next)
            );
    }

    /// <summary>"Michael Jordan", "Chad Wolf": a name that hangs together with another name that is no title.</summary>
    public bool IsPartOfPerson(PassageScene scene, int token)
    {
        var sentence = scene.Sentence;
        if ((token > 0 && knowledge.Words.Courtesies.Contains(sentence[token - 1].Word)) || IsGivenName(scene, token))
        {
            return true;
        }
        if (IsInOffice(sentence, token))
        {
            return false;
        }
        if (sentence.Relations[token] == Relation.Flat && IsUnknownName(scene, sentence.Heads[token]))
        {
            return true;
        }
        foreach (var child in sentence[token].Children)
        {
            if (child.Relation == Relation.Flat && child.Index == token + 1 && IsUnknownName(scene, child.Index))
            {
                return true;
            }
        }
        return false;
    }

    // "The Russian ambassador to Afghanistan Dmitry Foo": the state of the office, then the name.
    private bool IsInOffice(Sentence sentence, int token) =>
        token > 1
        && sentence[token - 1].Form is "to" or "of" or "in"
        && knowledge
            .RoleNames.Find([sentence.Lemmas[token - 2].ToLowerInvariant()])
            .Any(r => r.Kind == RoleKind.Person);

    private bool IsUnknownName(PassageScene scene, int token) =>
        scene.Sentence.Tags[token] == Upos.Propn
        && scene.HitOf[token] is null
        && scene.Sentence[token].Form[0] is >= 'A' and <= 'Z'
        && !knowledge.Words.IsNoName(scene.Sentence[token].Word)
        && knowledge.RoleNames.Find([scene.Sentence[token].LowerForm]).Count == 0;

    // "Florence Nightingale said": the tree takes the given name for a modifier. In a headline every word has a capital.
    private bool IsGivenName(PassageScene scene, int token)
    {
        var sentence = scene.Sentence;
        var next = token + 1;
        return knowledge.Words.GivenNames.Contains(sentence[token].Word)
            && next < sentence.Count
            && IsUnknownName(scene, next)
            && knowledge.Names.Find(Atom.Of(sentence[next].Word)).Count == 0
            && (next + 1 >= sentence.Count || !char.IsUpper(sentence[next + 1].Form[0]));
    }

    /// <summary>"President Medina", "Prime Minister Muscat": behind a title, somebody in office before a city.</summary>
    public bool IsLeader((ActorEntry Entry, ActorName Name) place, string? title, string name, DateOnly? day) =>
        (place.Entry.Kind is ActorKind.City or ActorKind.Region || place.Name.Use == NameUse.Capital)
        && title is { Length: > 0 }
        && char.IsUpper(title[0])
        && knowledge.RoleNames.Find([title.ToLowerInvariant()]).Any(r => r.Kind == RoleKind.Person)
        && knowledge.ByShort(name).Any(e => e.InOffice(day));
}
