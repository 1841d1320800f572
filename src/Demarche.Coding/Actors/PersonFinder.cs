using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Finds the names of people in a sentence: people of the knowledge, and unknown names by their shape and place in the tree.</summary>
/// <remarks>Immutable; safe on any thread.</remarks>
internal sealed class PersonFinder(ActorWords words)
{
    public void Find(PassageScene scene)
    {
        foreach (var hit in scene.Hits)
        {
            if (hit.Entry.Kind == ActorKind.Person)
            {
                Add(scene, hit.First, FullEnd(scene, hit.Last), hit.Entry, sure: true);
            }
        }
        for (var t = 0; t < scene.Sentence.Count; t++)
        {
            if (!IsNameWord(scene, t))
            {
                continue;
            }
            var last = RunEnd(scene, t);
            AddUnknown(scene, t, last);
            t = last;
        }
        foreach (var person in scene.People)
        {
            TitleFinder.Find(scene, person);
            if (person is { Role: null, Entry: null } && OriginFinder.Find(scene, person) is { } origin)
            {
                (person.Origin, person.IsSure) = (origin, person.IsSure || person.Last > person.First);
            }
        }
    }

    // "King Salman bin Abd al-Aziz": a name of the knowledge that goes on with its father's.
    private int FullEnd(PassageScene scene, int last) =>
        last + 2 < scene.Sentence.Count && words.Particles.Contains(scene.Sentence[last + 1].LowerForm)
            ? RunEnd(scene, last)
            : last;

    private static void AddUnknown(PassageScene scene, int first, int last)
    {
        // A name right before an organ, place or group is part of that name: "Hankuk University".
        var next = last + 1 < scene.Sentence.Count ? scene.RoleOf[last + 1] : null;
        if (
            next is not null
            && scene.Sentence[next.First].Form[0] is >= 'A' and <= 'Z'
            && next.Role.Kind != RoleKind.Person
        )
        {
            return;
        }
        var sentence = scene.Sentence;
        var flat = false;
        var hyphen = false;
        for (var t = first; t <= last; t++)
        {
            flat |= sentence.Relations[t] == Relation.Flat && sentence.Heads[t] >= first;
            var form = sentence[t].Form;
            var at = form.IndexOf('-');
            hyphen |= at > 1 && at + 1 < form.Length && char.IsLower(form[at + 1]);
            hyphen |= t > first && t < last && form is "-" && char.IsLower(sentence[t + 1].Form[0]);
        }
        Add(scene, first, last, null, sure: last > first && (flat || hyphen));
    }

    private static void Add(PassageScene scene, int first, int last, ActorEntry? entry, bool sure)
    {
        var person = new PersonHit(scene.Passage.Index, first, last, scene.HeadOf(first, last))
        {
            Entry = entry,
            IsSure = sure,
        };
        scene.People.Add(person);
        for (var t = first; t <= last; t++)
        {
            scene.PersonOf[t] = person;
        }
    }

    private bool IsMonth(Sentence sentence, int token) =>
        words.Months.Contains(sentence[token].Word.TrimEnd('.'))
        && (
            (token + 1 < sentence.Count && sentence.Tags[token + 1] is Upos.Num or Upos.Punct)
            || (token > 0 && sentence.Tags[token - 1] is Upos.Num or Upos.Adp or Upos.Adj)
        );

    // The tagger errs on rare names: inside a name, and away from the start of the sentence, a capital is enough.
    private static bool IsNameTag(PassageScene scene, int token) =>
        scene.Sentence.Tags[token] switch
        {
            Upos.Propn or Upos.X => true,
            Upos.Noun => token > 0
                || (token + 1 < scene.Sentence.Count && !char.IsUpper(scene.Sentence[token + 1].Form[0])),
            // "Pashinian met": an unknown adjective is no subject.
            Upos.Adj when token > 0 && scene.IsSubject(token) => true,
            Upos.Adj or Upos.Verb or Upos.Adp or Upos.Intj => token > 0
                && scene.Sentence.Tags[token - 1] == Upos.Propn
                && scene.HitOf[token - 1] is null
                && scene.RoleOf[token - 1] is null,
            _ => false,
        };

    private bool IsNameWord(PassageScene scene, int token)
    {
        if (scene.HitOf[token] is not null || scene.PersonOf[token] is not null || scene.RoleOf[token] is not null)
        {
            return false;
        }
        var form = scene.Sentence[token].Form;
        return char.IsUpper(form[0])
            && IsNameTag(scene, token)
            && (!words.IsNoName(form.ToString()) || IsFamilyName(scene, token))
            && !IsMonth(scene.Sentence, token);
    }

    // "President Park", "Park said", but not "Gezi Park" and not "the Park".
    private static bool IsFamilyName(PassageScene scene, int token) =>
        scene.Sentence[token].Form is "Park" or "Hall" or "Law" or "West" or "Day"
        && scene.Sentence.Tags[token] == Upos.Propn
        && (
            token == 0
            || scene.RoleOf[token - 1] is { Role.Kind: RoleKind.Person }
            || scene.Sentence.Tags[token - 1] is not (Upos.Propn or Upos.Noun or Upos.Adj or Upos.Det or Upos.Adp)
        );

    private int RunEnd(PassageScene scene, int first)
    {
        var sentence = scene.Sentence;
        var last = first;
        for (var t = first + 1; t < sentence.Count; t++)
        {
            var form = sentence[t].Form;
            if (IsNameWord(scene, t))
            {
                last = t;
            }
            else if (
                (
                    form is "-"
                    || words.Particles.Contains(form.ToString())
                    || (sentence[last].Form is "-" && char.IsLower(form[0]))
                )
                && t + 1 < sentence.Count
                && (
                    IsNameWord(scene, t + 1)
                    || form is "-"
                    || sentence[t + 1].Form is "-"
                    || words.Particles.Contains(sentence[t + 1].Word)
                )
                && Touches(sentence, t)
            )
            {
                // A hyphen or particle belongs to the name only where the name goes on behind it.
                if (
                    form is "-"
                    && t + 1 < sentence.Count
                    && scene.HitOf[t + 1] is null
                    && sentence.Tags[t + 1] is Upos.Propn or Upos.Noun
                )
                {
                    last = t + 1;
                    t++;
                }
            }
            else
            {
                break;
            }
        }
        return last;
    }

    private static bool Touches(Sentence sentence, int token) =>
        sentence[token].Form is not "-"
        || (
            sentence.Spans[token].Start == sentence.Spans[token - 1].End
            && sentence.Spans[token].End == sentence.Spans[token + 1].Start
        );
}
