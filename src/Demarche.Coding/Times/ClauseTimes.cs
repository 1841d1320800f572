using System.Collections.Immutable;
using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>
/// Finds the time expression that dates an act, by the tree: first the trigger's own modifiers, then those of the clauses that share
/// their time with it. A verb of saying keeps its time to itself.
/// </summary>
internal readonly ref struct ClauseTimes(
    TimeKnowledge knowledge,
    Sentence sentence,
    ReadOnlySpan<PlacedTime> times,
    DateOnly? day
)
{
    private readonly TimeKnowledge knowledge = knowledge;
    private readonly Sentence sentence = sentence;
    private readonly ReadOnlySpan<PlacedTime> times = times;
    private readonly DateOnly? day = day;

    /// <summary>The index of the time that dates the act with that trigger; -1 where none does.</summary>
    public int Find(int trigger)
    {
        var at = trigger;
        // Several steps up at most: each home of the act is looked through before the next.
        for (var steps = 0; steps < 6; steps++)
        {
            var own = Own(at, trigger);
            if (own >= 0)
            {
                return own;
            }
            if (steps == 0 && BelowNominals(at) is >= 0 and var below)
            {
                return below;
            }
            var next = Sharing(at);
            if (next < 0)
            {
                break;
            }
            at = next;
        }
        return LaterConjunct(trigger);
    }

    // The time among the direct modifiers of a word that stands nearest to the trigger; a day before a month before a year.
    private int Own(int word, int trigger)
    {
        var best = -1;
        var bestScore = int.MaxValue;
        for (var i = 0; i < times.Length; i++)
        {
            if (!Tells(i) || times[i].Holds(trigger) || Governor(i) != word || IsFrameOfAnother(i))
            {
                continue;
            }
            var vague = times[i].Time.Value.EndsWith("_REF", StringComparison.Ordinal) ? 1000 : 0;
            var length = Math.Min(times[i].Time.Period.Days ?? 400, 400);
            var score = vague + length + Math.Abs(times[i].Head - trigger);
            if (score < bestScore)
            {
                (best, bestScore) = (i, score);
            }
        }
        return best;
    }

    // A day that cannot be worked out is still the act's, and no other is.
    private bool Tells(int time) => times[time].Dates || times[time].IsRelative;

    // The word that a time modifies; chains of times ("the afternoon of Feb. 3") count as one.
    private int Governor(int time)
    {
        var head = sentence.Heads[times[time].Head];
        for (var steps = 0; head >= 0 && steps < 4; steps++)
        {
            var inside = false;
            foreach (var other in times)
            {
                inside |= other.Holds(head);
            }
            if (!inside)
            {
                // "On Tuesday South Korea imposed …", read as a Korea of Tuesday.
                if (
                    times[time].First <= 1
                    && sentence.Relations[head] is Relation.Nsubj or Relation.NsubjPass
                    && sentence.Heads[head] > times[time].Last
                )
                {
                    return sentence.Heads[head];
                }
                // "will close, starting June 1"
                var opening = sentence[head];
                return
                    opening is { IsRoot: false, Xpos: "VBG", Lemma: "begin" or "start" }
                    && opening.Relation != Relation.Root
                    ? opening.Head
                    : head;
            }
            head = sentence.Heads[head];
        }
        return head;
    }

    // "two days after the attack": a length that the next words count from is no time of its own.
    private bool IsFrameOfAnother(int time) =>
        times[time].Time.Type == "DURATION"
        && times[time].Last + 1 < sentence.Count
        && (sentence[times[time].Last + 1].IsForm("after") || sentence[times[time].Last + 1].IsForm("before"));

    // "met with Smith on Friday", read as Smith on Friday; "remarks at a meeting on Wednesday".
    private int BelowNominals(int word)
    {
        for (var i = 0; i < times.Length; i++)
        {
            if (!Tells(i) || times[i].Holds(word) || IsFrameOfAnother(i) || LiesAhead(i, word))
            {
                continue;
            }
            var governor = Governor(i);
            // "at the 2022 World Cup" names the cup; "during last year's war" dates what was done in it.
            var during = governor >= 0 && Preposition(governor) is { } preposition && preposition.IsForm("during");
            if (governor > times[i].Last && sentence.Tags[word] == Upos.Verb && !during)
            {
                continue;
            }
            var occasion =
                during
                || sentence.Tags[word] != Upos.Verb
                || Bare(i)
                || knowledge.Light.Contains(sentence.Lemmas[word]);
            var at = governor;
            while (at >= 0 && at != word && IsInside(at))
            {
                occasion |= sentence.Tags[at] != Upos.Noun || knowledge.Occasions.Contains(sentence.Lemmas[at]);
                at = sentence.Heads[at];
            }
            if (at == word && governor != word && occasion)
            {
                return i;
            }
        }
        return -1;
    }

    // A noun phrase within the act's own. A subject's time is its own ("the man arrested Friday said"), and so is that of what
    // went before or led to the act.
    private bool IsInside(int noun) =>
        sentence.Tags[noun] is Upos.Noun or Upos.Propn or Upos.Pron or Upos.Num
        && sentence.Relations[noun].Base()
            is Relation.Nmod
                or Relation.Obj
                or Relation.Obl
                or Relation.Conj
                or Relation.Appos
                or Relation.Flat
                or Relation.Compound
                or Relation.Iobj
        && !Prepositions.PartsTimes(sentence, noun);

    private Token? Preposition(int noun) => sentence[noun].Child(Relation.Case) ?? sentence[noun].Child(Relation.Mark);

    // "cancels a meeting on 8 July": what was done cannot have the time of what was to come.
    private bool LiesAhead(int time, int word) =>
        day is { } now
        && times[time].Time.Period.From > now
        && knowledge.Tenses.Of(sentence, word) is Tense.Past or Tense.Present;

    // A time without preposition: it modifies a verb, whatever the parser took it for.
    private bool Bare(int time) => sentence[times[time].Head].Child(Relation.Case) is null;

    // The word whose time the act at this word shares; -1 where it shares none.
    private int Sharing(int word)
    {
        var token = sentence[word];
        if (token.IsRoot)
        {
            return -1;
        }
        var head = token.HeadToken;
        var nominal = token.Upos is Upos.Noun or Upos.Propn or Upos.Adj && token.Child(Relation.Cop) is null;
        switch (token.Relation.Base())
        {
            case Relation.Conj:
                return HasOwnSubject(token) && nominal ? -1 : head.Index;
            case Relation.Xcomp or Relation.Fixed or Relation.Aux or Relation.Cop:
                return head.Index;
            case Relation.Compound or Relation.Amod or Relation.Nmod when nominal && head.Upos is Upos.Noun:
                return token.Relation.Base() == Relation.Nmod && !knowledge.LightNouns.Contains(head.Lemma)
                    ? -1
                    : head.Index;
            case Relation.Nsubj or Relation.Obj or Relation.Obl when nominal:
                return knowledge.Light.Contains(head.Lemma) ? head.Index : -1;
            case Relation.Ccomp:
                return knowledge.Saying.Contains(head.Lemma) ? -1 : head.Index;
            case Relation.Advcl:
                return SharesWithMain(token) ? head.Index : -1;
            case Relation.Acl when token.Relation == Relation.AclRelcl:
                return SaysWhere(token) || IsDoneBy(head, token) ? head.Index : -1;
            case Relation.Acl:
                // "an agreement to …", "talks aimed at …"
                return knowledge.LightNouns.Contains(head.Lemma) ? head.Index : -1;
            default:
                return -1;
        }
    }

    private static bool HasOwnSubject(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Relation.Base() is Relation.Nsubj)
            {
                return true;
            }
        }
        return false;
    }

    // "prompting Seoul to summon", "as a spokesman criticised", "while", "when": at the same time. "after", "before", "if", "because": not.
    private bool SharesWithMain(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Relation is Relation.Mark or Relation.Case or Relation.Advmod && child.Index < verb.Index)
            {
                if (
                    child.IsForm("after")
                    || child.IsForm("before")
                    || child.IsForm("since")
                    || child.IsForm("until")
                    || child.IsForm("if")
                    || child.IsForm("because")
                    || child.IsForm("following")
                    || child.IsForm("although")
                    || child.IsForm("though")
                    || child.IsForm("unless")
                )
                {
                    return false;
                }
            }
        }
        return !knowledge.Saying.Contains(verb.HeadToken.Lemma) || verb.Xpos == "VBG";
    }

    // "the strike of April 1 that destroyed": done by the thing of that day. Of a person or a ship, a day says nothing of the deed.
    private bool IsDoneBy(Token noun, Token verb)
    {
        if (noun.Upos != Upos.Noun || Own(noun.Index, verb.Index) < 0)
        {
            return false;
        }
        foreach (var child in verb.Children)
        {
            if (child.Relation == Relation.Nsubj && (child.IsForm("that") || child.IsForm("which")))
            {
                return knowledge.Tenses.Of(sentence, verb.Index) == Tense.Past;
            }
        }
        return false;
    }

    // "at a meeting on Wednesday, where he called …"
    private static bool SaysWhere(Token verb)
    {
        foreach (var child in verb.Children)
        {
            if (child.Index < verb.Index && (child.IsForm("where") || child.IsForm("when") || child.IsForm("during")))
            {
                return true;
            }
        }
        return false;
    }

    // "visited Paris and met the president on Monday": the time of the last verb holds for those before that have none.
    private int LaterConjunct(int trigger)
    {
        foreach (var child in sentence[trigger].Children)
        {
            if (child.Relation == Relation.Conj && child.Upos == Upos.Verb && !HasOwnSubject(child))
            {
                var own = Own(child.Index, child.Index);
                if (own >= 0 && times[own].First > child.Index)
                {
                    return own;
                }
            }
        }
        return -1;
    }
}
