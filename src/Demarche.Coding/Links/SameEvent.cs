using System.Collections.Immutable;
using Demarche.Coding.Events;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Links;

/// <summary>Joins passages of one report that tell the same event: headline and body, background told again.</summary>
internal sealed class SameEvent(LinkKnowledge words)
{
    /// <summary>One event for each act told, in the order in which the acts are first told; its evidence holds every passage.</summary>
    public ImmutableArray<JoinedEvent> Join(ImmutableArray<ToldAct> told)
    {
        var joined = new List<JoinedEvent>();
        foreach (var one in told)
        {
            var at = joined.FindIndex(earlier => Same(earlier, one));
            if (at < 0)
            {
                joined.Add(new JoinedEvent(one.Event, [one]));
            }
            else
            {
                var (known, mentions) = joined[at];
                joined[at] = new JoinedEvent(Merge(known, one.Event), mentions.Add(one));
            }
        }
        return [.. joined];
    }

    private bool Same(JoinedEvent earlier, ToldAct one)
    {
        var (a, b) = (earlier.Event, one.Event);
        return a.Type == b.Type
            && a.Mode == b.Mode
            && a.Cameo == b.Cameo
            && SameSides(a, b, IsOneSidedTwin(earlier, one))
            && SameTime(a.Happened, b.Happened)
            && !IsFurther(earlier, one);
    }

    // A headline leaves one side out, and so does a later sentence that tells the same with the same word; another verb
    // of another sentence with one side alone is another act.
    private static bool IsOneSidedTwin(JoinedEvent earlier, ToldAct one) =>
        one.Passage.Part != Part.Body
        || earlier.Mentions.Any(m =>
            m.Passage.Part != Part.Body
            || m.Passage.Index == one.Passage.Index
            || JoinedEvent.TellingWords(m).Contains(Lemma(one))
            || JoinedEvent.TellingWords(one).Contains(Lemma(m))
        );

    private static string Lemma(ToldAct told) => told.Passage.Sentence.Lemmas[told.Act.At.Token].ToLowerInvariant();

    // 'bombed it again': not what a body told before. A headline says 'again' of what the body tells.
    private bool IsFurther(JoinedEvent earlier, ToldAct one)
    {
        if (one.Passage.Part != Part.Body || !earlier.Mentions.All(m => m.Passage.Part == Part.Body))
        {
            return false;
        }
        var sentence = one.Passage.Sentence;
        foreach (var child in sentence[one.Act.At.Token].Children)
        {
            if (
                child.Relation.Base() is Relation.Advmod or Relation.Amod or Relation.Det
                && words.Is(child.Lemma, LinkWord.Further)
            )
            {
                return true;
            }
        }
        return false;
    }

    // The same codes, and nobody by name on one side whom the other side's names exclude.
    private static bool SameSide(EquatableArray<Actor> a, EquatableArray<Actor> b)
    {
        var codes = a.Select(x => x.Code).ToHashSet();
        var (mine, theirs) = (People(a), People(b));
        if (!codes.SetEquals(b.Select(x => x.Code)) || (codes.Contains(StateCode.Unknown) && !mine.Overlaps(theirs)))
        {
            return false;
        }
        return mine.Count == 0 || theirs.Count == 0
            ? mine.Count == theirs.Count || !IsCitizen(a) && !IsCitizen(b)
            : mine.Overlaps(theirs);
    }

    // A headline often leaves one side out: then the other must be the same.
    private static bool SameSides(Event a, Event b, bool isTwin)
    {
        var (actors, recipients) = (
            SameSide(a.Actors, b.Actors),
            SameSide(a.Recipients, b.Recipients) || Introduces(a, b)
        );
        return (actors && recipients) || (isTwin && IsOneSided(a, b, actors, recipients));
    }

    private static bool IsOneSided(Event a, Event b, bool actors, bool recipients) =>
        (recipients && a.Recipients.Count > 0 && (IsUnnamed(a.Actors) || IsUnnamed(b.Actors)))
        || (actors && a.Actors.Count > 0 && (IsUnnamed(a.Recipients) || IsUnnamed(b.Recipients)));

