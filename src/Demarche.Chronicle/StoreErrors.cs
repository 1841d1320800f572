using Demarche.Core;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>Turns what SQLite says into numbered errors.</summary>
internal static class StoreErrors
{
    // https://www.sqlite.org/rescode.html
    private const int Permission = 3;
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int InputOutput = 10;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int NotADatabase = 26;

    /// <summary>Does something with the store; what SQLite refuses becomes a numbered error.</summary>
    public static T Guard<T>(string path, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException refused) when (Of(refused, path) is { } problem)
        {
            throw new DemarcheException(problem, refused);
        }
        catch (FormatException damaged)
        {
            throw new DemarcheException(Damaged(path), damaged);
        }
    }

    public static Problem NewerStore(string path, int schema, int known) =>
        new(
            ProblemCodes.NewerStore,
            $"This store was written by a newer version of Demarche (its schema is {schema}, this version knows {known}). Use that version, or make another store.",
            path
        );

    public static Problem NotAStore(string path) =>
        new(ProblemCodes.NotAStore, "This file is no store of Demarche. It was not touched; check the path.", path);

    public static Problem Missing(string path) =>
        new(
            ProblemCodes.StoreMissing,
            "There is no store here. Check the path, or make one with 'demarche read'.",
            path
        );

    public static Problem FolderMissing(string path) =>
        new(ProblemCodes.StoreMissing, "There is no folder in which to make the store. Make the folder first.", path);

    public static Problem Several(string path, string name, IEnumerable<string> fitting) =>
        new(
            ProblemCodes.SeveralByThatName,
            $"'{name}' is the beginning of several ids: {string.Join(", ", fitting)}. Give more of the one you mean.",
            path
        );

    private static Problem Damaged(string path) =>
        new(
            ProblemCodes.NotAStore,
            "The store is damaged. Take its copy from a backup, or read the reports again into a new one.",
            path
        );

    private static Problem? Of(SqliteException refused, string path) =>
        refused.SqliteErrorCode switch
        {
            Busy or Locked => new Problem(
                ProblemCodes.StoreLocked,
                "The store is in use by another program and stayed locked. Wait for that one or end it, then do the same again.",
                path
            ),
            NotADatabase => NotAStore(path),
            Corrupt => Damaged(path),
            Permission or ReadOnly or InputOutput or Full or CannotOpen => new Problem(
                ProblemCodes.StoreRefused,
                $"The store's file or disk refuses this ({refused.Message.TrimEnd('.')}). Check who may write there and how much room there is.",
                path
            ),
            _ => null,
        };
}
