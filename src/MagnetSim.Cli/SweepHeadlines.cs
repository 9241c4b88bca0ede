using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary>The KPIs that the table and the chart of a sweep show.</summary>
internal static class SweepHeadlines
{
    /// <summary>Those asked for; else fill and shortfall of the first shock, or of the horizon.</summary>
    /// <exception cref="SweepException">The scenario has no KPI of a key.</exception>
    public static IReadOnlyList<string> Of(Scenario scenario, IReadOnlyList<string> asked)
    {
        string[] known = [.. Experiment.KpisOf(scenario).Select(column => column.Key)];
        if (asked.FirstOrDefault(key => !known.Contains(key)) is { } wrong)
            throw new SweepException($"--kpi {wrong}: no such KPI; {Near(wrong, known)}");
        if (asked.Count > 0) return [.. asked.Distinct()];
        string[] ofShock = scenario.Shocks.Count == 0
            ? []
            : [.. new[] { Measures.Fill52, Measures.Shortfall52 }
                .Select(measure => new Column(measure, scenario.Shocks[0].Name).Key)];
        string[] ofHorizon = [Measures.OnTimeFill.Key, Measures.Shortfall.Key];
        string[][] candidates = [ofShock, ofHorizon];
        return candidates.FirstOrDefault(keys => keys.Length > 0 && keys.All(known.Contains)) ?? known[..1];
    }

    private static string Near(string key, string[] known)
    {
        var measure = key.Split('/')[0];
        string[] near = [.. known.Where(other => other.Split('/')[0] == measure)];
        return near.Length > 0
            ? $"with this name there are {string.Join(", ", near)}"
            : $"there are {string.Join(", ", known.Select(other => other.Split('/')[0]).Distinct())}";
    }
}
