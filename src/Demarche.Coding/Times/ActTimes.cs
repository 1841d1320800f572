using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>Says when the act with a certain trigger happened.</summary>
internal sealed class ActTimes(TimeKnowledge knowledge, ParsedReport report, PlacedTimes placed)
{
    private readonly StoryTimes story = new(knowledge.Tenses, report, placed);

    // How many clauses deep "after …", "two days before …" are followed.
    private const int Depth = 3;

    // An act that followed on another of the last months is not dated by it.
    private const int FreshDays = 92;

    /// <summary>When it happened: by the text, else the report's own day.</summary>
    public Happened When(int passage, int token)
    {
        if (
            (uint)passage >= (uint)report.Passages.Length
            || (uint)token >= (uint)report.Passages[passage].Sentence.Count
        )
        {
            return Untold(Tense.None, false);
        }
        var sentence = report.Passages[passage].Sentence;
        return Since(passage, token)
            ?? Told(passage, token, Depth)
            ?? Likewise(passage, token)
            ?? story.Carried(passage, token)
            ?? Untold(Tenses.IsAhead(sentence[token]) ? Tense.Future : Tense.None, GoesOn(sentence, token));
    }

    /// <summary>When it happened, of what is told as done: it does not reach beyond the report's day.</summary>
    public Happened WhenDone(int passage, int token) =>
        When(passage, token) is var told
        && told is { Basis: Basis.Text, Period: { From: { } from, To: { } to } }
        && from <= report.Day
        && to > report.Day
            ? told with
            {
                Period = new Period(from, report.Day),
            }
            : told;

    // "has since been released": not before the other act, and by now.
    private Happened? Since(int passage, int token) =>
        story.Since(passage, token) is { } other
        && When(other.Passage, other.Token) is { Basis: Basis.Text, Period.From: { } from, Text: var text }
        && report.Day >= from
            ? new Happened(new Period(from, report.Day), text, Basis.Text)
            : null;

    private Happened? Likewise(int passage, int token) =>
        story.Likewise(passage, token) is { } other ? Told(other.Passage, other.Token, Depth) : null;

    private Happened Untold(Tense tense, bool goesOn) =>
        new(
            report.Day is not { } day ? default
                : tense == Tense.Future ? new Period(day, null)
                : goesOn ? new Period(null, day)
                : Period.Day(day),
            "",
            Basis.Published
        );

    // "has been supplying": begun before, not ended.
    private static bool GoesOn(Sentence sentence, int token)
    {
        var word = sentence[token];
        if (word.Xpos != "VBG")
        {
            return false;
        }
        var (have, been) = (false, false);
        foreach (var child in word.Children)
        {
            have |= child.Relation.Base() == Relation.Aux && child.IsLemma("have");
            been |= child.IsForm("been");
        }
        return have && been;
    }

    private Happened? Told(int passage, int token, int depth, bool counting = true)
    {
        var sentence = report.Passages[passage].Sentence;
        var times = placed.In(passage);
        if (depth == 0)
        {
            return null;
        }
        if (counting && CountedFrom(passage, token, times, depth) is { } counted)
        {
            return counted;
        }
        var found = times.IsEmpty ? -1 : new ClauseTimes(knowledge, sentence, times, report.Day).Find(token);
        if (found < 0 && sentence.Tags[token] == Upos.Noun)
        {
            found = CountedTimes.BehindPhrase(times, sentence[token]);
        }
        return found >= 0
            ? Framed(sentence, times, found, knowledge.Tenses.Of(sentence, token))
            : AfterAnother(passage, token, depth);
    }

    // The period of a time together with its preposition: since, until, from … to.
    private Happened Framed(Sentence sentence, ReadOnlySpan<PlacedTime> times, int found, Tense tense)
    {
        var time = times[found];
        var (period, last) = (time.Time.Period, time.Last);
        var word = time.First > 0 ? sentence[time.First - 1] : default;
        var preposition = time.First > 0 ? word.LowerForm : "";
        var next =
            found + 1 < times.Length && times[found + 1].First - time.Last == 2 && times[found + 1].Dates
                ? found + 1
                : -1;
        var joint = next >= 0 ? sentence[time.Last + 1].LowerForm : "";
        var ending = tense == Tense.Future ? null : report.Day;
        switch (preposition)
        {
            case "from" or "between" when joint is "to" or "until" or "till" or "through" or "and" or "-" or "–":
                (period, last) = (new Period(period.From, times[next].Time.Period.To), times[next].Last);
                break;
            case "since" or "from" or "starting" or "beginning":
                period = preposition == "since" ? new Period(period.From, report.Day) : new Period(period.From, null);
                break;
            case "after" or "following":
                period = new Period(period.From, ending);
                break;
            case "until" or "till" or "through":
                period = new Period(null, period.To);
                break;
            case "before":
                period = new Period(null, period.From is { } from ? Calendar.Move(from, TimeUnit.Day, -1) : null);
                break;
            case "by":
                period = new Period(null, period.To);
                break;
            case not ("in" or "on" or "at" or "over" or "during") when joint is "-" or "–":
                (period, last) = (new Period(period.From, times[next].Time.Period.To), times[next].Last);
                break;
            default:
                preposition = preposition
                    is "in"
                        or "on"
                        or "at"
                        or "over"
                        or "during"
                        or "within"
                        or "for"
                        or "throughout"
                    ? preposition
                    : "";
                break;
        }
        if (period is { From: { } start, To: { } end } && start > end)
        {
            period = time.Time.Period;
        }
        var first = preposition.Length > 0 ? word.Span.Start : time.Time.Span.Start;
        var text = report.Text[first..Math.Max(time.Time.Span.End, sentence.Spans[last].End)];
        return time.IsRelative
            ? new Happened(
                tense == Tense.Future ? new Period(report.Day, null) : new Period(null, report.Day),
                text,
                Basis.Relative
            )
            : new Happened(period, text, Basis.Text);
    }

