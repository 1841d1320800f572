using Demarche.Language.Conllu;

namespace Demarche.Language.Tests;

/// <summary>The model, loaded once for all tests.</summary>
internal static class SharedModel
{
    private static readonly Lazy<EnglishPipeline> Loaded = new(() => EnglishPipeline.Load());

    public static EnglishPipeline Pipeline => Loaded.Value;

    /// <summary>A file under ../shared, or null where that folder is absent, as in a fresh clone.</summary>
    public static string? Shared(string relative)
    {
        for (var folder = AppContext.BaseDirectory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var path = Path.Combine(folder, "..", "shared", relative);
            if (File.Exists(Path.Combine(folder, "Demarche.slnx")))
            {
                return File.Exists(path) ? path : null;
            }
        }
        // Built outside of the checkout: the environment may say where the folder is.
        var named = Environment.GetEnvironmentVariable("DEMARCHE_SHARED");
        return named is not null && File.Exists(Path.Combine(named, relative)) ? Path.Combine(named, relative) : null;
    }

    public static List<ConlluSentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        return [.. ConlluReader.Read(reader, path)];
    }
}
