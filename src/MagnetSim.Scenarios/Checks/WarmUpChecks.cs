using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>A warm-up that leaves something to count, and shocks that it hides.</summary>
internal static class WarmUpChecks
{
    private const string Path = "experiment.warm_up";

    public static void Run(Scenario scenario, Findings findings)
    {
        if (!findings.IsSound("horizon") || !findings.IsSound(Path) || scenario.Horizon.Days <= 0)
            return;
        var (warmUp, horizon) = (scenario.Experiment.WarmUpDays, scenario.Horizon.Days);
        if (warmUp >= horizon)
        {
            findings.Report(Path, $"{warmUp} d leave nothing to count of the horizon of {horizon} d; "
                + $"at most {horizon - 1} d");
        }
    }

    /// <summary>A shock that is left to chance is measured where it first begins after the warm-up, so only
    /// dated ones are named.</summary>
    public static void Warn(Scenario scenario, Findings findings)
    {
        if (!findings.IsAllSound || scenario.Experiment.WarmUpDays == 0)
            return;
        var end = scenario.Horizon.Start.AddDays(scenario.Experiment.WarmUpDays);
        foreach (var shock in scenario.Shocks)
        {
            if (shock.Start.IsLeftToChance || shock.Start.Date >= end)
                continue;
            var mayComeLater = shock.Start.DelayDays?.Law is Uniform days
                && shock.Start.Date.AddDays((int)days.Maximum) >= end;
            var (begins, then) = mayComeLater ? ("may begin", "then ") : ("begins", "");
            findings.Warn($"shocks.{shock.Name}.start",
                $"{begins} within the warm-up, which ends on {end:yyyy-MM-dd}; it does its harm, but "
                + $"{then}its own KPIs stay empty");
        }
    }
}
