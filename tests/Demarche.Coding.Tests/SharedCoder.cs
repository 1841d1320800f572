using Demarche.Core;

namespace Demarche.Coding.Tests;

/// <summary>One coder for all tests: loading reads the model and the knowledge once.</summary>
internal static class SharedCoder
{
    private static readonly Lazy<Coder> Loaded = new(() => Coder.Load());

    public static Coder Instance => Loaded.Value;

    /// <summary>A report of one paragraph, published on a day.</summary>
    public static Report Report(string text, string day = "2024-03-13", string id = "test") =>
        new()
        {
            Id = id,
            Language = "en",
            Revision = new Revision
            {
                Text = text,
                Paragraphs = [new Span(0, text.Length)],
                Published = new DateTimeOffset(
                    DateOnly
                        .Parse(day, System.Globalization.CultureInfo.InvariantCulture)
                        .ToDateTime(new TimeOnly(12, 0)),
                    TimeSpan.Zero
                ),
            },
        };

    /// <summary>The events of a text.</summary>
    public static EquatableArray<Event> Events(string text, string day = "2024-03-13") =>
        Instance.Code(Report(text, day)).Events;
}
