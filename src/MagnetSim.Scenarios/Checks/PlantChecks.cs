namespace MagnetSim.Scenarios;

/// <summary>A plant's feeds bring what its magnets contain, and its ramp rises.</summary>
internal static class PlantChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        foreach (var plant in scenario.Plants)
        {
            var path = $"plants.{plant.Name}";
            if (findings.IsSound($"{path}.ramp"))
                CheckRamp(plant.Ramp.Table, $"{path}.ramp.table", findings);
            if (findings.IsSound($"{path}.stages"))
                CheckNames(plant.Stages, $"{path}.stages", findings);
            if (!findings.IsSound($"{path}.feeds"))
                continue;
            if (findings.IsSound($"{path}.swarf_loop"))
                CheckSwarfLoop(plant, $"{path}.swarf_loop.returns", findings);
            if (findings.IsSound("elements") && findings.IsSound("materials")
                && findings.IsSound($"{path}.makes"))
                CheckElements(plant, scenario, $"{path}.feeds", findings);
        }
    }

    internal static void CheckRamp(IReadOnlyList<RampPoint> table, string path, Findings findings)
    {
        for (var i = 1; i < table.Count; i++)
        {
            if (table[i].Days <= table[i - 1].Days || table[i].Share < table[i - 1].Share)
                findings.Report($"{path}[{i}]", "times must rise from row to row, and shares must not fall");
        }
    }

    private static void CheckNames(IReadOnlyList<StageSpec> stages, string path, Findings findings)
    {
        for (var i = 1; i < stages.Count; i++)
        {
            if (stages.Take(i).Any(earlier => earlier.Name == stages[i].Name))
                findings.Report(
                    $"{path}[{i}].name", $"another stage is named {stages[i].Name}; names must differ");
        }
    }

    private static void CheckSwarfLoop(PlantSpec plant, string path, Findings findings)
    {
        string[] feeds = [.. plant.Feeds.Select(feed => feed.Material)];
        foreach (var unknown in plant.SwarfLoop?.Returns.Except(feeds) ?? [])
            findings.Report(path, $"{unknown} is no feed of the plant; {Wording.Known("feeds", feeds)}");
    }

    private static void CheckElements(PlantSpec plant, Scenario scenario, string path, Findings findings)
    {
        if (plant.Feeds.Count == 0)
            return;
        MaterialSpec[] feeds = [.. plant.Feeds.Select(feed => scenario.MaterialOf(feed.Material))];
        var made = scenario.MaterialOf(plant.Makes);
        for (var i = 0; i < scenario.Elements.Count; i++)
        {
            if (made.Contains[i] > 0 && feeds.All(feed => feed.Contains[i] == 0))
                findings.Report(path, $"no feed brings {scenario.Elements[i]}, which {made.Name} contains");
        }

        foreach (var feed in feeds.Where(feed => feed.Contains.Any(fraction => fraction > 0)))
        {
            if (made.Contains[MainElement(feed)] == 0)
                findings.Report($"{path}.{feed.Name}",
                    $"brings {scenario.Elements[MainElement(feed)]}, which {made.Name} does not contain");
        }

        CheckMainElements(feeds, scenario.Elements, path, findings);
    }

    /// <summary>A lot's charge of a feed is what its main element
    /// calls for, so each feed has its own.</summary>
    private static void CheckMainElements(
        MaterialSpec[] feeds, IReadOnlyList<string> elements, string path, Findings findings)
    {
        var byUse =
            feeds.ToLookup(feed => feed.Contains.Any(fraction => fraction > 0));
        foreach (var feed in byUse[false])
            findings.Report($"{path}.{feed.Name}", "holds no tracked element; a feed must hold one");
        foreach (var same in byUse[true].GroupBy(MainElement).Where(group => group.Count() > 1))
        {
            var names = Wording.List([.. same.Select(feed => feed.Name)]);
            findings.Report(path,
                $"{names} all bring {elements[same.Key]}; one feed is enough for an element");
        }
    }

    /// <summary>The element that a feed holds most of.</summary>
    internal static int MainElement(MaterialSpec feed) =>
        Enumerable.Range(0, feed.Contains.Count).MaxBy(element => feed.Contains[element]);
}