    // Nobody, or somebody who is only understood.
    private static bool IsUnnamed(EquatableArray<Actor> side) => side.All(a => a.Span.IsEmpty);

    // 'A South Korean has been detained … Baek was detained in January': the lead tells first whom the body names.
    private static bool Introduces(Event first, Event named) =>
        first.Happened.Basis == Basis.Published
        && People(first.Recipients).Count == 0
        && People(named.Recipients).Count == 1
        && first.Recipients.Count == 1
        && first.Recipients[0].Code.IsState
        && first.Recipients[0].Code == named.Recipients[0].Code
        && named.Recipients.Count == 1;

    // Officials stand for their state; a citizen is himself.
    private static bool IsCitizen(EquatableArray<Actor> side) => side.Any(a => a.Agent == Agent.Society);

    private static HashSet<string> People(EquatableArray<Actor> side) =>
        side.Select(a => a.Id)
            .Where(id => id.StartsWith("person:", StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

    private static bool SameTime(Happened a, Happened b) =>
        (a.Basis, b.Basis) switch
        {
            (Basis.Text, Basis.Text) => a.Period.Overlaps(b.Period),
            (Basis.Relative, Basis.Relative) => SameWords(a.Text, b.Text),
            _ => true,
        };

    // 'on Monday' and 'Monday'.
    private static bool SameWords(string a, string b) =>
        a.EndsWith(b, StringComparison.OrdinalIgnoreCase) || b.EndsWith(a, StringComparison.OrdinalIgnoreCase);

    private static Event Merge(Event first, Event again)
    {
        var better = Narrower(first.Happened, again.Happened);
        return first with
        {
            Happened = better,
            Status = (Status)Math.Min((int)first.Status, (int)again.Status),
            Stances = first.Stances.Concat(again.Stances).Distinct().ToEquatableArray(),
            Recipients =
                IsUnnamed(first.Recipients) && again.Recipients.Count > 0
                    ? again.Recipients
                    : Named(first.Recipients, again.Recipients),
            Actors =
                IsUnnamed(first.Actors) && again.Actors.Count > 0 ? again.Actors : Named(first.Actors, again.Actors),
            Disclosed = DisclosureReader.Merge(first.Disclosed.Concat(again.Disclosed)),
            About = first
                .About.Concat(again.About)
                .DistinctBy(m => (m.Code, m.Code == StateCode.Unknown ? m.Text : ""))
                .ToEquatableArray(),
            // The best first: a verb tells more than a noun.
            Evidence = first
                .Evidence.Concat(again.Evidence)
                .OrderBy(e => e.Rule.EndsWith(".noun", StringComparison.Ordinal))
                .ToEquatableArray(),
            Place = Finer(first.Place, again.Place),
            Sizes = first.Sizes.Count > 0 ? first.Sizes : again.Sizes,
            Confidence = Math.Max(first.Confidence, again.Confidence),
        };
    }

    // A town says more than the state it lies in.
    private static Place? Finer(Place? first, Place? again) =>
        first is null || (first.Latitude is null && again?.Latitude is not null) ? again : first;

    private static EquatableArray<Actor> Named(EquatableArray<Actor> first, EquatableArray<Actor> again) =>
        People(first).Count == 0
        && People(again).Count > 0
        && first.Count == again.Count
        && first.All(a => a.Agent == Agent.Society || a.Id.StartsWith("state:", StringComparison.Ordinal))
            ? again
            : first;

    private static Happened Narrower(Happened a, Happened b) =>
        a.Basis != b.Basis ? (Rank(a.Basis) < Rank(b.Basis) ? a : b)
        : (b.Period.Days ?? int.MaxValue) < (a.Period.Days ?? int.MaxValue) ? b
        : a;

    // What the text says goes before the report's own day, and a day before words that give none.
    private static int Rank(Basis basis) =>
        basis switch
        {
            Basis.Text => 0,
            Basis.Relative => 1,
            _ => 2,
        };
}
