using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>
/// Resolves words that point back: pronouns, "the ministry", "the country", "both sides", "the North". Goes through the
/// report once in the order of the text, so that what is meant has been read before.
/// </summary>
internal sealed partial class ReferenceResolver(ReportScene scene)
{
    private const int PersonReach = 3;
    private const int BodyReach = 2;

    private static readonly HashSet<string> Pointers = new(StringComparer.OrdinalIgnoreCase)
    {
        "he",
        "him",
        "his",
        "she",
        "her",
        "hers",
        "it",
        "its",
        "they",
        "them",
        "their",
        "north",
        "south",
        "latter",
        "former",
    };

    // By the word as written, without a string for each.
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> PointerWords =
        Pointers.GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<Seen> seen = [];

    /// <summary>An actor already read.</summary>
    private sealed record Seen(int Passage, int Token, FoundActor Found, bool IsSubject);

    public void Resolve()
    {
        var korea = scene.Named.Any(c => c.Letters is "KOR" or "PRK");
        foreach (var passage in scene.Passages)
        {
            for (var t = 0; t < passage.Sentence.Count; t++)
            {
                if (passage.Actors[t] is { } actor && !(actor.How == "home" && IsPair(passage.Sentence, t)))
                {
                    if (
                        actor.How is "home" or "role"
                        && actor.Role is { } role
                        && Definite(passage, t, role) is { } back
                    )
                    {
                        passage.Actors[t] = Repeat(passage, t, back, "definite", role);
                    }
                    Remember(passage, t);
                    continue;
                }
                Reference(passage, t, korea);
            }
        }
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

    private void Remember(PassageScene passage, int token) =>
        seen.Add(new Seen(passage.Passage.Index, token, passage.Actors[token]!, passage.IsSubject(token)));

    private void Reference(PassageScene passage, int token, bool korea)
    {
        var sentence = passage.Sentence;
        var word = PointerWords.TryGetValue(sentence[token].Form, out var known) ? known : "";
        if (sentence.Tags[token] == Upos.Pron || word is "his" or "her" or "their" or "its")
        {
            var meant = word switch
            {
                "he" or "him" or "his" or "she" or "her" or "hers" => Person(passage, token),
                "it" or "its" when !IsEmptyIt(sentence, token) => Answered(passage, token) ?? Body(passage, token),
                "they" or "them" or "their" => Several(passage, token),
                _ => null,
            };
            if (meant is not null)
            {
                var isHere = meant.Actor.Span.Start >= sentence.Span.Start;
                var found = Repeat(passage, token, meant, "pronoun", null) with
                {
                    Meant = isHere ? meant.Meant ?? meant.Actor : null,
                };
                passage.Modifiers[token] = found;
                if (sentence.Relations[token] == Relation.NmodPoss)
                {
                    Possessed(passage, token, found);
                }
                else
                {
                    passage.Actors[token] = found;
                    Remember(passage, token);
                }
            }
            return;
        }
        if (passage.RoleOf[token] is { } role && role.Head == token && IsThe(sentence, token))
        {
            if (
                role.Role.IsState
                && !passage.IsPlural(token)
                && !IsOnly(sentence, token)
                && (SpeakersState(passage, token) ?? NearestState(passage.Passage.Index, token)) is { } state
            )
            {
                passage.Actors[token] = Repeat(passage, token, state, "definite", role.Role);
                Remember(passage, token);
                return;
            }
        }
        if (IsPair(sentence, token))
        {
            Both(passage, token);
        }
        else if (
            word is "north" or "south"
            && korea
            && IsThe(sentence, token)
            && char.IsUpper(sentence[token].Form[0])
            && passage.HitOf[token] is null
        )
        {
            var code = StateCode.Parse(word == "north" ? "PRK" : "KOR");
            var name = word == "north" ? "North Korea" : "South Korea";
            passage.Actors[token] = new FoundActor(State(passage, token, code, name), "definite");
            passage.Modifiers[token] = passage.Actors[token];
            Remember(passage, token);
        }
        else if (
            word is "latter" or "former"
            && sentence.Relations[token] is not Relation.Amod
            && LastTwo(passage.Passage.Index, token) is { Length: 2 } two
        )
        {
            passage.Actors[token] = Repeat(passage, token, word == "latter" ? two[1] : two[0], "definite", null);
            Remember(passage, token);
        }
    }

    // "his wife", "its ambassador", "their troops": the phrase around the pronoun.
    private void Possessed(PassageScene passage, int pronoun, FoundActor owner)
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

    private FoundActor? Person(PassageScene passage, int token) =>
        Nearest(passage, token, PersonReach, f => f.IsPerson && f.How != "home");

    private FoundActor? Body(PassageScene passage, int token) =>
        Nearest(passage, token, BodyReach, f => f.IsBody && !f.IsPlural && f.Actor.Code != default);

    private FoundActor? Several(PassageScene passage, int token) =>
        Nearest(passage, token, BodyReach, f => f.IsPlural || f.Members.Length > 0);

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

    // In the same sentence the subject before all, else the last one named; then sentence by sentence back.
    private FoundActor? Nearest(PassageScene passage, int token, int reach, Func<FoundActor, bool> fits)
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
                    subject =
                        one.IsSubject && !(p != here && subject is not null && IsBelow(p, one.Token)) ? one : subject;
                }
            }
            if ((subject ?? last) is { } found)
            {
                return found.Found;
            }
        }
        return null;
    }

    // 'Mali said that Chad had …. It …': who speaks, not of whom.
    private bool IsBelow(int passage, int subject)
    {
        var sentence = scene[passage].Sentence;
        var verb = sentence.Heads[subject];
        return verb >= 0 && sentence.Relations[verb] == Relation.Ccomp;
    }

    // The phrase that a possessive stands in cannot be what it means.
    private static bool Around(PassageScene passage, int actor, int pronoun)
    {
        var at = passage.Sentence.Heads[pronoun];
        return at == actor && passage.Sentence.Relations[pronoun] == Relation.NmodPoss;
    }

    private FoundActor? Definite(PassageScene passage, int token, RoleEntry role)
    {
        if (!IsThe(passage.Sentence, token) || Phrase.Last(passage.Sentence, token) > token)
        {
            return null;
        }
        for (var i = seen.Count - 1; i >= 0; i--)
        {
            var found = seen[i].Found;
            if (
                found.Role is { } earlier
                && found.Actor.Code != default
                && found.How != "home"
                && IsSame(earlier, role)
                && found.IsPlural == passage.IsPlural(token)
            )
            {
                return found;
            }
        }
        return null;
    }

    // "the ministry" after "the Foreign Ministry", "the spokesperson" after "spokesperson Maria Zakharova", "the man" after
    // "a citizen".
    private static bool IsSame(RoleEntry earlier, RoleEntry role) =>
        earlier == role
        || (earlier.Kind == role.Kind && earlier.Name.EndsWith(" " + role.Name, StringComparison.Ordinal))
        || (
            role.Name
                is "man"
                    or "woman"
                    or "suspect"
                    or "detainee"
                    or "prisoner"
                    or "attacker"
                    or "assailant"
                    or "gunman"
            && earlier is { Kind: RoleKind.Person, Sector: not (Sector.Gov or Sector.Mil or Sector.Cop or Sector.Jud) }
        );

    // "The Omani minister said that the country would": the speaker's own.
    private FoundActor? SpeakersState(PassageScene passage, int token)
    {
        var sentence = passage.Sentence;
        var clause = sentence.Heads[token];
        if (clause < 0 || !passage.IsSubject(token) || sentence.Relations[clause] != Relation.Ccomp)
        {
            return null;
        }
        return
            sentence[sentence.Heads[clause]].Child(Relation.Nsubj) is { } speaker
            && passage.Actors[speaker.Index] is { Actor: { Code.IsState: true, Agent: Agent.State } actor }
            ? seen.FindLast(s => s.Found.Actor is { Sector: Sector.None, Code: var code } && code == actor.Code)?.Found
                ?? new FoundActor(State(passage, token, actor.Code, actor.Code.Letters), "definite")
            : null;
    }

    private FoundActor? NearestState(int passage, int token)
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

    private static bool IsThe(Sentence sentence, int token) =>
        sentence[token].Child(Relation.Det) is { } det
        && (det.IsForm("the") || det.IsForm("this") || det.IsForm("that"));

    private static bool IsOnly(Sentence sentence, int token)
    {
        foreach (var child in sentence[token].Children)
        {
            if (child.Index < token && child.Relation == Relation.Amod)
            {
                return true;
            }
        }
        return false;
    }

    private static FoundActor Repeat(PassageScene passage, int token, FoundActor meant, string how, RoleEntry? role)
    {
        var sentence = passage.Sentence;
        var span = role is null
            ? sentence.Spans[token]
            : Phrase.Words(sentence, Phrase.First(sentence, token), Phrase.Last(sentence, token));
        return meant with
        {
            Actor = meant.Actor with { Span = span, Text = span.In(sentence.Text) },
            How = how,
            Members = [.. meant.Members.Select(m => m with { Span = span, Text = span.In(sentence.Text) })],
        };
    }

    private static Actor State(PassageScene passage, int token, StateCode code, string name)
    {
        var sentence = passage.Sentence;
        var span = Phrase.Words(sentence, Phrase.First(sentence, token), token);
        return new Actor
        {
            Span = span,
            Text = span.In(sentence.Text),
            Name = name,
            Id = "state:" + code.Letters,
            Code = code,
            Agent = Agent.State,
        };
    }
}
