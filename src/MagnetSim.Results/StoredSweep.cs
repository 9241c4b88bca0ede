namespace MagnetSim.Results;

/// <summary>A sweep as read back from its folder: all that tables and charts are made of.</summary>
/// <param name="Kpis">In the order of <c>sweep.csv</c>; without quartiles.</param>
public sealed record StoredSweep(SweepManifest Manifest, IReadOnlyList<SweepKpi> Kpis)
{
    /// <summary>A KPI at each point, in order; null at a point that does not have it.</summary>
    public IReadOnlyList<SweepKpi?> Of(string key)
    {
        var found = Kpis.Where(kpi => kpi.Key == key).ToDictionary(kpi => kpi.Point);
        return [.. Enumerable.Range(1, Manifest.Points.Count).Select(found.GetValueOrDefault)];
    }
}
