using System.Collections.Immutable;

namespace Demarche.Language.Names;

/// <summary>Tells the kind of names: each sign speaks for a kind with a weight, and one kind must be clearly ahead.</summary>
internal static class NameKinds
{
    // What the words themselves say; what is said of the name; what only goes with a kind more often than not.
    private const int Sure = 8;
    private const int Strong = 5;
    private const int Fair = 3;
    private const int Weak = 2;
    private const int Hint = 1;

    private static readonly string[] PlaceEndings = ["stan", "land", "grad", "burg", "ville", "shire", "polis", "abad"];
    private static readonly string[] PeopleEndings = ["ians", "eans", "ans", "ese", "is", "ots", "eks"];

    public static ImmutableArray<NameSpan> Tell(Sentence sentence, List<NameRun> runs)
    {
        var names = ImmutableArray.CreateBuilder<NameSpan>(runs.Count);
        var open = new bool[runs.Count];
        foreach (var run in runs)
        {
            var head = sentence[NameFinder.HeadOf(sentence, run.First, run.Last)];
            var kind = Kind(sentence, run, head);
            open[names.Count] = kind is null;
            names.Add(new NameSpan(kind ?? NameKind.Other, run.First, run.Last, head));
        }
        ShareSurnames(names);
        ShareKinds(names, open);
        return names.DrainToImmutable();
    }

    // Null where nothing speaks for any kind.
    private static NameKind? Kind(Sentence sentence, NameRun run, Token head)
    {
        Span<int> weights = stackalloc int[4];
        ByWords(sentence, run, weights);
        ByShape(sentence, run, weights);
        BySaid(sentence, run, head, weights);
        ByPlace(sentence, run, head, weights);
        var best = 0;
        var isTied = false;
        for (var kind = 1; kind < weights.Length; kind++)
        {
            isTied = weights[kind] == weights[best] || (isTied && weights[kind] < weights[best]);
            best = weights[kind] > weights[best] ? kind : best;
        }
        return weights[best] < Weak ? null
            : isTied ? NameKind.Other
            : (NameKind)best;
    }

    // Titles before it, and the word that says what it is: "Freedom Party", "Lake Tala", "Gulf War".
    private static void ByWords(Sentence sentence, NameRun run, Span<int> weights)
    {
        weights[(int)NameKind.Person] += run.Titled ? Sure : 0;
        var core = NameCues.Of(sentence[run.Core]);
        if (run.First < run.Last || NameFinder.IsBareBody(sentence[run.Core]))
        {
            For(weights, core, Sure - 1);
            weights[(int)NameKind.Other] += core.Any(NameCue.Thing) ? Sure - 1 : 0;
        }
        if (run.First < run.Last && NameCues.Of(sentence[run.First]).Any(NameCue.PlaceFirst))
        {
            weights[(int)NameKind.Place] += !core.Any(NameCue.Organisation | NameCue.Thing) ? Strong : 0;
        }
        weights[(int)NameKind.Place] += core.Any(NameCue.Country) ? Sure : 0;
    }

    private static void ByShape(Sentence sentence, NameRun run, Span<int> weights)
    {
        var isFlat = false;
        for (var t = run.First; t <= run.Last; t++)
        {
            var form = sentence[t].Form;
            var isInitial = form.Length == 2 && form[1] == '.' && run.Last > run.First;
            var isGivenName = run.Last > run.First && HasLowerAfterHyphen(form);
            var isParticle =
                t > run.First && form is [>= 'a' and <= 'z', ..] && NameCues.Has(sentence[t], NameCue.Particle);
            weights[(int)NameKind.Person] += isInitial || isGivenName || isParticle ? Fair + 1 : 0;
            isFlat |= sentence.Relations[t] == Relation.Flat && sentence.Heads[t] >= run.First;
        }
        // "Al-Foo" is one word to the reader, three to the tree.
        var isOneWord = run.Last - run.First == 2 && sentence[run.First + 1].Form is "-";
        weights[(int)NameKind.Person] += isFlat && !isOneWord ? Weak : 0;
        var only = sentence[run.First].Form;
        if (run.First == run.Last)
        {
            weights[(int)NameKind.Organisation] += IsAcronym(only) && !NameWords.IsTitleCase(sentence) ? Fair + 1 : 0;
            weights[(int)NameKind.Place] += EndsWithAny(only, PlaceEndings) ? Weak : 0;
            var isPeople = sentence.Xpos[run.First] is "NNPS" && EndsWithAny(only, PeopleEndings);
            weights[(int)NameKind.Other] += isPeople ? Sure : 0;
        }
        if (run.First > 0 && sentence[run.First - 1].IsForm("the"))
        {
            weights[(int)NameKind.Person] -= Strong;
            weights[(int)NameKind.Organisation] += Hint;
        }
    }

