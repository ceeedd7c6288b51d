using Spectre.Console;

namespace QualityCredit.Cli;

/// <summary>Progress on long work, on standard error and only where a person looks on.</summary>
internal static class Bars
{
    /// <param name="asJson">A program asked; nothing is shown.</param>
    /// <param name="error">Where the verb tells its refusals.</param>
    /// <param name="draw">Makes what the work reports to.</param>
    /// <param name="work">The work; it is given null where nothing is shown.</param>
    public static Task<T> ShowAsync<TReport, T>(
        bool asJson, TextWriter error, Func<ProgressContext, IProgress<TReport>> draw, Func<IProgress<TReport>?, Task<T>> work)
    {
        if (asJson || error != Console.Error || Console.IsErrorRedirected)
        {
            return work(null);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Progress().AutoClear(true).HideCompleted(false)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work(draw(context)));
    }
}
