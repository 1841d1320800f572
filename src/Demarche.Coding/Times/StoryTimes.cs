using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>Carries a fresh day from one sentence to the next that goes on about the same person in the past tense.</summary>
internal sealed class StoryTimes(ParsedReport report, PlacedTimes placed)
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
        if (Tenses.Of(here.Sentence, token) != Tense.Past || Subject(here.Sentence, token) is not { } subject)
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
