namespace MagnetSim.Scenarios;

/// <summary>Each replenishment policy with the keys that it needs, and shares that make a whole.</summary>
internal static class ReplenishChecks
{
    private const double Tolerance = 1e-9;

    public static void Run(Scenario scenario, Findings findings)
    {
        foreach (var stockpile in scenario.Stockpiles)
        {
            var path = $"stockpiles.{stockpile.Name}.replenish";
            if (stockpile.Replenish is not { } replenish)
                continue;
            CheckSources(replenish, $"{path}.from", findings);
            if (!findings.IsSound(path))
                continue;
            CheckKeys(replenish, path, findings);
            CheckLevels(replenish, path, findings);
        }
    }

    private static void CheckKeys(ReplenishSpec replenish, string path, Findings findings)
    {
        (var policy, var takes, var keys) = replenish.Policy switch
        {
            ReplenishPolicy.ReorderUpTo =>
                ("reorder_up_to", "reorder_point and level", ["reorder_point", "level"]),
            ReplenishPolicy.ReorderQuantity => (
                "reorder_quantity", "reorder_point and order_quantity", ["reorder_point", "order_quantity"]),
            _ => ("base_stock", "either cover or level", new[] { "cover", "level" }),
        };
        string[] written = [.. Written(replenish)];
        foreach (var key in written.Except(keys))
            findings.Report($"{path}.{key}", $"has no place here; {policy} takes {takes}");
        var due = replenish.Policy == ReplenishPolicy.BaseStock ? 1 : 2;
        if (written.Length != due && written.All(keys.Contains))
            findings.Report(path, $"{policy} takes {takes}");
        if (replenish is { Policy: ReplenishPolicy.BaseStock, CoverDays: not null, ReviewDays: null })
            findings.Report(
                $"{path}.review", "a cover needs a time between reviews; write a duration such as 1 wk");
    }

    private static IEnumerable<string> Written(ReplenishSpec replenish)
    {
        if (replenish.CoverDays is not null)
            yield return "cover";
        if (replenish.Level is not null)
            yield return "level";
        if (replenish.ReorderPoint is not null)
            yield return "reorder_point";
        if (replenish.OrderQuantity is not null)
            yield return "order_quantity";
    }

    private static void CheckLevels(ReplenishSpec replenish, string path, Findings findings)
    {
        if (replenish.Policy == ReplenishPolicy.ReorderUpTo
            && replenish.Level?.Milligrams <= replenish.ReorderPoint?.Milligrams)
            findings.Report(
                $"{path}.level",
                $"{replenish.Level} is not above the reorder point, {replenish.ReorderPoint}");
    }

    private static void CheckSources(ReplenishSpec replenish, string path, Findings findings)
    {
        var sum = replenish.From.Sum(source => source.Share);
        var areSharesKnown = replenish.From.Count > 0
            && Enumerable.Range(0, replenish.From.Count).All(i => findings.IsSound($"{path}[{i}].share"));
        if (areSharesKnown && Math.Abs(sum - 1) > Tolerance)
            findings.Report(
                path, $"the shares add up to {Wording.Percent(sum)}; together they must be 100 %");
        var hasFixedLevel = replenish.CoverDays is null;
        if (hasFixedLevel && replenish.From.Count > 1)
            findings.Report(
                path, $"{replenish.From.Count} sources; a stockpile with fixed levels orders from one");
        for (var i = 0; i < replenish.From.Count; i++)
        {
            if (hasFixedLevel && replenish.From[i].AtMostTonnesPerDay is not null)
                findings.Report($"{path}[{i}].at_most", "has no place here; it limits orders by cover only");
            if (replenish.From[i] is { AfterDays: not null } source)
                CheckStepIn(source, $"{path}[{i}]", findings);
            else if (replenish.From[i].Share == 0 && findings.IsSound($"{path}[{i}].share"))
                findings.Report($"{path}[{i}].share",
                    "0 % never brings anything; write a share, or after and at_most to let it step in");
        }
    }

    private static void CheckStepIn(SourceSpec source, string path, Findings findings)
    {
        if (source.Share > 0)
            findings.Report($"{path}.after",
                $"has no place beside a share of {Wording.Percent(source.Share)}; it goes with 0 %");
        if (source.AtMostTonnesPerDay is null)
            findings.Report($"{path}.at_most",
                "missing; a source that steps in says what it can bring, such as 600 t/yr");
    }
}
