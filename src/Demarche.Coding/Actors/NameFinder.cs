using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>Finds the names of the knowledge in a sentence, the longest first, each token in one name at most, then its role nouns.</summary>
internal sealed class NameFinder(ActorKnowledge knowledge)
{
    private readonly Namesakes namesakes = new(knowledge);

    private readonly RoleFinder roles = new(knowledge);

    public void Find(PassageScene scene, DateOnly? day, Surroundings around)
    {
        var atoms = Atom.Of(scene.Sentence);
        var capitals = IsAllCapitals(scene.Sentence);
        FindNames(scene, atoms, capitals, day, around);
        TownReader.Read(scene, knowledge);
        roles.Find(scene, atoms);
    }

    private void FindNames(PassageScene scene, List<Atom> atoms, bool capitals, DateOnly? day, Surroundings around)
    {
        var words = new (int, int)[atoms.Count];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = knowledge.Names.Look(atoms[i].Word);
        }
        for (var i = 0; i < atoms.Count; i++)
        {
            var (length, values) = knowledge.Names.Longest(words, i);
            if (length == 0)
            {
                FindMisspelt(scene, atoms[i]);
                continue;
            }
            if (Choose(scene, atoms, i, length, values, capitals, day, around) is { } hit)
            {
                // A thing hides the names in it and is nothing itself.
                if (hit.Entry.Kind != ActorKind.Thing)
                {
                    scene.Hits.Add(hit);
                }
                for (var t = hit.First; t <= hit.Last; t++)
                {
                    scene.HitOf[t] ??= hit;
                }
                i += length - 1;
            }
        }
    }

    private void FindMisspelt(PassageScene scene, Atom atom)
    {
        if (
            !atom.First
            || !atom.Last
            || atom.Word.Length < 6
            || !char.IsUpper(atom.Word[0])
            || scene.Sentence.Tags[atom.Token] is not (Upos.Propn or Upos.Adj)
        )
        {
            return;
        }
        if (!namesakes.IsPartOfPerson(scene, atom.Token) && knowledge.Misspellings.Find(atom.Word) is { } slip)
        {
            var hit = new NameHit(atom.Token, atom.Token, atom.Token, slip.Entry, slip.Name, null, false);
            scene.Hits.Add(hit);
            scene.HitOf[atom.Token] = hit;
        }
    }

    private NameHit? Choose(
        PassageScene scene,
        List<Atom> atoms,
        int from,
        int length,
        IReadOnlyList<(ActorEntry Entry, ActorName Name)> values,
        bool capitals,
        DateOnly? day,
        Surroundings around
    )
    {
        (ActorEntry Entry, ActorName Name)? best = null;
        ActorEntry? city = null;
        foreach (var value in values)
        {
            if (value.Entry.Beside.Length > 0 || !new DatedText("", value.Name.Period).HoldsOn(day))
            {
                continue;
            }
            city ??= value.Entry.Kind == ActorKind.City ? value.Entry : null;
            if (best is not { } now || Rank(value, day) < Rank(now, day))
            {
                best = value;
            }
        }
        var before = from > 0 ? atoms[from - 1] : default;
        foreach (var value in values)
        {
            if (
                value.Entry.Beside.Length > 0
                && (value.Entry.Kind != ActorKind.Organisation || !IsInside(before.Word))
                && (value.Entry.Kind != ActorKind.City || scene.Sentence.Tags[atoms[from].Token] == Upos.Propn)
                && around.Tell(value.Entry, value.Name, scene.Passage.Index, best?.Entry)
            )
            {
                best = value;
                city = value.Entry.Kind == ActorKind.Organisation ? city : null;
                break;
            }
        }
        if (best is not { } chosen)
        {
            return null;
        }
        var (first, last) = (atoms[from].Token, atoms[from + length - 1].Token);
        var after = from + length < atoms.Count ? atoms[from + length] : default;
        var bound =
            (after.Word is { } loose && after.Token == last + 1 && knowledge.Words.Backing.Contains(loose))
            || (
                after.Word is { } next
                && knowledge.Words.Binding.Contains(next)
                && IsHyphen(scene.Sentence, last, after.Token)
            )
            || (
                before.Word is "pro" or "anti" or "non" or "Pro" or "Anti" or "ex"
                && IsHyphen(scene.Sentence, before.Token, first)
            );
        if (
            !IsPlausible(scene, chosen, first, last, length, capitals)
            || (length == 1 && namesakes.IsLeader(chosen, before.Word, atoms[from].Word, day))
        )
        {
            return null;
        }
        return new NameHit(first, last, scene.HeadOf(first, last), chosen.Entry, chosen.Name, city, bound);
    }

    // Police in Brussels are not the Union's.
    private static bool IsInside(string? word) => word is "in" or "at" or "near" or "outside" or "around" or "across";

    // Both in one token, or a hyphen between them.
    private static bool IsHyphen(Sentence sentence, int left, int right) =>
        left == right
        || (right == left + 2 && sentence[left + 1].Form is "-" or "–")
        || (right == left + 1 && (sentence[left].Form.EndsWith("-") || sentence[right].Form.StartsWith("-")));

    private static int Rank((ActorEntry Entry, ActorName Name) value, DateOnly? day) =>
        value.Entry.Kind switch
        {
            ActorKind.State => value.Name.Use == NameUse.Capital ? 1 : 0,
            ActorKind.City => 9,
            ActorKind.Region => 8,
            ActorKind.Person => value.Entry.InOffice(day) ? 6 : 7,
            _ => 3,
        };

    private bool IsPlausible(
        PassageScene scene,
        (ActorEntry Entry, ActorName Name) value,
        int first,
        int last,
        int length,
        bool capitals
    )
    {
        var sentence = scene.Sentence;
        var kind = value.Entry.Kind;
        if (namesakes.IsNamesake(sentence, value, first, last))
        {
            return false;
        }
        if (length > 1)
        {
            return true;
        }
        var tag = sentence.Tags[first];
        if (value.Name.Use == NameUse.Capital && sentence.Relations[first] == Relation.Amod && tag == Upos.Adj)
        {
            // "Male nurses".
            return false;
        }
        if (value.Name.Use is NameUse.Adjective or NameUse.People)
        {
            return !namesakes.IsPartOfPerson(scene, first);
        }
        if (
            kind is not (ActorKind.State or ActorKind.Organisation or ActorKind.Service)
            && tag is not (Upos.Propn or Upos.X or Upos.Noun)
            && !(kind == ActorKind.People && tag == Upos.Adj)
            && (capitals || value.Name.Text.Length < 3 || value.Name.Text.Any(char.IsLower))
        )
        {
            return false;
        }
        if (capitals && kind != ActorKind.State && value.Name.Text.Length <= 4)
        {
            return false;
        }
        if (kind is ActorKind.State or ActorKind.City or ActorKind.Region or ActorKind.Company)
        {
            return !namesakes.IsPartOfPerson(scene, first)
                && (kind == ActorKind.State || tag is not (Upos.Verb or Upos.Adv or Upos.Aux));
        }
        return last >= first;
    }

    private static bool IsAllCapitals(Sentence sentence)
    {
        var text = sentence.Text.AsSpan(sentence.Span.Start, sentence.Span.Length);
        foreach (var c in text)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }
        return sentence.Count > 3;
    }
}
