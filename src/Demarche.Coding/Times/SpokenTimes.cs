namespace Demarche.Coding.Times;

/// <summary>A day, month or year that the text spoke of.</summary>
/// <param name="From">Its first day.</param>
/// <param name="Grain">How fine it is.</param>
/// <param name="Place">Where the text spoke of it.</param>
internal readonly record struct SpokenTime(DateOnly From, TimeUnit Grain, TimePlace Place);

/// <summary>Where a time stands.</summary>
/// <param name="Passage">In which passage.</param>
/// <param name="InPassing">Whether it dates only what is told of something beside the story: 'a minister, born on May 3, 1960'.</param>
internal readonly record struct TimePlace(int Passage, bool InPassing);

/// <summary>The times that the text has spoken of: from one of them 'the same day' and 'two days later' count. One for each reading; not thread-safe.</summary>
internal sealed class SpokenTimes(DateOnly? day)
{
    private readonly List<SpokenTime> told = [];

    /// <summary>Remembers a time as the one that the text is at.</summary>
    public void Add(SpokenTime time) => told.Add(time);

    /// <summary>The time told last; null where the text has not spoken of any.</summary>
    public SpokenTime? Last => told.Count > 0 ? told[^1] : null;

    /// <summary>
    /// The time from which words there count: the last, but not one told in passing where the story itself had one as fine,
    /// and for the past none that lies ahead. Null where the text has not spoken of any.
    /// </summary>
    public SpokenTime? Before(TimePlace place, Tense tense)
    {
        for (var i = told.Count - 1; i >= 0; i--)
        {
            var one = told[i];
            if (
                one.Grain == Last!.Value.Grain
                && (!one.Place.InPassing || one.Place == place)
                && !(tense == Tense.Past && one.From > day)
            )
            {
                return one;
            }
        }
        return Last;
    }
}
