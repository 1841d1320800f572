using System.Security.Cryptography;
using System.Text;

namespace Demarche.Coding;

/// <summary>Names the knowledge that a coder read: a hash over the names and bytes of all its files.</summary>
internal static class KnowledgeHash
{
    public static string Of(IReadOnlyList<string> folders)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var folder in folders)
        {
            foreach (
                var path in Directory
                    .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                    .Order(StringComparer.Ordinal)
            )
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(folder, path).Replace('\\', '/') + "\0"));
                hash.AppendData(File.ReadAllBytes(path));
            }
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset().AsSpan(0, 16));
    }
}
