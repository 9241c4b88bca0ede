using Spectre.Console;

namespace MagnetSim.Cli;

/// <summary>Shows on a terminal how far the replications are.</summary>
internal static class ProgressBar
{
    /// <summary>Does work that calls back with the number of replications done so far.</summary>
    public static T Around<T>(TextWriter errors, int replications, Func<Action<int>?, T> work)
    {
        var terminal = errors is PlainWriter plain ? plain.Inner : errors;
        if (!Terminal.IsWatched(terminal) || Terminal.IsDumb(Environment.GetEnvironmentVariable))
            return work(null);
        return BarOn(terminal).Start(context =>
        {
            var task = context.AddTask("Simulating", maxValue: replications);
            return work(done => task.Value = done);
        });
    }

    private static Progress BarOn(TextWriter terminal)
    {
        var hasColor = Terminal.AllowsColor(Environment.GetEnvironmentVariable);
        var progress = Terminal.MovingOn(terminal, hasColor).Progress().AutoClear(true);
        return hasColor
            ? progress.Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new RemainingTimeColumn())
            : progress.Columns(new TaskDescriptionColumn(), PlainBar(),
                new PercentageColumn { Style = Style.Plain, CompletedStyle = Style.Plain },
                new RemainingTimeColumn { Style = Style.Plain });
    }

    private static ProgressBarColumn PlainBar() => new()
    {
        CompletedStyle = Style.Plain,
        FinishedStyle = Style.Plain,
        RemainingStyle = Style.Plain,
    };
}
