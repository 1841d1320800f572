using Demarche.Core;

namespace Demarche.Reports.Tests;

public sealed class ReportFilesTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("demarche-reports-").FullName;

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void WalksFoldersInOrderWithoutWhatIsNoReport()
    {
        foreach (
            var name in (string[])
                ["b.txt", "a.html", "a/z.txt", "a-1.txt", "README.md", ".hidden/x.txt", ".x.txt", "a/style.css", "c"]
        )
        {
            Write(name, "text");
        }
        var found = ReportFiles.Read(folder).Select(file => Path.GetRelativePath(folder, file.File).Replace('\\', '/'));
        Assert.Equal(["a-1.txt", "a.html", "a/z.txt", "b.txt", "c"], found);
    }

    [Fact]
    public void AFileThatIsNamedIsReadWhateverItIsCalled()
    {
        var file = Assert.Single(ReportFiles.Read(Write("notes.md", "text")));
        Assert.Equal("text"u8.ToArray(), file.Bytes);
        Assert.Null(file.Problem);
    }

    [Fact]
    public void OneBadPathEndsNothing()
    {
        var good = Write("a.txt", "text");
        var files = ReportFiles.Read(Path.Combine(folder, "none"), good, "bad\0path").ToArray();
        Assert.Equal([ProblemCodes.NotFound, null, ProblemCodes.NotFound], files.Select(file => file.Problem?.Code));
        Assert.All(files, file => Assert.Equal(file.Bytes is null, file.Problem is not null));
    }

    [Fact]
    public void AHugeFileIsNotRead()
    {
        var path = Path.Combine(folder, "huge.txt");
        using (var stream = File.Create(path))
        {
            stream.SetLength(ReportLimits.FileBytes + 1L);
        }
        Assert.Equal(ProblemCodes.TooLarge, Assert.Single(ReportFiles.Read(path)).Problem!.Code);
    }

    [Fact]
    public void WhatMayNotBeReadIsNamed()
    {
        Assert.SkipWhen(
            OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess,
            "This user may read everything."
        );
        var path = Write("secret.txt", "text");
        var closed = Directory.CreateDirectory(Path.Combine(folder, "closed")).FullName;
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.None);
            File.SetUnixFileMode(closed, UnixFileMode.None);
        }
        Assert.Equal(
            [ProblemCodes.Unreadable, ProblemCodes.Unreadable],
            ReportFiles.Read(folder).Select(file => file.Problem?.Code)
        );
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(closed, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void AFileThatVanishesIsNamed()
    {
        Write("a.txt", "text");
        var gone = Write("b.txt", "text");
        var codes = new List<string?>();
        foreach (var file in ReportFiles.Read(folder))
        {
            codes.Add(file.Problem?.Code);
            File.Delete(gone);
        }
        Assert.Equal([null, ProblemCodes.Unreadable], codes);
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }
}
