using System.Runtime.CompilerServices;
using Demarche.Language.Conllu;

namespace Demarche.Language.Tests;

/// <summary>The model, loaded once for all tests.</summary>
internal static class SharedModel
{
    private static readonly Lazy<EnglishPipeline> Loaded = new(() => EnglishPipeline.Load());

    public static EnglishPipeline Pipeline => Loaded.Value;

    /// <summary>A file under ../shared beside the checkout, or null where that folder is absent, as in a fresh clone.</summary>
    public static string? Shared(string relative, [CallerFilePath] string source = "")
    {
        foreach (var start in new[] { Path.GetDirectoryName(source), AppContext.BaseDirectory })
        {
            for (var folder = start; !string.IsNullOrEmpty(folder); folder = Path.GetDirectoryName(folder))
            {
                var path = Path.Combine(folder, "..", "shared", relative);
                if (File.Exists(Path.Combine(folder, "Demarche.slnx")) && File.Exists(path))
                {
                    return path;
                }
            }
        }
        return null;
    }

    public static List<ConlluSentence> Read(string path)
    {
        using var reader = new StreamReader(path);
        return [.. ConlluReader.Read(reader, path)];
    }
}
