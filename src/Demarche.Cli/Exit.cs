namespace Demarche.Cli;

/// <summary>Exit codes.</summary>
internal static class Exit
{
    /// <summary>All went well.</summary>
    public const int Well = 0;

    /// <summary>Some inputs failed, each named; the rest was done.</summary>
    public const int SomeFailed = 1;

    /// <summary>The command was called in a way that it does not understand.</summary>
    public const int WrongUsage = 2;
}
