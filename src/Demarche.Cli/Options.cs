using System.CommandLine;
using System.Globalization;
using Demarche.Cli.Output;
using Demarche.Core;

namespace Demarche.Cli;

/// <summary>Options that several verbs share. Each call makes a new one, as commands own theirs.</summary>
internal static class Options
{
    public static Argument<string[]> Paths() =>
        new("PATH")
        {
            Description = "Files, folders, addresses, or - for standard input.",
            Arity = ArgumentArity.ZeroOrMore,
        };

    public static Option<string> Store() =>
        new("--store")
        {
            Description = "The store's file.",
            DefaultValueFactory = _ => "demarche.db",
            HelpName = "FILE",
        };

    public static Option<string?> Knowledge() =>
        new("--knowledge") { Description = "A folder of your own knowledge files, over ours.", HelpName = "DIR" };

    public static Option<int> Threads() =>
        new("--threads")
        {
            Description = "How many threads.",
            DefaultValueFactory = _ => Environment.ProcessorCount,
            HelpName = "N",
        };

    public static Option<Format?> Format(params Format[] allowed)
    {
        var names = allowed.Select(f => f.ToString().ToLowerInvariant()).ToArray();
        var option = new Option<Format?>("--format")
        {
            Description = $"{string.Join(", ", names)}; {names[0]} by default.",
            HelpName = string.Join('|', names),
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var at = Array.IndexOf(names, text);
                if (at >= 0)
                {
                    return allowed[at];
                }
                result.AddError($"'{text}' is no format of this verb: {string.Join(", ", names)}.");
                return null;
            },
        };
        return option;
    }

    public static Option<DateOnly?> AsOf() => Day("--as-of", "Read the record as it was at the end of that day (UTC).");

    public static Option<DateOnly?> Day(string name, string description) =>
        new(name)
        {
            Description = description,
            HelpName = "DATE",
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                if (
                    DateOnly.TryParseExact(
                        text,
                        "yyyy-MM-dd",
                        CultureInfo.InvariantCulture,
                        DateTimeStyles.None,
                        out var day
                    )
                )
                {
                    return day;
                }
                result.AddError($"'{text}' is no date; write it as 2024-02-05.");
                return null;
            },
        };

    /// <summary>The last moment of a day in UTC: what the record said at its end.</summary>
    public static DateTimeOffset? EndOf(DateOnly? day) => day is { } d ? Chronicle.Store.EndOf(d) : null;

    /// <summary>A number of threads that makes sense.</summary>
    /// <exception cref="DemarcheException">DM0501: less than one.</exception>
    public static int Checked(int threads) =>
        threads >= 1
            ? threads
            : throw new DemarcheException(new Problem(ProblemCodes.Usage, "--threads must be 1 or more."));
}
