using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The finding on shortage: when it starts after the worst shock, and how much is missing.</summary>
internal static class ShortfallTitle
{
    public static string Of(RunData data) =>
        data.MainShock is { } shock && data.Known(Measures.Shortfall52, shock.Name) is { } shortfall
            ? AfterShock(data, shock, shortfall)
            : OverHorizon(data);

    private static string AfterShock(RunData data, ShockWindow shock, Summary shortfall)
    {
        var when = Findings.Shock(shock);
        if (shortfall.Mean == 0) return $"{when}: no shortage in 52 weeks {Findings.InNone(data.Runs)}";
        var amount = $"{Findings.Tonnes(shortfall)} are not served on time in 52 weeks";
        var occurs = data.Run.Kpi(Measures.ShortageOccurs, shock.Name)?.Mean ?? double.NaN;
        var first = data.Run.Kpi(Measures.FirstShortage, shock.Name);
        if (double.IsNaN(occurs) || first is null) return $"{when}: {amount}";
        if (occurs == 0) return $"{when}: no week is served below 95 % on time; {amount}";
        return occurs == 1
            ? $"{when}: magnets run short after {Findings.Weeks(first.Value)}; {amount}"
            : $"{when}: magnets run short {Findings.InSome((int)Math.Round(occurs * data.Runs), data.Runs)}; "
                + amount;
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

        if (shortfall.Mean == 0)
            return $"No shortage of magnets {Findings.InNone(data.Runs)}, {time}{Chance(data)}";
        return data.Values(Measures.Shortfall) is { } values && values.Any(tonnes => tonnes == 0)
            ? $"Shortage {Findings.InSome(values.Count(tonnes => tonnes > 0), data.Runs)}, {time}: "
                + $"{Findings.Tonnes(shortfall)} of magnets are not served on time{Chance(data)}"
            : $"{Findings.Tonnes(shortfall)} of magnets are not served on time, {time}{Chance(data)}";
    }

    /// <summary>In how many runs a shock begins that is left to chance.</summary>
    private static string Chance(RunData data)
    {
        foreach (var shock in data.Manifest.Shocks)
        {
            if (shock.Start is null && data.Values(Measures.Occurs, shock.Name) is { } times)
            {
                return $"; {Findings.Text(shock.Label)} begins "
                    + Findings.InSome(times.Count(count => count > 0), data.Runs);
            }
        }

        return "";
    }
}
