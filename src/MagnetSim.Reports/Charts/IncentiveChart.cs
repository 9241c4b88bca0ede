using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What the incentive has paid, against its budget, and in each fiscal year.</summary>
public static class IncentiveChart
{
    private const string FiscalYear = "fiscal_year";

    /// <summary>Null when the run has no incentive.</summary>
    public static Chart? Of(RunData data)
    {
        var run = data.Run;
        if (ChartFrame.Whole(run, Measures.IncentiveUnspent) is not { } frame) return null;
        if (run.Kpi(Measures.IncentivePaid)?.Mean is not { } paid) return null;
        if (run.Kpi(Measures.IncentiveUnspent)?.Mean is not { } unspent) return null;
        Panel[] panels = [Cumulated(frame, paid + unspent, data.Runs == 1), .. Yearly(run, frame)];
        return new("incentive", Title(data, paid + unspent),
            $"Crore of rupees (ten million). {frame.LineAndBand}",
            frame.Start, frame.End, frame.Dates, frame.Windows, panels);
    }

    private static string Title(RunData data, double budget)
    {
        var paid = data.Run.Kpi(Measures.IncentivePaid)!.Value;
        var unspent = data.Run.Kpi(Measures.IncentiveUnspent)!.Value;
        var whole = Numbers.Text(budget);
        if (unspent.Mean < 0.5) return $"All ₹{whole} crore of the incentive are paid";
        if (paid.Mean == 0)
            return $"Nothing of the incentive's ₹{whole} crore is paid {Findings.InNone(data.Runs)}";
        return $"₹{Findings.Interval(paid, Numbers.Text, " crore")} of the incentive's ₹{whole} crore "
            + $"are paid; ₹{Findings.Interval(unspent, Numbers.Text, " crore")} stay unspent";
    }

    private static Panel Cumulated(ChartFrame frame, double budget, bool isOne)
    {
        double[] Paid(Func<Summary, double> unspent) =>
            frame.Values(Measures.IncentiveUnspent, "", summary => budget - unspent(summary))!;
        var median = Paid(summary => summary.P50);
        double[] whole = [.. median.Select(_ => budget)];
        var most = Paid(summary => summary.P05);
        Area open = new(isOne ? "Not paid"
            : "Not paid in 95 % of runs", LabelPlace.Legend, Theme.Background, 0.3, most, whole);
        Area band = new("", LabelPlace.Legend, Theme.Incentive,
            Theme.BandOpacity, Paid(summary => summary.P95), most);
        return new($"Paid so far, of a budget of {Numbers.Text(budget)}",
            ValueAxis.Holding(budget * 1.02, ValueFormat.Number), [open, band],
            [new("Paid", Theme.Incentive, Theme.LineWidth, median), new("Budget", Theme.Target, 1, whole)],
                []);
    }

    /// <summary>Steps from April to April; none for a run that does not report by fiscal year.</summary>
    private static IEnumerable<Panel> Yearly(StoredRun run, ChartFrame frame)
    {
        var years = run.Series.FirstOrDefault(series => series.Period == FiscalYear
            && series.Measure == Measures.IncentivePaid.Key && series.Part.Length == 0);
        if (years is null) yield break;
        double[] Steps(Func<Summary, double> pick) =>
            [.. frame.Dates.Select(date => pick(years.Values[YearOf(date, years.Dates)]))];
        var high = Steps(summary => summary.P95);
        Area band = new("", LabelPlace.Legend, Theme.Incentive,
            Theme.BandOpacity, Steps(summary => summary.P05), high);
        var axis = ValueAxis.Holding(high.Where(double.IsFinite).Max() * 1.02, ValueFormat.Number);
        yield return new("Paid in each fiscal year", axis, [band],
            [new("Paid", Theme.Incentive, Theme.LineWidth, Steps(summary => summary.P50))], []);
    }

    private static int YearOf(DateOnly date, IReadOnlyList<DateOnly> years) =>
        Math.Max(0, years.Count(begin => begin <= date) - 1);
}
