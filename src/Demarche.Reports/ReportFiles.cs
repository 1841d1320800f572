using System.Security;
using Demarche.Core;

namespace Demarche.Reports;

/// <summary>
/// Finds and reads report files: the only place of this project that touches the disk.
/// One bad file never ends the walk; it comes out with its problem.
/// </summary>
public static class ReportFiles
{
    private static readonly Table.Words NoReports = Table.WordsOf("skipped-extensions.tsv");

    private static readonly EnumerationOptions OneFolder = new()
    {
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
    };

    /// <summary>
    /// Reads files and folders, lazily and in the order given. Folders are walked through with all that they hold,
    /// in ordinal order of the paths, without hidden files, links to folders, Markdown and the parts of saved pages
    /// (scripts, styles, pictures). A file that is named itself is always read.
    /// </summary>
    public static IEnumerable<ReportFile> Read(IEnumerable<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        return paths.SelectMany(ReadPath);
    }

    /// <inheritdoc cref="Read(IEnumerable{string})"/>
    public static IEnumerable<ReportFile> Read(params string[] paths) => Read((IEnumerable<string>)paths);

    private static IEnumerable<ReportFile> ReadPath(string path)
    {
        if (Directory.Exists(path))
        {
            return ReadFolder(path);
        }
        return
        [
            File.Exists(path)
                ? ReadFile(path)
                : Failed(path, ProblemCodes.NotFound, "There is no such file or folder; check the path."),
        ];
    }

    private static IEnumerable<ReportFile> ReadFolder(string root)
    {
        var open = new Stack<string>([root]);
        while (open.TryPop(out var path))
        {
            if (!Directory.Exists(path))
            {
                yield return ReadFile(path);
                continue;
            }
            if (Entries(path, out var problem) is not { } entries)
            {
                yield return new ReportFile(path, null, problem);
                continue;
            }
            for (var i = entries.Length - 1; i >= 0; i--)
            {
                open.Push(entries[i]);
            }
        }
    }

    /// <summary>What a folder holds, sorted as whole paths sort; null and the problem where it cannot be read.</summary>
    private static string[]? Entries(string folder, out Problem? problem)
    {
        problem = null;
        try
        {
            return
            [
                .. new DirectoryInfo(folder)
                    .EnumerateFileSystemInfos("*", OneFolder)
                    .Where(IsWanted)
                    .OrderBy(entry => entry is DirectoryInfo ? entry.Name + '/' : entry.Name, StringComparer.Ordinal)
                    .Select(entry => Path.Join(folder, entry.Name)),
            ];
        }
        catch (Exception e) when (IsRefusal(e))
        {
            problem = Unreadable(folder, e);
            return null;
        }
    }

    private static bool IsWanted(FileSystemInfo entry) =>
        !entry.Name.StartsWith('.')
        && (
            entry is DirectoryInfo
                ? !entry.Attributes.HasFlag(FileAttributes.ReparsePoint)
                : !NoReports.Has(Path.GetExtension(entry.Name).TrimStart('.').ToLowerInvariant())
        );

    private static ReportFile ReadFile(string path)
    {
        try
        {
            using var stream = new FileStream(
                path,
                FileMode.Open,
                FileAccess.Read,
                FileShare.ReadWrite | FileShare.Delete
            );
            if (stream.CanSeek && stream.Length > ReportLimits.FileBytes)
            {
                return TooLarge(path);
            }
            using var bytes = new MemoryStream(stream.CanSeek ? (int)stream.Length : 0);
            var buffer = new byte[81_920];
            for (int read; (read = stream.Read(buffer)) > 0; )
            {
                bytes.Write(buffer, 0, read);
                if (bytes.Length > ReportLimits.FileBytes) // A pipe, or a file that grows while it is read.
                {
                    return TooLarge(path);
                }
            }
            return new ReportFile(path, bytes.ToArray(), null);
        }
        catch (Exception e) when (IsRefusal(e))
        {
            return new ReportFile(path, null, Unreadable(path, e));
        }
    }

    private static bool IsRefusal(Exception e) =>
        e
            is IOException
                or UnauthorizedAccessException
                or SecurityException
                or NotSupportedException
                or ArgumentException;

    private static Problem Unreadable(string path, Exception e) =>
        new(ProblemCodes.Unreadable, $"It cannot be read ({e.GetType().Name}); check who may read it.", path);

    private static ReportFile TooLarge(string path) =>
        Failed(
            path,
            ProblemCodes.TooLarge,
            $"The file is larger than {ReportLimits.FileBytes / 1024 / 1024} MB; split it into reports."
        );

    private static ReportFile Failed(string path, string code, string text) =>
        new(path, null, new Problem(code, text, path));
}
