using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>Dates in order and within the horizon.</summary>
internal static class TimeChecks
{
    private const int MostYears = 400;

    public static void Run(Scenario scenario, Findings findings)
    {
        CheckHorizon(scenario.Horizon, findings);
        foreach (var producer in scenario.Producers)
        {
            CheckRates(producer.Output, $"producers.{producer.Name}.output", findings);
            CheckRates(producer.Exports ?? [], $"producers.{producer.Name}.exports", findings);
        }

        foreach (var lane in scenario.Lanes)
            CheckRates(lane.Contract ?? [], $"lanes.{lane.Name}.contract", findings);
        foreach (var sector in scenario.Sectors)
        {
            CheckRates(sector.Demand.Path, $"sectors.{sector.Name}.demand.path", findings);
            CheckGrowth(sector.Demand.Grows, $"sectors.{sector.Name}.demand.grows", findings);
            CheckPast(sector.EndOfLife?.PastSales ?? [], $"sectors.{sector.Name}.end_of_life.past_sales",
                scenario.Horizon, findings);
        }

        foreach (var shock in scenario.Shocks)
            CheckStart(shock.Start, $"shocks.{shock.Name}.start", scenario.Horizon, findings);
    }

    private static void CheckHorizon(HorizonSpec horizon, Findings findings)
    {
        if (!findings.IsSound("horizon"))
            return;
        if (horizon.Days <= 0)
            findings.Report(
                "horizon.end", $"{Text(horizon.End)} is not after the start, {Text(horizon.Start)}");
        if (horizon.End > horizon.Start.AddYears(MostYears))
            findings.Report(
                "horizon.end", $"{Text(horizon.End)} is too late; a horizon has at most {MostYears} years");
    }

    private static void CheckRates(IReadOnlyList<RateStep> steps, string path, Findings findings)
    {
        for (var i = 1; i < steps.Count; i++)
        {
            if (findings.IsSound(path) && steps[i].From <= steps[i - 1].From)
                findings.Report($"{path}[{i}].from", NotAfter(steps[i].From, steps[i - 1].From));
        }

        if (steps.Count > 0 && steps[^1].Then.IsLinear && findings.IsSound(path))
            findings.Report($"{path}[{steps.Count - 1}].then",
                "linear leads to the rate of the next step, and this is the last; leave then out");
    }

    private static void CheckPast(
        IReadOnlyList<RateStep> steps, string path, HorizonSpec horizon, Findings findings)
    {
        CheckRates(steps, path, findings);
        if (steps.Count > 0 && steps[^1].From >= horizon.Start && findings.IsSound(path))
            findings.Report($"{path}[{steps.Count - 1}].from",
                $"{Text(steps[^1].From)} is not before the start of the horizon, {Text(horizon.Start)}");
    }

    private static void CheckGrowth(IReadOnlyList<GrowthSpec> grows, string path, Findings findings)
    {
        if (!findings.IsSound(path))
            return;
        for (var i = 0; i < grows.Count; i++)
        {
            var isLast = i == grows.Count - 1;
            if (isLast && grows[i].Until is not null)
                findings.Report($"{path}[{i}].until", "the last growth has no end; leave until out");
            else if (!isLast && grows[i].Until is null)
                findings.Report(
                    $"{path}[{i}].until", "missing; each growth but the last has the date of its end");
            else if (i > 0 && !isLast && grows[i].Until <= grows[i - 1].Until)
                findings.Report(
                    $"{path}[{i}].until", NotAfter(grows[i].Until!.Value, grows[i - 1].Until!.Value));
        }
    }

    private static void CheckStart(StartSpec start, string path, HorizonSpec horizon, Findings findings)
    {
        if (!findings.IsSound(path) || !findings.IsSound("horizon"))
            return;
        var last =
            start.DelayDays?.Law is Uniform days ? start.Date.AddDays((int)days.Maximum) : start.Date;
        DateOnly? outside = start.Date < horizon.Start ? start.Date : last >= horizon.End ? last : null;
        if (outside is { } day)
            findings.Report(
                path, $"{Text(day)} is outside the horizon, {Text(horizon.Start)} to {Text(horizon.End)}");
    }

    private static string NotAfter(DateOnly date, DateOnly before) =>
        $"{Text(date)} is not after {Text(before)}; dates rise";

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd");
}
