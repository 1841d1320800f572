using Demarche.Core;
using Demarche.Language;

namespace Demarche.Coding.Times;

/// <summary>Times that are counted from another act, and those that stand behind its words.</summary>
internal static class CountedTimes
{
    // How many "a few" and "several" are.
    private static readonly (int Least, int Most) Few = (2, 6);

    /// <summary>'after its invasion of Ukraine in February': what stands right behind a noun's phrase, though the tree hangs it elsewhere.</summary>
    public static int BehindPhrase(ReadOnlySpan<PlacedTime> times, Token noun)
    {
        if (Marker(noun) is null)
        {
            return -1;
        }
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i].Dates && times[i].First - noun.RightEdge is 1 or 2)
            {
                return i;
            }
        }
        return -1;
    }

    /// <summary>The time that stands right behind a word, whatever the tree hangs it from: "before the election in June".</summary>
    public static Period? Behind(ReadOnlySpan<PlacedTime> times, int word)
    {
        foreach (var time in times)
        {
            if (time.Dates && time.First > word && time.First - word <= 2)
            {
                return time.Time.Period;
            }
        }
        return null;
    }

    /// <summary>A period counted on from another. "A few days" are two to six; against a month, of which no day is known, they do not count.</summary>
    public static Happened? Moved(Period from, DurationExpression length, int sign, string text)
    {
        if (from is not { From: { } start, To: { } end })
        {
            return null;
        }
        var (near, far) = length.Count is { } count ? (count, count) : (Few.Least, Few.Most);
        var (less, more) = sign > 0 ? (near, far) : (-far, -near);
        var moved = new Period(
            Calendar.Around(length.Unit, Calendar.Move(start, length.Unit, less)).From,
            Calendar.Around(length.Unit, Calendar.Move(end, length.Unit, more)).To
        );
        return new Happened(length.Count is null && moved.Overlaps(from) ? from : moved, text, Basis.Text);
    }

    /// <summary>The word of time before a clause or phrase: 'after the vote'; null where none stands there.</summary>
    public static string? Marker(Token word)
    {
        foreach (var child in word.Children)
        {
            if (child.Relation is Relation.Mark or Relation.Case && child.Index < word.Index)
            {
                foreach (var marker in (ReadOnlySpan<string>)["after", "following", "since", "before"])
                {
                    if (child.IsForm(marker))
                    {
                        return marker;
                    }
                }
            }
        }
        return null;
    }
}
