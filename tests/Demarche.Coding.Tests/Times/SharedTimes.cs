using Demarche.Coding.Times;
using Demarche.Testing;

namespace Demarche.Coding.Tests.Times;

/// <summary>One knowledge and one reader for all tests of times.</summary>
internal static class SharedTimes
{
    public static TimeKnowledge Knowledge { get; } = TimeKnowledge.Load([Repository.At("knowledge")]);

    public static TimeReader Reader { get; } = new(Knowledge);
}
