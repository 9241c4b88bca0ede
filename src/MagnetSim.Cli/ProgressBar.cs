using Spectre.Console;

namespace MagnetSim.Cli;

/// <summary>Shows on a terminal how far the replications are.</summary>
internal static class ProgressBar
{
    /// <summary>Does work that calls back with the number of replications done so far.</summary>
    public static T Around<T>(TextWriter errors, int replications, Func<Action<int>?, T> work)
    {
        if (!Terminal.IsWatched(errors)) return work(null);
        return Terminal.Of(errors).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(),
                new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask("Simulating", maxValue: replications);
                return work(done => task.Value = done);
            });
    }
}
