namespace Demarche.Core;

/// <summary>A failure that a user can understand and mend: it carries a numbered <see cref="Core.Problem"/>.</summary>
public sealed class DemarcheException(Problem problem, Exception? inner = null) : Exception(problem.ToString(), inner)
{
    /// <summary>The numbered problem.</summary>
    public Problem Problem { get; } = problem;
}
