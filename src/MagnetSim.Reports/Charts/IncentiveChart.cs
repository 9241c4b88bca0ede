using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What the incentive has paid, against its budget, and in each fiscal year.</summary>
public static class IncentiveChart
{
    private const double NotPaidOpacity = 0.45;
    private const double HalfBar = 0.36;
    private const double HalfWhisker = 0.02;
    private const int FewestYears = 6;
    private const int MostYearNames = 8;

    /// <summary>Null when the run has no incentive.</summary>
    public static Chart? Of(RunData data)
    {
        var run = data.Run;
        if (ChartFrame.Whole(run, Measures.IncentiveUnspent) is not { } frame) return null;
        if (run.Kpi(Measures.IncentivePaid)?.Mean is not { } paid) return null;
        if (run.Kpi(Measures.IncentiveUnspent)?.Mean is not { } unspent) return null;
        Panel[] panels = [Cumulated(frame, paid + unspent, data.Runs == 1), .. Yearly(run)];
        return new("incentive", Title(data, paid + unspent),
            $"Crore of rupees (ten million). {frame.LineAndBand}{frame.Shading}",
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
        if (Findings.IsSeldom(paid, Numbers.Text))
        {
            return $"Of the incentive's ₹{whole} crore at most ₹{Numbers.Text(paid.P95)} crore are paid "
                + "in 95 % of runs, and in most next to nothing";
        }

        return $"₹{Findings.Interval(paid, Numbers.Text, " crore")} of the incentive's ₹{whole} crore "
            + $"are paid; ₹{Findings.Interval(unspent, Numbers.Text, " crore")} stay unspent";
    }

    private static Panel Cumulated(ChartFrame frame, double budget, bool isOne)
    {
        // The budget is a sum of two means: its last digits may lie below what is left of it at the start,
        // and gnuplot would cut the line off there.
        double[] Paid(Func<Summary, double> unspent) => frame.Values(
            Measures.IncentiveUnspent, "", summary => Math.Max(budget - unspent(summary), 0))!;
        var median = Paid(summary => summary.P50);
        double[] whole = [.. median.Select(_ => budget)];
        var most = Paid(summary => summary.P05);
        Area open = new(isOne ? "Not paid"
            : "Not paid in at least 95 % of runs", LabelPlace.Legend, Theme.NotPaid, NotPaidOpacity,
            most, whole);
        Area band = new("", LabelPlace.Legend, Theme.Incentive,
            Theme.BandOpacity, Paid(summary => summary.P95), most);
        return new($"Paid so far, of a budget of {Numbers.Text(budget)}",
            ValueAxis.Holding(budget * 1.02, ValueFormat.Number), [open, band],
            [new("Paid", Theme.Incentive, Theme.LineWidth, median), new("Budget", Theme.Target, 1, whole)],
                []);
    }

    /// <summary>A bar a year in which something is paid; none for a run that does not report by fiscal year.
    /// </summary>
    private static IEnumerable<Panel> Yearly(StoredRun run)
    {
        var series = run.Series.FirstOrDefault(series => series.Period == ChartFrame.FiscalYear
            && series.Measure == Measures.IncentivePaid.Key && series.Part.Length == 0);
        if (series is null) yield break;
        var first = series.Values.TakeWhile(IsNothing).Count();
        var count = series.Values.Count - first - series.Values.Reverse().TakeWhile(IsNothing).Count();
        if (count <= 0) yield break;
        (DateOnly From, Summary Paid)[] years =
            [.. series.Dates.Zip(series.Values).Skip(first).Take(count)];
        var axis = ValueAxis.Holding(years.Max(year => year.Paid.P95) * 1.02, ValueFormat.Number);
        var isOne = run.Manifest.ReplicationsDone == 1;
        // One bar shall not fill the page.
        var side = Math.Max(0, FewestYears - count) / 2.0;
        yield return new("Paid in each fiscal year" + (isOne ? "" : "; whiskers: 90 % of runs"), axis,
            [], [], [])
        {
            Blocks =
            [
                .. years.Select((year, place) => new Block("", Theme.Incentive, 1, place - HalfBar,
                    place + HalfBar, 0, year.Paid.P50)),
                .. years.Select((year, place) => (year.Paid, place)).Where(_ => !isOne)
                    .Select(one => new Block("", Theme.Ink, 1, one.place - HalfWhisker,
                        one.place + HalfWhisker, one.Paid.P05, one.Paid.P95)),
            ],
            Across = new("", -0.5 - side, count - 0.5 + side, [], [.. NamesOf(years)]),
        };
    }

    private static bool IsNothing(Summary paid) => !(paid.P95 > 0);

    /// <summary>Such as <c>2029/30</c>; not all where they are many.</summary>
    private static IEnumerable<NumberTick> NamesOf((DateOnly From, Summary Paid)[] years)
    {
        var step = (years.Length + MostYearNames - 1) / MostYearNames;
        for (var place = 0; place < years.Length; place += step)
        {
            var from = years[place].From;
            yield return new(place, string.Create(CultureInfo.InvariantCulture,
                $"{from.Year}/{from.AddYears(1).Year % 100:00}"));
        }
    }
}
