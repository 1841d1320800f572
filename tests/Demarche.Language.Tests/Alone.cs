namespace Demarche.Language.Tests;

/// <summary>
/// Tests that count what is allocated run when no others do: a regular expression that two threads use at once makes itself a
/// second runner, and words that others read push out those that are kept.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
