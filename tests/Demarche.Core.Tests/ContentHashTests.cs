using System.Text;
using Demarche.Core;

namespace Demarche.Core.Tests;

public sealed class ContentHashTests
{
    // SHA-256 of the empty input and of "abc" are published with the standard (FIPS 180-4).
    [Theory]
    [InlineData("", "e3b0c44298fc1c149afbf4c8996fb924")]
    [InlineData("abc", "ba7816bf8f01cfea414140de5dae2223")]
    public void It_is_the_first_half_of_sha_256(string text, string hash)
    {
        Assert.Equal(hash, ContentHash.Of(text));
        Assert.Equal(hash, ContentHash.Of(Encoding.UTF8.GetBytes(text)));
    }
}
