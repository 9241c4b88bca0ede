namespace MagnetSim.Reports;

/// <summary>The charts of one run.</summary>
public static class RunCharts
{
    private static readonly (string Name, string Needs, Func<RunData, Chart?> Draw)[] _kinds =
    [
        ("shortfall", "demand", ShortfallChart.Of),
        ("shortfall-by-sector", "two sectors or more", SectorChart.Of),
        ("first-shortage", "a shock that is watched for 52 weeks", FirstShortageChart.Of),
        ("capacity", "magnet plants that start within the horizon", CapacityChart.Of),
        ("plant-use", "plants that start within the horizon", PlantUseChart.Of),
        ("flow", "a ledger of what flows", FlowChart.Of),
        ("supply-mix", "magnets that flow into use", SupplyMixChart.Of),
        ("supply-by-feedstock", "magnets made in India that flow into use", FeedstockChart.Of),
        ("oxide-balance", "magnet plants that draw NdPr from stockpiles", OxideBalanceChart.Of),
        ("import-dependence", "lanes that bring goods", ImportDependenceChart.Of),
        ("exposure", "magnets or oxide from abroad that flow into use", ExposureChart.Of),
        ("stock-cover", "stocks that would last for a day", StockCoverChart.Of),
        ("incentive", "an incentive scheme", IncentiveChart.Of),
        ("recycled-share", "magnets made of collected scrap", RecycledShareChart.Of),
    ];

    /// <summary>The names of all charts that a run can be drawn as.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. _kinds.Select(kind => kind.Name)];

    /// <summary>All charts of a run, in the order in which a reader wants them.</summary>
    public static IReadOnlyList<DrawableChart> Of(RunData data)
    {
        var footer = RunFooter.Of(data.Manifest);
        return [.. _kinds.Select(kind => new DrawableChart(kind.Name, kind.Needs,
            data.Run.Series.Count == 0 ? null : kind.Draw(data) is { } chart ? chart with { Footer = footer }
                : null))];
    }
}

/// <summary>A chart that a folder may be drawn as.</summary>
/// <param name="Needs">What must be in the folder for it.</param>
/// <param name="Chart">Null where that is not there.</param>
public sealed record DrawableChart(string Name, string Needs, Chart? Chart);
