using Demarche.Core;

namespace Demarche.Coding.Actors;

/// <summary>
/// Joins the names of one report that mean the same person: full names, family names alone, and misspellings. Never
/// joins two full names with different given names.
/// </summary>
internal sealed class PersonLinker(ActorKnowledge knowledge, ReportScene scene)
{
    private const int LongName = 8;

    // Shorter family names are borne by too many.
    private const int FamousName = 5;
    private const int Slips = 2;

    public void Link()
    {
        var hits = scene.Passages.SelectMany(p => p.People).ToList();
        if (hits.Count == 0)
        {
            return;
        }
        foreach (var hit in hits.Where(h => IsFull(h)))
        {
            hit.Entry ??= OtherForm(Atom.Of(NameOf(hit)));
            Join(Known(hit) ?? Add(hit), hit);
        }
        foreach (var hit in hits.Where(h => h.Person is null))
        {
            var person = hit.Entry is null ? ByFamilyName(hit) ?? InOffice(hit) : Add(hit);
            if (person is null && hit.IsTitled)
            {
                person = Add(hit);
            }
            if (person is not null)
            {
                Join(person, hit);
            }
        }
        foreach (var passage in scene.Passages)
        {
            passage.People.RemoveAll(h => h.Person is null);
            for (var t = 0; t < passage.PersonOf.Length; t++)
            {
                if (passage.PersonOf[t] is { Person: null })
                {
                    passage.PersonOf[t] = null;
                }
            }
        }
    }

    private static bool IsFull(PersonHit hit) => hit.IsSure && hit.Last > hit.First || hit.Entry is not null;

    /// <summary>
    /// The one whom the knowledge has without the middle names, "Vladimir Vladimirovich Putin", or with the family name
    /// at the other end, "Orban Viktor"; null where nobody, or several.
    /// </summary>
    private ActorEntry? OtherForm(List<string> name)
    {
        if (name.Count < 2)
        {
            return null;
        }
        List<string>[] forms =
            name.Count == 2
                ?
                [
                    [name[1], name[0]],
                ]
                :
                [
                    [name[0], name[^1]],
                    [.. name.Skip(1), name[0]],
                    [name[^1], .. name.SkipLast(1)],
                ];
        var found = forms
            .SelectMany(f => knowledge.Names.Find(f))
            .Select(f => f.Entry)
            .Where(e => e.Kind == ActorKind.Person)
            .DistinctBy(e => e.Id)
            .ToList();
        return found is [var one] ? one : null;
    }

    private string NameOf(PersonHit hit)
    {
        var sentence = scene[hit.Passage].Sentence;
        return new Span(sentence.Spans[hit.First].Start, sentence.Spans[hit.Last].End).In(sentence.Text);
    }

    private KnownPerson Add(PersonHit hit)
    {
        var person = new KnownPerson(hit.Entry);
        scene.People.Add(person);
        return person;
    }

    private void Join(KnownPerson person, PersonHit hit)
    {
        hit.Person = person;
        person.Entry ??= hit.Entry;
        person.Names.Add((NameOf(hit), hit));
        if (OtherScript.Behind(scene[hit.Passage].Sentence, hit.Last) is { } written)
        {
            person.OtherScripts.Add(written);
        }
    }

    private KnownPerson? Known(PersonHit hit)
    {
        var name = Atom.Of(NameOf(hit));
        foreach (var person in scene.People)
        {
            if (hit.Entry is not null && person.Entry is not null)
            {
                if (hit.Entry == person.Entry)
                {
                    return person;
                }
                continue;
            }
            if (person.Names.Any(known => IsSameFull(name, Atom.Of(known.Name))))
            {
                return person;
            }
        }
        return null;
    }

    /// <summary>Word for word the same, but for slips in a long name; first and last letters of each word stay.</summary>
    private static bool IsSameFull(List<string> a, List<string> b)
    {
        if (a.Count != b.Count)
        {
            // "Evan Gershkovich" and "Evan J. Gershkovich".
            return a.Count > 1 && b.Count > 1 && Math.Abs(a.Count - b.Count) == 1 && a[0] == b[0] && a[^1] == b[^1];
        }
        var slips = 0;
        for (var i = 0; i < a.Count; i++)
        {
            if (a[i] == b[i])
            {
                continue;
            }
            if (a[i][0] != b[i][0] || Math.Min(a[i].Length, b[i].Length) < 4)
            {
                return false;
            }
            slips += Letters.Distance(a[i], b[i], Slips);
        }
        return slips == 0 || (slips <= Slips && a.Sum(w => w.Length) >= LongName && a.Count > 1);
    }

