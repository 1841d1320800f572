namespace Demarche.Core.Json;

/// <summary>When a problem arose: while reading (it stands with the <see cref="Report"/> too) or while coding.</summary>
internal static class Stages
{
    public const string Reading = "reading";
    public const string Coding = "coding";
}
