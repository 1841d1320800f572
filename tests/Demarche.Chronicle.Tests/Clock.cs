namespace Demarche.Chronicle.Tests;

/// <summary>A clock that stands still until it is set.</summary>
internal sealed class Clock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2024, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;

    /// <summary>Noon of a day of March 2024, UTC.</summary>
    public static DateTimeOffset Noon(int day) => new(2024, 3, day, 12, 0, 0, TimeSpan.Zero);
}