    // "two days after the attack": the act's time counted from the other's, or the other's from the act's.
    private Happened? CountedFrom(int passage, int token, ReadOnlySpan<PlacedTime> times, int depth)
    {
        var sentence = report.Passages[passage].Sentence;
        foreach (var time in times)
        {
            if (time.Expression is not DurationExpression length || time.Last + 1 >= sentence.Count)
            {
                continue;
            }
            var marker = sentence[time.Last + 1];
            var sign =
                marker.IsForm("after") ? 1
                : marker.IsForm("before") ? -1
                : 0;
            if (sign == 0 || marker.IsRoot)
            {
                continue;
            }
            // The word that the marker introduces, and the clause which that hangs from.
            var inner = marker.Relation is Relation.Mark or Relation.Case ? marker.HeadToken : marker;
            if (inner.IsRoot || time.Holds(inner.Index))
            {
                continue;
            }
            var outer = inner.HeadToken;
            while (time.Holds(outer.Index) && !outer.IsRoot)
            {
                outer = outer.HeadToken;
            }
            if (token == inner.Index)
            {
                var main =
                    Told(passage, outer.Index, depth - 1, counting: false)?.Period
                    ?? (report.Day is { } day ? Period.Day(day) : default);
                return CountedTimes.Moved(main, length, -sign, time.Time.Span.In(report.Text));
            }
            if (
                token == outer.Index
                && (
                    Told(passage, inner.Index, depth - 1, counting: false)?.Period
                    ?? CountedTimes.Behind(times, inner.Index)
                )
                    is { } other
            )
            {
                return CountedTimes.Moved(other, length, sign, time.Time.Span.In(report.Text));
            }
        }
        return null;
    }

    // "After its invasion in February 2022, …": not before that, and hardly beyond that year.
    private Happened? AfterAnother(int passage, int token, int depth)
    {
        var sentence = report.Passages[passage].Sentence;
        for (var (at, steps) = (token, 0); at >= 0 && steps < 3; at = Parent(sentence, at), steps++)
        {
            foreach (var child in Beside(sentence[at]))
            {
                if (child.Index == token || CountedTimes.Marker(child) is not { } marker)
                {
                    continue;
                }
                if (Told(passage, child.Index, depth - 1) is not { Period.From: { } from } other)
                {
                    continue;
                }
                // What follows on something fresh is fresh itself.
                if (
                    marker is "after" or "following"
                    && (
                        knowledge.Tenses.Of(sentence, token) != Tense.Past
                        || report.Day?.DayNumber - from.DayNumber < FreshDays
                    )
                )
                {
                    continue;
                }
                var yearEnd = Period.Year((other.Period.To ?? from).Year).To;
                var period = marker switch
                {
                    "since" => new Period(from, report.Day),
                    "before" => new Period(null, from),
                    _ => new Period(from, report.Day < yearEnd ? report.Day : yearEnd),
                };
                if (period is { From: { } a, To: { } b } && a > b)
                {
                    continue;
                }
                return new Happened(period, other.Text, Basis.Text);
            }
        }
        return null;
    }

    // Clauses and phrases on a verb, and those on a gerund below it: "joined others in sanctioning it after the invasion".
    private static List<Token> Beside(Token verb)
    {
        var found = new List<Token>();
        foreach (var child in verb.Children)
        {
            if (child.Relation.Base() is not (Relation.Advcl or Relation.Obl))
            {
                continue;
            }
            found.Add(child);
            if (child.Xpos != "VBG" || CountedTimes.Marker(child) is not null)
            {
                continue;
            }
            foreach (var below in child.Children)
            {
                if (below.Relation.Base() == Relation.Obl)
                {
                    found.Add(below);
                }
            }
        }
        return found;
    }

    internal static int Parent(Sentence sentence, int at) =>
        sentence.Relations[at].Base() is Relation.Xcomp or Relation.Conj ? sentence.Heads[at] : -1;
}
