using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How much of the magnets in use was made of collected scrap, against the goal.</summary>
public static class RecycledShareChart
{
    // Of yearly consumption: incentive for recycling under India's National Critical Mineral Mission, 2025.
    private const double Goal = 0.1;

    /// <summary>Null when the run makes no magnets of collected scrap.</summary>
    public static Chart? Of(RunData data)
    {
        if (ChartFrame.Whole(data.Run, Measures.IntoUse) is not { } frame) return null;
        var origin = Origins.MadeFrom(Origins.Recycled);
        if (frame.Values(Measures.IntoUse, origin, summary => summary.Mean) is not { } recycled) return null;
        if (data.Known(Measures.RecycledShare) is not { } whole) return null;
        var all = Findings.Sum(frame.PartsOf(Measures.IntoUse)
            .Select(part => frame.Values(Measures.IntoUse, part, summary => summary.Mean)))!;
        var trailing = Trailing.Of(frame);
        var share = trailing.Share(recycled, all);
        var most = share.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        Panel shares = new("Share of the magnets flowing into use",
            ValueAxis.Holding(Math.Max(most, Goal) * 1.1, ValueFormat.Percent), [],
            [new("", Theme.Recycled, Theme.LineWidth, share)], [new("Goal 10 %", Goal)]);
        return new("recycled-share", Title(data, whole),
            $"Magnets made in India of collected scrap, {trailing.TimeOf(frame)}; swarf that returns "
                + $"within its plant is not counted. {frame.MeanAndTitle}{frame.Shading}",
            frame.Start, frame.End, frame.Dates, frame.Windows, [shares, .. Scrap(frame, trailing)]);
    }

    /// <summary>What is collected, where the run says so.</summary>
    private static IEnumerable<Panel> Scrap(ChartFrame frame, Trailing trailing)
    {
        if (frame.Values(Measures.Scrap, "", summary => summary.Mean) is not { } collected) yield break;
        // Returns come in lumps, of which a year holds now one more and now one less.
        var sums = Trailing.OfQuarter(frame).Mean(trailing.Sum(collected));
        var largest = sums.Where(double.IsFinite).DefaultIfEmpty(0).Max();
        yield return new("Magnets collected in old products, t in twelve months",
            ValueAxis.Holding(largest * 1.02, ValueFormat.Number), [],
            [new("", Theme.Recycled, Theme.LineWidth, sums)], []);
    }

    private static string Title(RunData data, Summary share)
    {
        var amount = Findings.IsSeldom(share, Findings.PerCent)
            ? $"at most {Numbers.Percent(share.P95)}, in 95 % of runs,"
            : Findings.Shares(share);
        var figure = $"Recycled magnets are {amount} of those that flow into use over "
            + Findings.Horizon(data.Manifest);
        var reached = data.Values(Measures.RecycledShare)!.Count(value => value >= Goal);
        return reached == 0
            ? $"{figure}, below the goal of 10 % {Findings.InAll(data.Runs)}"
            : $"{figure}; the goal of 10 % is reached {Findings.InSome(reached, data.Runs)}";
    }
}
