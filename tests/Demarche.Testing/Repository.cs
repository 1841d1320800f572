using System.Runtime.CompilerServices;

namespace Demarche.Testing;

/// <summary>Finds the repository's own files from wherever a test runs.</summary>
public static class Repository
{
    /// <summary>The repository's root: above this source file, else above the program or the current folder.</summary>
    public static string Root { get; } = Find();

    /// <summary>A file or folder of the repository.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Find([CallerFilePath] string source = "")
    {
        foreach (
            var start in new[] { Path.GetDirectoryName(source), AppContext.BaseDirectory, Environment.CurrentDirectory }
        )
        {
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                if (File.Exists(Path.Combine(folder, "Demarche.slnx")))
                {
                    return folder;
                }
            }
        }
        throw new InvalidOperationException(
            "The repository's root is not above the sources, the tests or the current folder."
        );
    }
}
