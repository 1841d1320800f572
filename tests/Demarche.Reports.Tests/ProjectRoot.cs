using System.Reflection;

namespace Demarche.Reports.Tests;

/// <summary>The folder that holds Demarche.slnx, found by walking up.</summary>
internal static class ProjectRoot
{
    /// <summary>The folder; null where the tests run apart from their sources.</summary>
    public static string? Path { get; } =
        Above(AppContext.BaseDirectory) ?? (BuiltFrom is { } folder ? Above(folder) : null);

    // Builds with an artifacts folder elsewhere put the tests far from their sources.
    private static string? BuiltFrom =>
        typeof(ProjectRoot)
            .Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(data => data.Key == "ProjectFolder")
            ?.Value;

    /// <summary>A folder below the root; null where it is absent.</summary>
    public static string? Folder(params string[] parts) =>
        Path is not null && System.IO.Path.Combine([Path, .. parts]) is var folder && Directory.Exists(folder)
            ? folder
            : null;

    private static string? Above(string start)
    {
        for (var at = new DirectoryInfo(start); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, "Demarche.slnx")))
            {
                return at.FullName;
            }
        }
        return null;
    }
}
