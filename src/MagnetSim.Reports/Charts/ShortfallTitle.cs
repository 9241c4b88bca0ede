using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The finding on shortage: when it starts after the worst shock, how much is missing, and when it
/// is over.</summary>
internal static class ShortfallTitle
{
    // What is missing in all counts as more than that of 52 weeks from here on.
    private const double MuchMore = 1.1;

    public static string Of(RunData data) =>
        data.MainShock is { } shock && data.Known(Measures.Shortfall52, shock.Name) is { } shortfall
            ? AfterShock(data, shock, shortfall)
            : AfterLateShock(data) ?? OverHorizon(data);

    private static string AfterShock(RunData data, ShockWindow shock, Summary shortfall)
    {
        var when = ShockTitle.Of(data, shock);
        var whole = OverTheWholeTime(data, shortfall);
        if (shortfall.Mean == 0)
        {
            return Findings.Title($"{when}: no shortage in 52 weeks {Findings.InNone(data.Runs)}",
                whole.Length == 0 ? "" : $"{whole} are not served on time", ShockTitle.Chance(data));
        }

        var amount = $"{Amount(data, shock, shortfall)}{whole}";
        return WithOnset(data, shock, when, amount);
    }

    /// <summary>Of a shock whose 52 weeks do not end within the horizon; null without one, or where nothing
    /// is known of what follows.</summary>
    private static string? AfterLateShock(RunData data)
    {
        if (data.MainShock is not { Start: { } start } shock) return null;
        var end = data.Manifest.End;
        if (SeriesSum.Of(data.Run, Measures.Shortfall, "", start, end) is not { } missing) return null;
        var when = ShockTitle.Of(data, shock);
        var time = $"from its start to {Dates.Month(end.AddDays(-1))}";
        if (missing.Mean == 0)
            return Findings.Title($"{when}: no shortage {time}", ShockTitle.Chance(data));
        var average = data.Runs == 1 ? "" : " on average";
        return WithOnset(data, shock, when,
            $"{Numbers.Text(missing.Mean)} t{average} are not served on time {time}");
    }

    /// <summary>When magnets run short, and when that is over, where the run says so.</summary>
    private static string WithOnset(RunData data, ShockWindow shock, string when, string amount)
    {
        var chance = ChanceAfter(data, shock);
        if (ShortageSpan.TimesOf(data, shock, shock.Name) is not { } all)
            return Findings.Title($"{when}: {amount}", chance);
        double[] times = [.. all.Where(weeks => !double.IsNaN(weeks))];
        if (times.Length == 0) return Findings.Title($"{when}: {amount}", chance);
        var count = times.Count(double.IsFinite);
        if (count == 0)
        {
            return Findings.Title($"{when}: {amount}",
                $"; no week {ShortageSpan.Within(shock)} is served below 95 %", chance);
        }

        var shortage = count == times.Length
            ? $"after {Findings.Weeks(Summary.Of(times, MeasureKind.Censored))}"
            : Findings.InSome(count, times.Length);
        return Findings.Title($"{when}: magnets run short {shortage}; {amount}",
            Recovery(data, shock, all), chance);
    }

    private static string Amount(RunData data, ShockWindow shock, Summary shortfall)
    {
        if (!Findings.IsSeldom(shortfall, Numbers.Text))
            return $"{Findings.Tonnes(shortfall)} are not served on time in 52 weeks";
        var some = data.Values(Measures.Shortfall52, shock.Name) is { } values
            ? Findings.InSome(values.Count(tonnes => tonnes > 0), values.Count(double.IsFinite))
            : "in some runs";
        return $"not all is served on time in 52 weeks {some}; in 95 % at most "
            + $"{Numbers.Text(shortfall.P95)} t are not";
    }

    /// <summary>What is missing before and after the 52 weeks too, where that is much more.</summary>
    private static string OverTheWholeTime(RunData data, Summary shortfall) =>
        data.Known(Measures.Shortfall) is { } whole && whole.P50 > shortfall.P50 * MuchMore
            && !Findings.IsSeldom(whole, Numbers.Text)
            ? $"; over the whole time {Findings.Tonnes(whole)}"
            : "";