    // What the sentence calls it: "a spokeswoman", "the militant group Foo", "Foo is a port", "Foo, 54", "Foo, who".
    private static void BySaid(Sentence sentence, NameRun run, Token head, Span<int> weights)
    {
        foreach (var child in head.Children)
        {
            if (child.Index > run.Last && child.Relation == Relation.Appos)
            {
                For(weights, NameCues.OfLemma(child), Strong);
            }
            if (child.Relation == Relation.AclRelcl && child.Child(Relation.Nsubj) is { } who && who.IsForm("who"))
            {
                weights[(int)NameKind.Person] += Strong;
            }
        }
        weights[(int)NameKind.Person] += HasAge(sentence, run.Last) ? Strong : 0;
        if (
            run.First > 0
            && sentence[run.First - 1] is { Upos: Upos.Noun or Upos.Adj } noun
            && IsLinked(sentence, run, noun.Index)
        )
        {
            For(weights, NameCues.OfLemma(noun), Strong);
        }
        if (head.IsRoot)
        {
            return;
        }
        var above = head.HeadToken;
        var isPredicate = head.Relation == Relation.Nsubj && above.Child(Relation.Cop) is not null;
        if (head.Relation == Relation.Appos || isPredicate)
        {
            For(weights, NameCues.OfLemma(above), Strong);
        }
        // "a man named Foo", "a port called Foo", "surnamed Foo"
        if (above.Relation == Relation.Acl && above.Index < run.First && NameCues.OfLemma(above).Any(NameCue.Naming))
        {
            For(weights, NameCues.OfLemma(above.HeadToken), Strong);
            weights[(int)NameKind.Person] += above.IsForm("surnamed") ? Sure : 0;
        }
    }

    // Where it stands: behind a preposition, before 's and a body, before a noun, as the subject of a verb of saying.
    private static void ByPlace(Sentence sentence, NameRun run, Token head, Span<int> weights)
    {
        if (head.IsRoot)
        {
            return;
        }
        var above = head.HeadToken;
        var aboveCues = NameCues.OfLemma(above);
        if (head.Child(Relation.Case) is { } marker && marker.Index < run.First)
        {
            var cues = NameCues.Of(marker);
            weights[(int)NameKind.Place] +=
                cues.Any(NameCue.Inside) ? Fair
                : cues.Any(NameCue.Towards) ? (aboveCues.Any(NameCue.Motion) ? Fair : Hint)
                : marker.IsForm("of") && aboveCues.Any(NameCue.Place) ? Strong
                : marker.IsForm("of") && aboveCues.Any(NameCue.Organisation) ? Weak
                : 0;
        }
        if (head.Relation == Relation.NmodPoss && aboveCues.Any(NameCue.Organisation | NameCue.Place))
        {
            weights[(int)NameKind.Place] += Fair;
        }
        if (head.Relation == Relation.Compound && above.Index > run.Last && above.Upos == Upos.Noun)
        {
            weights[(int)NameKind.Place] += aboveCues.Any(NameCue.Place) ? Fair + 1 : 0;
            weights[(int)NameKind.Organisation] += aboveCues.Any(NameCue.Organisation) ? Fair : 0;
        }
        if (head.Relation == Relation.Obj && aboveCues.Any(NameCue.Reaching))
        {
            weights[(int)NameKind.Place] += Weak;
        }
        if (head.Relation == Relation.Nsubj && aboveCues.Any(NameCue.Saying))
        {
            weights[(int)NameKind.Person] += Hint;
        }
    }

