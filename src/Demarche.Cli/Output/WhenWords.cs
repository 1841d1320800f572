using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>Says in few words when something happened, and on what basis.</summary>
internal static class WhenWords
{
    /// <summary>For a table: the days; behind <c>~</c> where they are the report's own; the text's words where they give no day.</summary>
    public static string Cell(Happened happened) =>
        happened.Basis switch
        {
            Basis.Published => "[dim]~[/]" + happened.Period,
            Basis.Relative => Markup.Escape(Words(happened)),
            _ => happened.Period.ToString(),
        };

    /// <summary>For a card: the days, and what gives them.</summary>
    public static string Sentence(Happened happened) =>
        happened.Basis switch
        {
            Basis.Relative => $"{Words(happened)}  the text does not say from which day this counts",
            _ when happened.Period.IsUnknown => "not known: neither the text nor the report gives a day",
            Basis.Published => $"{happened.Period}  the report's own day: the text gives none",
            _ => $"{happened.Period}  “{happened.Text}”",
        };

    private static string Words(Happened happened) =>
        (happened.Period.IsUnknown ? "" : happened.Period + "  ") + $"“{happened.Text}”";
}
