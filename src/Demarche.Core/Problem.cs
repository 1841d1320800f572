namespace Demarche.Core;

/// <summary>What went wrong, where, and how to mend it. Numbered so that it can be looked up in docs/errors.md.</summary>
/// <param name="Code">The number, <c>DM0101</c>; one of <see cref="ProblemCodes"/>.</param>
/// <param name="Text">What happened and the remedy, one or two plain sentences.</param>
/// <param name="Where">The file, line or address concerned; empty where there is none.</param>
public sealed record Problem(string Code, string Text, string Where = "")
{
    /// <inheritdoc/>
    public override string ToString() => Where.Length == 0 ? $"{Code}: {Text}" : $"{Code}: {Where}: {Text}";
}
