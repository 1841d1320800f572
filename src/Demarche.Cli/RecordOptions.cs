using System.CommandLine;
using Demarche.Chronicle;
using Demarche.Cli.Output;
using Demarche.Core;

namespace Demarche.Cli;

/// <summary>What every verb that lists from the record is told: where the record lies, as of when, of which days, and how to print.</summary>
internal sealed class RecordOptions
{
    private readonly Option<string> store = Options.Store();
    private readonly Option<DateOnly?> asOf = Options.AsOf();
    private readonly Option<DateOnly?> from;
    private readonly Option<DateOnly?> to;
    private readonly Option<Format?> format = Options.Format(Format.Table, Format.Jsonl, Format.Csv);

    /// <summary>Options for <paramref name="command"/>, which are added to it.</summary>
    /// <param name="command">The verb.</param>
    /// <param name="listed">What of the verb's lies in the days asked for: 'what happened'.</param>
    public RecordOptions(Command command, string listed)
    {
        from = Options.Day("--from", $"Only {listed} on that day or later.");
        to = Options.Day("--to", $"Only {listed} on that day or before.");
        foreach (var option in new Option[] { store, asOf, from, to, format })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The record, opened for reading.</summary>
    /// <exception cref="DemarcheException">There is none, or it is no record.</exception>
    public Store Open(ParseResult parsed) => Store.Open(parsed.GetValue(store)!, TimeProvider.System, create: false);

    /// <summary>Which part of the record is asked for.</summary>
    public TimelineQuery Query(ParseResult parsed) =>
        new(Options.EndOf(parsed.GetValue(asOf)), parsed.GetValue(from), parsed.GetValue(to));

    /// <summary>How to print.</summary>
    public Format Printed(ParseResult parsed) => parsed.GetValue(format) ?? Format.Table;
}
