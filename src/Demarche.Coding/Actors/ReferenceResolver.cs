using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Actors;

/// <summary>
/// Resolves words that point back: pronouns, "the ministry", "the country", "both sides", "the North". Goes through the
/// report once in the order of the text, so that what is meant has been read before.
/// </summary>
internal sealed class ReferenceResolver(ReportScene scene, ActorWords words)
{
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

    private readonly SeenActors seen = new(words);
    private readonly StatePairs pairs = new(scene, words);

    public void Resolve()
    {
        var korea = scene.Named.Any(c => c.Letters is "KOR" or "PRK");
        foreach (var passage in scene.Passages)
        {
            for (var t = 0; t < passage.Sentence.Count; t++)
            {
                if (passage.Actors[t] is { } actor && !(actor.How == "home" && pairs.IsPair(passage.Sentence, t)))
                {
                    if (
                        actor.How is "home" or "role"
                        && actor.Role is { } role
                        && Definite(passage, t, role) is { } back
                    )
                    {
                        passage.Actors[t] = Repeat(passage, t, back, "definite", role);
                    }
                    seen.Add(passage, t);
                    continue;
                }
                Reference(passage, t, korea);
            }
        }
    }

    private void Reference(PassageScene passage, int token, bool korea)
    {
        var sentence = passage.Sentence;
        var word = PointerWords.TryGetValue(sentence[token].Form, out var known) ? known : "";
        if (sentence.Tags[token] == Upos.Pron || word is "his" or "her" or "their" or "its")
        {
            var meant = Pronouns.Meant(seen, passage, token, word);
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
                    Pronouns.Own(passage, token, found);
                }
                else
                {
                    passage.Actors[token] = found;
                    seen.Add(passage, token);
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
                && (SpeakersState(passage, token) ?? seen.State(passage.Passage.Index, token)) is { } state
            )
            {
                passage.Actors[token] = Repeat(passage, token, state, "definite", role.Role);
                seen.Add(passage, token);
                return;
            }
        }
        if (pairs.IsPair(sentence, token))
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
            seen.Add(passage, token);
        }
        else if (
            word is "latter" or "former"
            && sentence.Relations[token] is not Relation.Amod
            && pairs.LastTwo(passage.Passage.Index, token) is { Length: 2 } two
        )
        {
            passage.Actors[token] = Repeat(passage, token, word == "latter" ? two[1] : two[0], "definite", null);
            seen.Add(passage, token);
        }
    }

    private FoundActor? Definite(PassageScene passage, int token, RoleEntry role) =>
        IsThe(passage.Sentence, token) && Phrase.Last(passage.Sentence, token) <= token
            ? seen.Called(role, passage.IsPlural(token))
            : null;

    // "Both sides", "the two leaders": the two states named last.
    private void Both(PassageScene passage, int token)
    {
        var members = pairs.LastTwo(passage.Passage.Index, token);
        if (members.Length < 2)
        {
            return;
        }
        var actor = State(passage, token, default, passage.Sentence[token].Word) with { Id = "" };
        passage.Actors[token] = new FoundActor(actor, "collective")
        {
            Members = [.. members.Select(m => m.Actor with { Span = actor.Span, Text = actor.Text })],
            IsPlural = true,
        };
        seen.Add(passage, token);
    }

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
            ? seen.State(actor.Code)
                ?? new FoundActor(State(passage, token, actor.Code, actor.Code.Letters), "definite")
            : null;
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
