using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>Carries a fresh day from one sentence to the next that goes on about the same person in the past tense.</summary>
internal sealed class StoryTimes(Tenses tenses, ParsedReport report, PlacedTimes placed)
{
    // How old the time of the sentence before may be.
    private const int FreshDays = 14;

    /// <summary>The day of the sentence before, where this one goes on about the same person; null where it does not.</summary>
    public Happened? Carried(int passage, int token)
    {
        if (
            passage == 0
            || report.Day is not { } day
            || report.Passages[passage].Part != Part.Body
            || report.Passages[passage - 1].Part != Part.Body
        )
        {
            return null;
        }
        var (here, before) = (report.Passages[passage], report.Passages[passage - 1]);
        if (tenses.Of(here.Sentence, token) != Tense.Past || Subject(here.Sentence, token) is not { } subject)
        {
            return null;
        }
        var same =
            subject.Upos == Upos.Pron
                ? here.Paragraph == before.Paragraph && subject.IsRoot is false && IsPersonal(subject)
                : Names(before.Sentence, subject);
        if (!same || Moves(here.Sentence, token))
        {
            return null;
        }
        var times = placed.In(passage - 1);
        Happened? only = null;
        for (var i = 0; i < times.Length; i++)
        {
            if (
                times[i].Time.Period is { IsDay: true, From: { } on }
                && times[i].Dates
                && !IsVague(times[i])
                && on <= day
                && day.DayNumber - on.DayNumber <= FreshDays
            )
            {
                if (only is not null && only.Period.From != on)
                {
                    return null;
                }
                only = new Happened(
                    times[i].Time.Period,
                    report.Text[times[i].Time.Span.Start..times[i].Time.Span.End],
                    Basis.Text
                );
            }
        }
        return only;
    }

    // 'currently' is no day of the story.
    private static bool IsVague(PlacedTime time) => time.Time.Value.EndsWith("_REF", StringComparison.Ordinal);

    /// <summary>'His wife was also detained': when the act was that the sentence before tells; null where no word says so.</summary>
    public TokenAt? Likewise(int passage, int token) =>
        HasAdverb(report.Passages[passage].Sentence, token, "also")
        || HasAdverb(report.Passages[passage].Sentence, token, "likewise")
            ? Before(passage)
            : null;

    /// <summary>'has since been released': the act since which; null where no word says so.</summary>
    public TokenAt? Since(int passage, int token)
    {
        var sentence = report.Passages[passage].Sentence;
        return !HasAdverb(sentence, token, "since") ? null
            : ActTimes.Parent(sentence, token) is >= 0 and var first ? new TokenAt(passage, first)
            : Before(passage);
    }

    private static bool HasAdverb(Sentence sentence, int token, string adverb)
    {
        foreach (var child in sentence[token].Children)
        {
            if (child.Relation == Relation.Advmod && child.IsForm(adverb) && child.LeftEdge == child.RightEdge)
            {
                return true;
            }
        }
        return false;
    }

    // The main verb of the sentence before, in the body, where that tells of the past.
    private TokenAt? Before(int passage)
    {
        if (passage == 0 || report.Passages[passage - 1].Part != report.Passages[passage].Part)
        {
            return null;
        }
        var before = report.Passages[passage - 1].Sentence;
        var root = before.Heads.IndexOf(-1);
        return root >= 0 && tenses.Of(before, root) == Tense.Past ? new TokenAt(passage - 1, root) : null;
    }

    // "later", "then", "had": the story has moved on or back.
    private static bool Moves(Sentence sentence, int token)
    {
        foreach (var child in sentence[token].Children)
        {
            if (
                child.IsForm("later")
                || child.IsForm("then")
                || child.IsForm("since")
                || child.IsForm("earlier")
                || child.IsForm("previously")
                || child.IsForm("had")
            )
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsPersonal(Token word) =>
        word.IsForm("he") || word.IsForm("she") || word.IsForm("they") || word.IsForm("it");

    private static Token? Subject(Sentence sentence, int token)
    {
        for (var (at, steps) = (token, 0); at >= 0 && steps < 3; at = ActTimes.Parent(sentence, at), steps++)
        {
            foreach (var child in sentence[at].Children)
            {
                if (child.Relation is Relation.Nsubj && child.Upos is Upos.Propn or Upos.Pron)
                {
                    return child;
                }
            }
        }
        return null;
    }

    private static bool Names(Sentence sentence, Token name)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Tags[i] == Upos.Propn && sentence[i].Form.Equals(name.Form, StringComparison.Ordinal))
            {
                return true;
            }
        }
        return false;
    }
}
