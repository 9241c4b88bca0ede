using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>The made-up run with another name wherever a scenario may give one.</summary>
internal static class RenamedRun
{
    /// <param name="text">The name of the scenario, a shock, a variant, an override and a note.</param>
    /// <param name="name">The name of a sector, a plant, a stock, a country and a lane.</param>
    public static RunResult Of(RunResult run, string text, string name)
    {
        string Named(string part) => part switch
        {
            "wind" or "plant_1" or "Japan" or "oxide_from_china" => name,
            "oxide_pool" => $"{name} pool",
            "ban.wind" => $"ban.{name}",
            "India from China" => $"India from {name}",
            _ => part,
        };
        Column Renamed(Column column) => column with { Part = Named(column.Part) };
        string Account(string account) => account
            .Replace("plant_1", name, StringComparison.Ordinal)
            .Replace("oxide_pool", $"{name} pool", StringComparison.Ordinal)
            .Replace("lanes.oxide_from_china", $"lanes.{name}", StringComparison.Ordinal)
            .Replace("abroad.Japan", $"abroad.{name}", StringComparison.Ordinal);
        return run with
        {
            Manifest = run.Manifest with
            {
                ScenarioName = text,
                Variants = [text],
                Overrides = [$"name={text}"],
                Shocks = [.. run.Manifest.Shocks.Select(shock => shock with { Label = text })],
                Observed = [new(new(2027, 4, 1), text)],
            },
            Layout = run.Layout with
            {
                Kpis = [.. run.Layout.Kpis.Select(Renamed)],
                Series = [.. run.Layout.Series.Select(block =>
                    block with { Columns = [.. block.Columns.Select(Renamed)] })],
                Ledger = [.. run.Layout.Ledger.Select(line =>
                    line with { From = Account(line.From), To = Account(line.To) })],
            },
        };
    }
}
