using Dapper;
using Demarche.Core;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle.Tests;

/// <summary>A folder of its own with a store file in it, gone after the test.</summary>
internal sealed class TempStore : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("demarche-").FullName;

    public string Path => System.IO.Path.Combine(folder, "demarche.db");

    public Clock Clock { get; } = new();

    public Store Open(bool create = true) => Store.Open(Path, Clock, create, TimeSpan.FromSeconds(1));

    /// <summary>Adds reports, each on the day given, and closes the store again.</summary>
    public void Add(params (int Day, CodedReport Coded)[] reports)
    {
        using var store = Open();
        foreach (var (day, coded) in reports)
        {
            Clock.Now = Clock.Noon(day);
            store.Add(coded);
        }
    }

    /// <summary>The file as any SQLite tool sees it.</summary>
    public SqliteConnection Raw()
    {
        var db = new SqliteConnection($"Data Source={Path};Pooling=false;Default Timeout=1");
        db.Open();
        return db;
    }

    public T Ask<T>(string sql)
    {
        using var db = Raw();
        return db.ExecuteScalar<T>(sql)!;
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
