namespace Demarche.Language;

/// <summary>Finds the folders that travel with the program (<c>models/</c>, <c>knowledge/</c>). Thread-safe.</summary>
public static class DataFolder
{
    /// <summary>The environment variable that names a folder to look in instead of beside the program.</summary>
    public const string Variable = "DEMARCHE_DATA";

    /// <summary>
    /// Finds <paramref name="relative"/>, such as <c>models/en</c>: under <c>DEMARCHE_DATA</c> where that is set (and then
    /// nowhere else), beside the program, or in a folder above the program, as in a checkout.
    /// </summary>
    /// <returns>The full path of a folder or file that exists, or null.</returns>
    public static string? Find(string relative)
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (!string.IsNullOrEmpty(named))
        {
            return Existing(named, relative);
        }
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            if (Existing(folder, relative) is { } found)
            {
                return found;
            }
        }
        return null;
    }

    private static string? Existing(string folder, string relative)
    {
        var path = Path.GetFullPath(Path.Combine(folder, relative));
        return Path.Exists(path) ? path : null;
    }
}
