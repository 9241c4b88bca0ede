using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>How much of the supply of each stage is imported, and how few countries it comes from.</summary>
public static class ImportDependenceChart
{
    // From here on a market is highly concentrated: US Department of Justice and Federal Trade Commission,
    // Merger Guidelines, 2023.
    private const double HighlyConcentrated = 1800;
    private const double WholeMarket = 10_000;

    /// <summary>Null when nothing is imported.</summary>
    public static Chart? Of(RunData data)
    {
        if (ChartFrame.Whole(data.Run, Measures.Imports) is not { } frame) return null;
        var stages = StagesOf(data);
        if (!stages.Any(stage => stage.Sources.Any(source => source.IsImport))) return null;
        var trailing = Trailing.Of(frame);
        List<Line> shares = [], concentrations = [];
        foreach (var (stage, index) in stages.Select((stage, index) => (stage, index)))
        {
            var color = stage.IsMagnets ? Theme.MagnetStage : Theme.Feed(index);
            shares.Add(LineOf(stage.Label, color, ImportShare(stage, frame, trailing)));
            concentrations.Add(LineOf("", color, Concentration(stage, frame, trailing)));
        }

        ValueAxis concentration = new(WholeMarket, 2000, ValueFormat.Number);
        return new("import-dependence", Title(data, stages),
            $"Arrivals {trailing.TimeOf(frame)}. {frame.MeanAndTitle}. Concentration: sum of the squared "
                + $"shares in per cent of all countries, India one of them{frame.Shading}",
            frame.Start, frame.End, frame.Dates, frame.Windows,
            [
                new("Share that is imported", ValueAxis.Share, [], shares, []),
                new("Concentration of supply (HHI)", concentration, [], concentrations,
                    [new($"Highly concentrated from {Numbers.Text(HighlyConcentrated)}",
                        HighlyConcentrated)]),
            ]);
    }

    /// <summary>What feeds magnet plants, stockpile by stockpile, then magnets.</summary>
    internal static IReadOnlyList<SupplyStage> StagesOf(RunData data)
    {
        List<SupplyStage> stages = [.. SupplyStage.Feeds(data)];
        if (SupplyStage.Magnets(data) is { } magnets) stages.Add(magnets);
        return [.. stages.Where(stage => stage.Sources.Count > 0)];
    }

    internal static double[] ImportShare(SupplyStage stage, ChartFrame frame, Trailing trailing)
    {
        var all = Findings.Sum(stage.Sources.Select(source => source.Flow(frame)))!;
        var imported = Findings.Sum(stage.Sources.Where(source => source.IsImport)
            .Select(source => source.Flow(frame))) ?? new double[all.Length];
        return trailing.Share(imported, all);
    }

    internal static double[] Concentration(SupplyStage stage, ChartFrame frame, Trailing trailing)
    {
        var all = Findings.Sum(stage.Sources.Select(source => source.Flow(frame)))!;
        return Findings.Sum(stage.Sources.GroupBy(source => source.Origin)
            .Select(country => trailing.Share(Findings.Sum(country.Select(source => source.Flow(frame)))!,
            all)
                .Select(share => share * share * WholeMarket).ToArray()))!;
    }

    private static Line LineOf(string label, Color color, IReadOnlyList<double> values) =>
        new(label, color, Theme.LineWidth, values);

    private static string Title(RunData data, IReadOnlyList<SupplyStage> stages)
    {
        string[] shares =
        [
            .. stages.Reverse().Select(stage => (stage.Label, Share: stage.ImportShare(data)))
                .Where(stage => stage.Share is not null)
                .Select(stage => $"{stage.Label} {Findings.Shares(stage.Share!.Value)}"),
        ];
        var named = string.Join(", ", shares.Take(3));
        var more = shares.Length > 3
            ? $" and {(shares.Length - 3).ToString(CultureInfo.InvariantCulture)} more"
            : "";
        return $"Imported over {Findings.Horizon(data.Manifest)}: {named}{more}";
    }
}
