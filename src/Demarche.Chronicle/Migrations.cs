using Dapper;
using Microsoft.Data.Sqlite;

namespace Demarche.Chronicle;

/// <summary>The numbered steps by which a store came to its present form. Forward only.</summary>
internal static class Migrations
{
    private static readonly (int Number, string Resource)[] Steps =
    [
        .. typeof(Migrations)
            .Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".sql", StringComparison.Ordinal))
            .Select(name => (int.Parse(name.AsSpan(0, 4)), name))
            .Order(),
    ];

    /// <summary>The number of the last step that this program knows.</summary>
    public static int Latest => Steps[^1].Number;

    /// <summary>Takes the steps that the store has not taken, each in a transaction of its own.</summary>
    public static void Run(SqliteConnection db, int applicationId)
    {
        foreach (var (number, resource) in Steps)
        {
            if (db.ExecuteScalar<int>("PRAGMA user_version") >= number)
            {
                continue;
            }
            using var transaction = db.BeginTransaction(deferred: false);
            // Another program may have taken the step while this one waited.
            if (db.ExecuteScalar<int>("PRAGMA user_version") < number)
            {
                db.Execute(Script(resource));
                db.Execute($"PRAGMA application_id = {applicationId}; PRAGMA user_version = {number};");
            }
            transaction.Commit();
        }
    }

    private static string Script(string resource)
    {
        using var reader = new StreamReader(typeof(Migrations).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd();
    }
}