    // A later "Orlov" is the person who was "Vladimir Orlov" in the same sentence.
    private static void ShareSurnames(ImmutableArray<NameSpan>.Builder names)
    {
        for (var i = 0; i < names.Count; i++)
        {
            var name = names[i];
            if (name.First != name.Last || name.Kind == NameKind.Person)
            {
                continue;
            }
            var form = name.Sentence[name.First].Form;
            for (var j = 0; j < i; j++)
            {
                var earlier = names[j];
                if (
                    earlier.Kind == NameKind.Person
                    && (
                        earlier.Sentence[earlier.Last].Form.SequenceEqual(form)
                        || earlier.Sentence[earlier.First].Form.SequenceEqual(form)
                    )
                )
                {
                    names[i] = name with { Kind = NameKind.Person };
                }
            }
        }
    }

    // "Germany, France and the U.K.": what stands side by side is of one kind, where nothing else tells.
    private static void ShareKinds(ImmutableArray<NameSpan>.Builder names, bool[] open)
    {
        for (var i = 0; i < names.Count; i++)
        {
            for (var j = 0; open[i] && names[i].Kind == NameKind.Other && j < names.Count; j++)
            {
                if (!open[j] && FirstOf(names[i].Head) == FirstOf(names[j].Head))
                {
                    names[i] = names[i] with { Kind = names[j].Kind };
                }
            }
        }
    }

    private static Token FirstOf(Token member)
    {
        while (member.Relation == Relation.Conj)
        {
            member = member.HeadToken;
        }
        return member;
    }

    private static void For(Span<int> weights, NameCue cues, int weight)
    {
        weights[(int)NameKind.Person] += cues.Any(NameCue.Title) ? weight : 0;
        weights[(int)NameKind.Organisation] += cues.Any(NameCue.Organisation) ? weight : 0;
        weights[(int)NameKind.Place] += cues.Any(NameCue.Place) ? weight : 0;
    }

    private static bool IsLinked(Sentence sentence, NameRun run, int noun)
    {
        for (var t = run.First; t <= run.Last; t++)
        {
            // The parser at times hangs "group" and "Foo" side by side.
            var isBeside =
                sentence.Heads[t] == sentence.Heads[noun] && sentence.Relations[t] == sentence.Relations[noun];
            if (sentence.Heads[t] == noun || sentence.Heads[noun] == t || isBeside)
            {
                return true;
            }
        }
        return false;
    }

    // "Foo, 54, was"
    private static bool HasAge(Sentence sentence, int last) =>
        last + 3 < sentence.Count
        && sentence[last + 1].Form is ","
        && sentence[last + 2] is { Upos: Upos.Num, Span.Length: <= 3 } age
        && age.Form.IndexOfAnyExceptInRange('0', '9') < 0
        && sentence[last + 3].Form is ",";

    // "Won-soon", in which only the first part has a capital.
    private static bool HasLowerAfterHyphen(ReadOnlySpan<char> form)
    {
        var at = form.IndexOf('-');
        return at > 1 && at + 1 < form.Length && char.IsLower(form[at + 1]);
    }

    private static bool IsAcronym(ReadOnlySpan<char> form)
    {
        var capitals = 0;
        foreach (var c in form)
        {
            if (char.IsLower(c))
            {
                return false;
            }
            capitals += char.IsUpper(c) ? 1 : 0;
        }
        return capitals is >= 3 and <= 6;
    }

    private static bool EndsWithAny(ReadOnlySpan<char> form, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (form.Length > ending.Length + 1 && form.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
