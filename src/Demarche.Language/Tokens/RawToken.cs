using Demarche.Core;

namespace Demarche.Language.Tokens;

/// <summary>A word as found in the text, before sentences are known.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends.</param>
/// <param name="SpaceBefore">Whether white space stands before it.</param>
/// <param name="BreakBefore">Whether a blank line stands before it, or the text begins.</param>
internal readonly record struct RawToken(int Start, int End, bool SpaceBefore, bool BreakBefore)
{
    public int Length => End - Start;

    public Span Span => new(Start, End);
}
