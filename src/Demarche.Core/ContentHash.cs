using System.Security.Cryptography;
using System.Text;

namespace Demarche.Core;

/// <summary>Names things by what they hold: the first 128 bits of SHA-256 as 32 hexadecimal digits.</summary>
public static class ContentHash
{
    /// <summary>Of the UTF-8 bytes of a text.</summary>
    public static string Of(string text) => Of(Encoding.UTF8.GetBytes(text));

    /// <summary>Of bytes.</summary>
    public static string Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes, digest);
        return Convert.ToHexStringLower(digest[..16]);
    }
}
