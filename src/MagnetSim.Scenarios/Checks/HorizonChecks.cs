namespace MagnetSim.Scenarios;

/// <summary>Warns of what lies outside the horizon and so changes nothing.</summary>
internal sealed class HorizonChecks(Scenario scenario, Findings findings)
{
    public static void Run(Scenario scenario, Findings findings)
    {
        if (findings.IsAllSound)
            new HorizonChecks(scenario, findings).Check();
    }

    private void Check()
    {
        foreach (var producer in scenario.Producers)
            CheckProducer(producer, $"producers.{producer.Name}");
        foreach (var lane in scenario.Lanes)
            CheckLane(lane, $"lanes.{lane.Name}");
        foreach (var plant in scenario.Plants)
            CheckOpening(plant.Commissioning, $"plants.{plant.Name}");
        foreach (var reserve in scenario.Reserves.Where(reserve => reserve.Fill is not null))
            CheckStep(reserve.Fill!.From, $"reserves.{reserve.Name}.fill.from");
        foreach (var sector in scenario.Sectors)
            CheckRates(sector.Demand.Path, $"sectors.{sector.Name}.demand.path");
        foreach (var price in scenario.Money.Prices)
            CheckSteps(price.Path.Select(step => step.From), $"prices.{price.Material}.path");
        CheckSteps(scenario.Money.Exchange.Select(step => step.From), "exchange");
        foreach (var outlay in scenario.Money.Spending)
            CheckOutlay(outlay, $"spending.{outlay.Name}");
        foreach (var observed in scenario.Observed)
            CheckObserved(observed);
    }

    private void CheckProducer(ProducerSpec producer, string path)
    {
        CheckRates(producer.Output, $"{path}.output");
        CheckRates(producer.Exports ?? [], $"{path}.exports");
        if (producer.Opening is { } opening)
            CheckOpening(opening.Commissioning, path);
    }

    private void CheckLane(LaneSpec lane, string path)
    {
        CheckRates(lane.Contract ?? [], $"{path}.contract");
        CheckSteps(lane.Duty.Select(step => step.From), $"{path}.duty");
        CheckSteps(lane.Premium.Select(step => step.From), $"{path}.premium");
    }

    /// <summary>A rate of nothing may say where a series ends.</summary>
    private void CheckRates(IReadOnlyList<RateStep> steps, string path)
    {
        foreach (var (index, step) in steps.Index())
        {
            if (step.TonnesPerDay.Law.Mean > 0)
                CheckStep(step.From, $"{path}[{index}].from");
        }
    }

    private void CheckSteps(IEnumerable<DateOnly> dates, string path)
    {
        foreach (var (index, date) in dates.Index())
            CheckStep(date, $"{path}[{index}].from");
    }

    private void CheckStep(DateOnly date, string path)
    {
        if (date >= scenario.Horizon.End)
            findings.Warn(path, $"{Text(date)} is not before {End}, so it never counts");
    }

    private void CheckOpening(CommissioningSpec commissioning, string path)
    {
        var start = ChainIndex.EarliestStart(commissioning);
        var key = findings.Has($"{path}.start") ? "start" : "award";
        var when = start == commissioning.Award ? Text(start) : $"{Text(start)} at the earliest";
        if (start >= scenario.Horizon.End)
            findings.Warn($"{path}.{key}", $"starts on {when}, not before {End}, so it never runs");
    }

    private void CheckOutlay(OutlaySpec outlay, string path)
    {
        var (start, end) = (scenario.Horizon.Start, scenario.Horizon.End);
        if ((outlay.On is null || outlay.On < start) && (outlay.From is null || outlay.Until <= start))
            findings.Warn(path, "comes before the horizon, so nothing of it counts");
        if ((outlay.On ?? end) >= end && (outlay.From ?? end) >= end)
            findings.Warn(path, "comes after the horizon, so nothing of it counts");
    }

    private void CheckObserved(ObservedSpec observed)
    {
        var (start, end) = (scenario.Horizon.Start, scenario.Horizon.End);
        if (observed.On < start || observed.On >= end)
            findings.Warn($"observed.{observed.Name}.on",
                $"{Text(observed.On)} is outside the horizon, {Text(start)} to {Text(end)}, so no chart "
                + "marks it");
    }

    private string End => $"the end of the horizon, {Text(scenario.Horizon.End)}";

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd");
}