    /// <summary>When service is as good again as before the shock; empty where nothing is known of it.
    /// </summary>
    private static string Recovery(RunData data, ShockWindow shock, IReadOnlyList<double> shortages)
    {
        if (data.Values(Measures.TimeToRecover, shock.Name) is not { } recoveries) return "";
        double[] times = [.. recoveries.Zip(shortages)
            .Where(pair => double.IsFinite(pair.Second) && !double.IsNaN(pair.First))
            .Select(pair => pair.First)];
        if (times.Length == 0) return "";
        var count = times.Count(double.IsFinite);
        var weeks = Summary.Of(times, MeasureKind.Censored);
        var where = shortages.Any(double.IsPositiveInfinity) ? "where they do, " : "";
        return count == 0 ? "; service is not back by the end"
            : double.IsFinite(weeks.P50)
                ? $"; {where}service is back after {Findings.Weeks(weeks)}"
            : $"; service is back by the end {Findings.InSome(count, times.Length)}";
    }

    /// <summary>What the shock does where another, left to chance, begins.</summary>
    private static string ChanceAfter(RunData data, ShockWindow shock)
    {
        if (ShockTitle.Uncertain(data) is not { } other
            || data.Values(Measures.Shortfall52, shock.Name) is not { } values)
            return ShockTitle.Chance(data);
        var (with, _) = Parted(data, other, values);
        return with.Length == 0 ? ShockTitle.Chance(data)
            : $"{ShockTitle.Chance(data)}: there {Findings.Tonnes(Summary.Of(with, MeasureKind.Number))} in "
                + "52 weeks";
    }

    private static string OverHorizon(RunData data)
    {
        var time = Findings.Horizon(data.Manifest);
        if (data.Known(Measures.Shortfall) is not { } shortfall)
        {
            return data.Run.Kpi(Measures.OnTimeFill)?.Mean is { } fill && double.IsFinite(fill)
                ? $"{Numbers.Percent(fill)} of the demand for magnets is served on time"
                : "Demand for magnets, and what of it is served on time";
        }

        var chance = ShockTitle.Chance(data);
        if (shortfall.Mean == 0)
            return $"No shortage of magnets {Findings.InNone(data.Runs)}, {time}{chance}";
        if (data.Values(Measures.Shortfall) is not { } values)
            return $"{Findings.Tonnes(shortfall)} of magnets are not served on time, {time}{chance}";
        return ShockTitle.Uncertain(data) is { } shock ? WithAndWithout(data, shock, values)
            : $"{OfAllRuns(data, shortfall, values)}{chance}";
    }

    private static string OfAllRuns(RunData data, Summary shortfall, IReadOnlyList<double> values)
    {
        var time = Findings.Horizon(data.Manifest);
        var none = values.Count(tonnes => tonnes == 0);
        if (Findings.IsSeldom(shortfall, Numbers.Text))
        {
            return $"Not all magnets are served on time {Findings.InSome(values.Count - none, data.Runs)}, "
                + $"{time}; in 95 % of runs at most {Numbers.Text(shortfall.P95)} t are not";
        }

        var late = $"{Findings.Tonnes(shortfall)} of magnets are not served on time, {time}";
        return none == 0 ? late : $"{late}; none {Findings.InSome(none, data.Runs)}";
    }

    /// <summary>The median over runs with a shock and runs without it would be that of neither.</summary>
    private static string WithAndWithout(RunData data, ShockWindow shock, IReadOnlyList<double> values)
    {
        var (with, without) = Parted(data, shock, values);
        var there = Findings.TonnesOrMost(Summary.Of(with, MeasureKind.Number));
        return $"{Findings.Text(shock.Label)} begins {Findings.InSome(with.Length, data.Runs)}: there "
            + $"{there} of magnets are not served on time, "
            + $"{Findings.Horizon(data.Manifest)}; elsewhere "
            + Findings.TonnesOrMost(Summary.Of(without, MeasureKind.Number));
    }

    /// <summary>Values of the runs in which a shock begins, and of the others.</summary>
    private static (double[] With, double[] Without) Parted(
        RunData data, ShockWindow shock, IReadOnlyList<double> values)
    {
        var occurs = data.Values(Measures.Occurs, shock.Name)!;
        double[] Where(bool begins) =>
        [
            .. values.Zip(occurs).Where(pair => pair.Second > 0 == begins && !double.IsNaN(pair.First))
                .Select(pair => pair.First),
        ];
        return (Where(true), Where(false));
    }
}
