using System.Diagnostics;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;
using System.Text;
using Demarche.Language.Net;

namespace Demarche.Language.Tests;

/// <summary>The promise that trees are the same with every vector instruction and on any number of threads.</summary>
public sealed class SameTreesTests
{
    private const int Many = 300;

    // Without fused multiply-add in hardware the net is slow.
    private const int Few = 8;

    private const string CountVariable = "DEMARCHE_TEST_SENTENCES";
    private const string FileVariable = "DEMARCHE_TEST_TREES";

    /// <summary>What a process of its own, in which instructions are switched off, finds; writes it where the parent wants it.</summary>
    [Fact]
    public void IsReadTheSameTwice()
    {
        var count = Environment.GetEnvironmentVariable(CountVariable) is { } given
            ? int.Parse(given, CultureInfo.InvariantCulture)
            : Few;
        var hash = Hash(count);
        Assert.Equal(hash, Hash(count));
        if (Environment.GetEnvironmentVariable(FileVariable) is { } file)
        {
            File.WriteAllLines(
                file,
                [
                    hash,
                    $"{Vector512.IsHardwareAccelerated} {IntMatrix.HasBytes} {Vector256.IsHardwareAccelerated && Fma.IsSupported}",
                ]
            );
        }
    }

    [Theory]
    [InlineData(Many, "")]
    [InlineData(Many, "AVX512")]
    [InlineData(Many, "AVXVNNI")]
    [InlineData(Many, "AVX512 AVXVNNI")]
    [InlineData(Few, "HWIntrinsic")]
    public void EveryInstructionSetGivesTheSameTrees(int count, string without)
    {
        var file = Path.GetTempFileName();
        try
        {
            Start(count, without, file);
            var lines = File.ReadAllLines(file);
            Assert.Equal(Hash(count), lines[0]);
            // What was switched off was off.
            var has = lines[1].Split(' ').Select(bool.Parse).ToArray();
            var none = without == "HWIntrinsic";
            Assert.False(has[0] && (none || without.Contains("AVX512", StringComparison.Ordinal)));
            Assert.False(has[1] && (none || without.Contains("AVXVNNI", StringComparison.Ordinal)));
            Assert.False(has[2] && none);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task SeveralThreadsGiveTheSameTrees()
    {
        var expected = Hash(Many);
        // A pipeline that has read nothing yet, so that the threads meet at every word that it will keep.
        var fresh = EnglishPipeline.Load();
        Assert.All(
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => Hash(Many, fresh)))),
            hash => Assert.Equal(expected, hash)
        );
    }

    private static void Start(int count, string without, string file)
    {
        // The command line of the test runner that is inside this assembly.
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var argument in new[]
            {
                typeof(SameTreesTests).Assembly.Location,
                "-method",
                $"{typeof(SameTreesTests).FullName}.{nameof(IsReadTheSameTwice)}",
            }
        )
        {
            start.ArgumentList.Add(argument);
        }
        foreach (var set in without.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            start.Environment[$"DOTNET_Enable{set}"] = "0";
        }
        start.Environment[CountVariable] = count.ToString(CultureInfo.InvariantCulture);
        start.Environment[FileVariable] = file;
        using var child = Process.Start(start)!;
        var errors = child.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = child.StandardOutput.ReadToEnd();
        child.WaitForExit();
        Assert.True(child.ExitCode == 0, output + errors.Result);
    }

    private static string Hash(int count, EnglishPipeline? pipeline = null)
    {
        var buffer = new ParseBuffer();
        (pipeline ?? SharedModel.Pipeline).Parse(SomeNews.Given(count), buffer);
        var trees = new StringBuilder();
        foreach (var sentence in buffer)
        {
            foreach (var word in sentence)
            {
                trees
                    .Append(word.Form)
                    .Append(
                        CultureInfo.InvariantCulture,
                        $"/{word.Lemma}/{word.Upos}/{word.Xpos}/{word.Head}/{word.Relation} "
                    );
            }
            trees.Append('\n');
        }
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(trees.ToString())));
    }
}
