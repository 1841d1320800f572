using Dapper;
using Demarche.Core;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>Opens the file of a store: makes sure that it is one before anything is written to it.</summary>
internal static class StoreFile
{
    /// <summary>"DMCH": says that a SQLite file is a store of ours.</summary>
    public const int ApplicationId = 0x444D4348;

    public static SqliteConnection Open(string path, bool create, TimeSpan wait)
    {
        if (!create && !File.Exists(path))
        {
            throw new DemarcheException(StoreErrors.Missing(path));
        }
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is not { } folder || !Directory.Exists(folder))
        {
            throw new DemarcheException(StoreErrors.FolderMissing(path));
        }
        var db = new SqliteConnection(
            new SqliteConnectionStringBuilder
            {
                DataSource = path,
                Mode = create ? SqliteOpenMode.ReadWriteCreate : SqliteOpenMode.ReadWrite,
                ForeignKeys = true,
                Pooling = false,
                DefaultTimeout = (int)wait.TotalSeconds,
            }.ToString()
        );
        try
        {
            db.Open();
            Check(db, path, create);
            Migrations.Run(db, ApplicationId);
            // Readers go on while one writes. On its own, WAL outlives a killed program.
            db.Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");
            return db;
        }
        catch
        {
            db.Dispose();
            throw;
        }
    }

    private static void Check(SqliteConnection db, string path, bool create)
    {
        // One look, or a store that another program is just making would seem half ours.
        using var look = db.BeginTransaction(deferred: true);
        var empty = db.ExecuteScalar<int>("SELECT count(*) FROM sqlite_master") == 0;
        var id = db.ExecuteScalar<int>("PRAGMA application_id");
        var schema = db.ExecuteScalar<int>("PRAGMA user_version");
        look.Commit();
        if (id != ApplicationId && !(create && id == 0 && schema == 0 && empty))
        {
            throw new DemarcheException(StoreErrors.NotAStore(path));
        }
        if (schema > Migrations.Latest)
        {
            throw new DemarcheException(StoreErrors.NewerStore(path, schema, Migrations.Latest));
        }
    }
}
