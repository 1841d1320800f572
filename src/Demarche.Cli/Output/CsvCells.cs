using System.Globalization;
using CsvHelper;

namespace Demarche.Cli.Output;

/// <summary>Writes rows of comma-separated values.</summary>
internal static class CsvCells
{
    /// <summary>One row.</summary>
    public static void WriteRow(this CsvWriter csv, params ReadOnlySpan<string> cells)
    {
        foreach (var cell in cells)
        {
            csv.WriteField(cell);
        }
        csv.EndRecord();
    }

    /// <summary>A day as ISO 8601 has it; empty where none is known.</summary>
    public static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