    private KnownPerson? ByFamilyName(PersonHit hit)
    {
        var atoms = Atom.Of(NameOf(hit));
        KnownPerson? best = null;
        var exact = false;
        foreach (var person in scene.People)
        {
            foreach (var (known, at) in person.Names)
            {
                var full = Atom.Of(known);
                if (full.Count < 2 && full.Count < atoms.Count)
                {
                    continue;
                }
                if (
                    IsFamilyName(
                        atoms,
                        full,
                        at,
                        knowledge.Words.FamilyFirst.Contains(full[0]) || HasHyphenatedGivenName(known)
                    )
                )
                {
                    // The nearest earlier one, else the first later one; a name letter for letter before a slip.
                    var same = atoms.TrueForAll(full.Contains);
                    if (best is null || (same && !exact) || (same == exact && at.Passage <= hit.Passage))
                    {
                        (best, exact) = (person, same);
                    }
                }
            }
        }
        return best;
    }

    private static bool IsFamilyName(List<string> name, List<string> full, PersonHit at, bool familyFirst)
    {
        if (name.Count >= full.Count)
        {
            return name.Count == full.Count && IsSameFull(name, full);
        }
        if (full.Skip(full.Count - name.Count).SequenceEqual(name))
        {
            return true;
        }
        if (name.Count > 1)
        {
            return false;
        }
        if (familyFirst && full[0] == name[0])
        {
            return true;
        }
        var length = Math.Min(name[0].Length, full[^1].Length);
        var slips = Letters.Distance(name[0], full[^1], Slips);
        return name[0][0] == full[^1][0]
            && at.Last > at.First
            // "Gaddafi", "Gadhafi"; but "Ivanov" and "Ivanova" are two.
            && (
                (length >= LongName && slips <= Slips)
                || (length == LongName - 1 && slips == 1 && name[0][^1] == full[^1][^1])
            );
    }

    // "Nam Sang-ho": the family name stands first.
    private static bool HasHyphenatedGivenName(string name)
    {
        var at = name.LastIndexOf('-');
        return at > name.IndexOf(' ', StringComparison.Ordinal)
            && name.Contains(' ', StringComparison.Ordinal)
            && at + 1 < name.Length
            && char.IsLower(name[at + 1]);
    }

    /// <summary>Somebody in office who is called so, where the report names the state or gives the office.</summary>
    private KnownPerson? InOffice(PersonHit hit)
    {
        var name = string.Join(' ', Atom.Of(NameOf(hit)));
        var candidates = knowledge.ByShort(name);
        if (candidates.IsEmpty)
        {
            return null;
        }
        var passage = scene[hit.Passage];
        var nation = hit.Role is { } role ? RoleReading.Nation(passage, role.Head, role)?.Code : null;
        ActorEntry? best = null;
        // A name that one state's leader alone bears needs no word about the state.
        var famous =
            name.Length >= FamousName
            && candidates.Where(c => c.InOffice(scene.Day)).DistinctBy(c => c.Id).Count() == 1;
        foreach (var entry in candidates)
        {
            var held = entry.InOffice(scene.Day);
            var office = hit.IsTitled && HasOffice(entry, hit.Role!.Role, scene.Day);
            if (nation is { IsState: true } && nation != entry.Code)
            {
                continue;
            }
            if (
                hit.IsTitled
                    ? !office
                    : !held
                        || passage.Sentence.Tags[hit.First] != Language.Upos.Propn
                        || !(famous || scene.Named.Contains(entry.Code))
                        || name.Length < 4
            )
            {
                continue;
            }
            if (best is null || Latest(entry).CompareTo(Latest(best)) > 0)
            {
                best = entry;
            }
        }
        if (best is null)
        {
            return null;
        }
        hit.Entry = best;
        return scene.People.FirstOrDefault(p => p.Entry == best) ?? Add(hit);
    }

    private static DateOnly Latest(ActorEntry entry) =>
        entry.Offices.Length == 0 ? DateOnly.MinValue : entry.Offices.Max(o => o.Period.From ?? DateOnly.MinValue);

    private static bool HasOffice(ActorEntry entry, RoleEntry role, DateOnly? day) =>
        entry.Offices.Any(o =>
            o.HoldsOn(day)
            && (
                o.Text.Contains(role.Name, StringComparison.OrdinalIgnoreCase)
                || role.Names.Any(n => o.Text.Contains(n, StringComparison.OrdinalIgnoreCase))
                || o.Text == "leader"
                || role.Name == "leader"
            )
        );
}
