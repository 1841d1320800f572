using System.Text;
using Demarche.Core;

namespace Demarche.Reports.Tests.Bytes;

public class TextDecoderTests
{
    private const string Words = "Séoul — “정부”";

    public static IEnumerable<TheoryDataRow<byte[]>> Encoded =>
        Marked.Select(bytes => new TheoryDataRow<byte[]>(bytes));

    private static byte[][] Marked =>
        [
            Encoding.UTF8.GetBytes(Words),
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Words)],
            [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Words)],
            [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Words)],
            [.. Encoding.UTF32.GetPreamble(), .. Encoding.UTF32.GetBytes(Words)],
        ];

    [Theory]
    [MemberData(nameof(Encoded))]
    public void ReadsUtf8AndMarkedEncodings(byte[] bytes) => Assert.Equal(Words, Decode(bytes, out _));

    [Theory]
    [InlineData("windows-1252", "“Séoul”")]
    [InlineData("ISO-8859-1", "“Séoul”")]
    [InlineData("windows-1251", "Сеул")]
    [InlineData("euc-kr", "서울")]
    [InlineData("shift_jis", "東京")]
    public void ReadsAPageAsItDeclares(string charset, string words)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(
            charset == "ISO-8859-1" ? "windows-1252" : charset
        )!;
        var page = encoding.GetBytes($"<html><meta charset=\"{charset}\"><p>{words}</p>");
        Assert.Contains(words, Decode(page, out _), StringComparison.Ordinal);
    }

    [Fact]
    public void Utf8WinsOverAWrongDeclaration() =>
        Assert.Contains(
            "Séoul",
            Decode(Encoding.UTF8.GetBytes("<meta charset=iso-8859-1><p>Séoul"), out _),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("Seoul \u00E9 text")] // Latin-1 that nothing declares
    [InlineData("<html><meta charset=\"utf-8\"><p>caf\u00E9")]
    [InlineData("<html><meta charset=\"no-such-thing\"><p>caf\u00E9")]
    public void NamesWrongEncodings(string latin)
    {
        Assert.Null(Decode(Encoding.Latin1.GetBytes(latin), out var problem));
        Assert.Equal(ProblemCodes.WrongEncoding, problem!.Code);
    }

    [Fact]
    public void NamesHalfAPairInUtf16()
    {
        Assert.Null(Decode([0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8], out var problem));
        Assert.Equal(ProblemCodes.WrongEncoding, problem!.Code);
    }

    private static string? Decode(byte[] bytes, out Problem? problem) =>
        TextDecoder.Decode(bytes, "a.txt", out problem);
}
