using Demarche.Coding.Events.Rules;

namespace Demarche.Coding.Events;

/// <summary>Why a pattern does not read a word. Its words are made only where somebody asks for them.</summary>
internal readonly struct Refusal
{
    private const int MostWords = 5;

    private readonly string? _words;
    private readonly Condition? _condition;

    /// <summary>In plain words.</summary>
    public Refusal(string words) => _words = words;

    /// <summary>A condition that does not hold.</summary>
    public Refusal(Condition condition) => _condition = condition;

    /// <inheritdoc/>
    public override string ToString() =>
        _condition is { } failed ? $"{(failed.Wanted ? "needs" : "must not have")} {Say(failed)}" : _words ?? "";

    private static string Say(Condition condition)
    {
        var what = condition.Roles.IsEmpty
            ? condition.Probe.ToString().ToLowerInvariant()
            : string.Join(" or ", condition.Roles);
        var words = condition.Probe is Probe.Actor or Probe.Named or Probe.Official or Probe.Several
            ? condition.Probe.ToString().ToLowerInvariant()
            : string.Join(' ', condition.Words.Order(StringComparer.Ordinal).Take(MostWords));
        return $"{what} {words}".TrimEnd();
    }
}
