using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>Says after how many replications intervals are narrow enough.</summary>
/// <remarks>
/// The sequential procedure of Chow and Robbins (1965). It looks only at fixed numbers of replications, each
/// a quarter above the last, so that neither threads nor luck in timing can change where it stops; and it
/// does not look before a least number, for a variance that is underestimated early would stop it too soon.
/// </remarks>
public sealed class StoppingRule(Precision precision, int atMost, RunLayout layout)
{
    private readonly (int Kpi, PrecisionTarget Target)[] _targets =
        [.. precision.Targets.Select(target => (IndexOf(layout, target.Kpi), target))];

    /// <summary>The number of replications to do first.</summary>
    public int FirstCheck => Math.Min(precision.AtLeast, atMost);

    /// <summary>The number of replications to do next when some are not enough.</summary>
    public int CheckAfter(int replications) => (int)Math.Min(atMost, ((5L * replications) + 3) / 4);

    /// <summary>Why to stop with these replications; null to go on.</summary>
    /// <param name="kpis">The KPIs of each replication, in order.</param>
    public StopReason? ReasonToStop(IReadOnlyList<double[]> kpis)
    {
        if (Array.TrueForAll(_targets, each => IsReached(each.Target, SummaryOf(kpis, each.Kpi))))
            return StopReason.Reached;
        return kpis.Count < atMost ? null : StopReason.AtMost;
    }

    /// <summary>Whether an interval is narrow enough; one that does not exist is not.</summary>
    public static bool IsReached(PrecisionTarget target, Summary summary) =>
        summary.HalfWidth95 <= HalfWidthFor(target, summary.Mean);

    /// <summary>The half-width that is asked for, in the unit of the KPI.</summary>
    public static double HalfWidthFor(PrecisionTarget target, double mean) =>
        target.OfMean ? target.HalfWidth * Math.Abs(mean) : target.HalfWidth;

    private static Summary SummaryOf(IReadOnlyList<double[]> kpis, int index) =>
        Summary.Of([.. kpis.Select(replication => replication[index])], MeasureKind.Number);

    private static int IndexOf(RunLayout layout, string key)
    {
        for (var index = 0; index < layout.Kpis.Count; index++)
        {
            if (layout.Kpis[index] is var kpi && kpi.Key == key && kpi.Measure.Kind == MeasureKind.Number)
                return index;
        }

        throw new ArgumentException($"the run has no KPI {key} with a mean", nameof(key));
    }
}
