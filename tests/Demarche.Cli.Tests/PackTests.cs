using System.Diagnostics;
using Demarche.Testing;

namespace Demarche.Cli.Tests;

/// <summary>The packed program, installed as a dotnet tool as a user would, runs with its model and knowledge.</summary>
public sealed class PackTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("demarche-pack-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void The_packed_tool_installs_and_runs()
    {
        var packages = Path.Combine(folder, "packages");
        var tools = Path.Combine(folder, "tools");
        string[] how = BuiltHere() ? ["--no-build"] : ["--artifacts-path", Path.Combine(folder, "artifacts")];
        Dotnet([
            "pack",
            Repository.At("src", "Demarche.Cli"),
            "-c",
            "Release",
            "--nologo",
            "-v",
            "quiet",
            "-o",
            packages,
            .. how,
        ]);
        // Only the folder just packed is a source, so that nothing else of this name can be installed.
        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""<configuration><packageSources><clear /><add key="here" value="{packages}" /></packageSources></configuration>"""
        );
        Dotnet(
            "tool",
            "install",
            "Demarche",
            "--tool-path",
            tools,
            "--configfile",
            Path.Combine(folder, "nuget.config")
        );
        var said = Run(
            Path.Combine(tools, "demarche"),
            "explain",
            "--text",
            "Finland summoned the Russian ambassador."
        );
        Assert.Contains("ACCUSE disapprove", said, StringComparison.Ordinal);
    }

    // Under ./test the program has been built already, where a pack looks for it.
    private static bool BuiltHere() =>
        AppContext.BaseDirectory.StartsWith(Repository.At("artifacts"), StringComparison.Ordinal)
        && File.Exists(Repository.At("artifacts", "bin", "Demarche.Cli", "release", "demarche.dll"));

    private void Dotnet(params string[] arguments) => Run("dotnet", arguments);

    private string Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        // The test runner's own settings must not reach the build.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{output}\n{errors.Result}");
        return output;
    }
}
