using Demarche.Core;
using Spectre.Console;

namespace Demarche.Cli.Output;

/// <summary>The two streams that a person sees: results on standard output, everything else on standard error.</summary>
internal static class Screen
{
    // A pipe has no width; tables must not wrap in it.
    private const int PipeWidth = 400;

    private static readonly Lazy<IAnsiConsole> Results = new(() => Make(Console.Out, Console.IsOutputRedirected));
    private static readonly Lazy<IAnsiConsole> Notes = new(() => Make(Console.Error, Console.IsErrorRedirected));

    /// <summary>Where results go.</summary>
    public static IAnsiConsole Out => Results.Value;

    /// <summary>Where progress and problems go.</summary>
    public static IAnsiConsole Err => Notes.Value;

    /// <summary>Whether a person watches the progress.</summary>
    public static bool IsWatched => !Console.IsErrorRedirected;

    /// <summary>Says a numbered problem.</summary>
    public static void Tell(Problem problem)
    {
        var where = problem.Where.Length > 0 ? problem.Where + ": " : "";
        Err.MarkupLineInterpolated($"[red]{problem.Code}[/] {where}{problem.Text}");
    }

    /// <summary>A table without lines, its heads dim.</summary>
    public static Table Table(params string[] heads)
    {
        var table = new Table().NoBorder();
        table.ShowHeaders = heads.Length > 0;
        foreach (var head in heads)
        {
            table.AddColumn(new TableColumn(new Markup($"[dim]{Markup.Escape(head)}[/]")).NoWrap().Padding(0, 0, 2, 0));
        }
        return table;
    }

    private static IAnsiConsole Make(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Out = new AnsiConsoleOutput(writer),
                Interactive = InteractionSupport.No,
                Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
                ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            }
        );
        if (redirected)
        {
            console.Profile.Width = PipeWidth;
        }
        return console;
    }
}
