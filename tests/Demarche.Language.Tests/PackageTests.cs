using System.Diagnostics;
using System.IO.Compression;
using System.Xml.Linq;
using Demarche.Testing;

namespace Demarche.Language.Tests;

/// <summary>The package as another program sees it: packed, referenced and run without a network.</summary>
public sealed class PackageTests : IDisposable
{
    private const string Program = """
        using Demarche.Language;

        var sentence = EnglishPipeline.Load().Parse("The envoy handed over the letter in Ankara.")[0];
        foreach (var token in sentence.Tokens())
        {
            Console.WriteLine($"{token.Word} {token.Upos.Name()} {token.Head}");
        }
        Console.WriteLine(string.Join(", ", sentence.Names()));
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("demarche-package-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_program_that_references_the_package_builds_and_parses()
    {
        // The tests lie at ARTIFACTS/bin/PROJECT/CONFIGURATION; what they were built with is packed, not built again.
        var bin = new DirectoryInfo(AppContext.BaseDirectory);
        var artifacts = bin.Parent?.Parent?.Parent?.FullName ?? "";
        Assert.SkipUnless(
            Directory.Exists(Path.Combine(artifacts, "obj", "Demarche.Language")),
            "The tests do not run where they were built: there is nothing to pack."
        );
        Assert.SkipUnless(HasReferences(), "This SDK has no reference assemblies: it cannot build without a network.");
        foreach (var project in new[] { "Demarche.Core", "Demarche.Language" })
        {
            Dotnet(
                "pack",
                Repository.At("src", project),
                "-c",
                bin.Name,
                "--no-build",
                "--artifacts-path",
                artifacts,
                "-o",
                folder,
                "-v",
                "quiet",
                "--nologo"
            );
        }
        CheckPackage();
        WriteProgram();
        Dotnet("build", "-c", "Release", "-o", "out", "-v", "quiet", "--nologo");
        var lines = Dotnet(Path.Combine("out", "Trial.dll")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            "The envoy handed over the letter in Ankara .",
            string.Join(' ', lines[..^1].Select(l => l.Split(' ')[0]))
        );
        Assert.Equal("envoy NOUN 2", lines[1].Trim());
        Assert.Equal("handed VERB -1", lines[2].Trim());
        Assert.Equal("Ankara", lines[^1].Trim());
    }

    private void CheckPackage()
    {
        using var package = ZipFile.OpenRead(Directory.GetFiles(folder, "Demarche.Language.*.nupkg").Single());
        var entries = package.Entries.Select(e => e.FullName).ToHashSet();
        Assert.Superset(
            new HashSet<string>
            {
                "models/en/model.bin",
                "models/en/card.md",
                "buildTransitive/Demarche.Language.targets",
                "lib/net10.0/Demarche.Language.xml",
                "README.md",
                "NOTICE",
            },
            entries
        );
        using var stream = package.GetEntry("Demarche.Language.nuspec")!.Open();
        var spec = XDocument.Load(stream);
        var dependencies = spec.Descendants().Where(e => e.Name.LocalName == "dependency");
        Assert.Equal(["Demarche.Core"], dependencies.Select(d => d.Attribute("id")!.Value));
        Assert.Equal("MIT AND CC-BY-SA-4.0", spec.Descendants().Single(e => e.Name.LocalName == "license").Value);
    }

    // The folder just packed is the only source, and what is restored stays in it, so that nothing else is found.
    private void WriteProgram()
    {
        File.WriteAllText(
            Path.Combine(folder, "nuget.config"),
            $"""
            <configuration>
              <packageSources><clear /><add key="here" value="{folder}" /></packageSources>
              <config><add key="globalPackagesFolder" value="{Path.Combine(folder, "restored")}" /></config>
            </configuration>
            """
        );
        var version = typeof(EnglishPipeline).Assembly.GetName().Version!.ToString(3);
        File.WriteAllText(
            Path.Combine(folder, "Trial.csproj"),
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <UseAppHost>false</UseAppHost>
                <NuGetAudit>false</NuGetAudit>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Demarche.Language" Version="{version}" />
              </ItemGroup>
            </Project>
            """
        );
        File.WriteAllText(Path.Combine(folder, "Program.cs"), Program);
    }

    private static bool HasReferences()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return Directory.Exists(Path.Combine(runtime, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
    }

    private string Dotnet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
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
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}\n{errors.Result}");
        return output;
    }
}
