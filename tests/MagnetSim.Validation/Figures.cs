using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>Reads single figures out of a run's result.</summary>
internal static class Figures
{
    /// <summary>A KPI of each replication, in order.</summary>
    public static double[] Kpis(this RunResult run, string key)
    {
        var index = IndexOf(run, key);
        return [.. run.Replications.Select(replication => replication.Kpis[index])];
    }

    /// <summary>A KPI of the first replication.</summary>
    public static double Kpi(this RunResult run, string key) => run.Replications[0].Kpis[IndexOf(run, key)];

    /// <summary>A KPI summed up over all replications.</summary>
    public static Summary Summary(this RunResult run, string key) =>
        Results.Summary.Of(run.Kpis(key), run.Layout.Kpis[IndexOf(run, key)].Measure.Kind);

    private static int IndexOf(RunResult run, string key)
    {
        for (var index = 0; index < run.Layout.Kpis.Count; index++)
        {
            if (run.Layout.Kpis[index].Key == key) return index;
        }

        throw new ArgumentException($"the run has no KPI {key}", nameof(key));
    }
}
