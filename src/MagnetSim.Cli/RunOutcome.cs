using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>What a user wants to see at once after a run.</summary>
internal sealed record RunOutcome(StoredRun Run, string Folder, double WallSeconds)
{
    private static readonly (Measure Measure, string Label)[] _ofHorizon =
    [
        (Measures.OnTimeFill, "Served on time"), (Measures.Demand, "Demand"),
        (Measures.Shortfall, "Shortfall"), (Measures.Late, "  served late"), (Measures.Lost, "  lost"),
        (Measures.MagnetOutput, "Magnets made in India"),
    ];

    private static readonly (Measure Measure, string Label)[] _ofShock =
    [
        (Measures.FirstShortage, "First week of shortage"), (Measures.Fill52, "Served on time, 52 weeks"),
        (Measures.Shortfall52, "Shortfall, 52 weeks"), (Measures.TimeToRecover, "Time to recover"),
        (Measures.DirectExposure, "Exposure, magnets"), (Measures.FullChainExposure, "Exposure with oxide"),
    ];

    /// <summary>The headline KPIs that the run has, the horizon's first, then those of each shock.</summary>
    public IReadOnlyList<HeadlineGroup> Headlines
    {
        get
        {
            var manifest = Run.Manifest;
            var horizon =
                GroupOf($"{manifest.Start:MMM yyyy} – {manifest.End.AddDays(-1):MMM yyyy}", _ofHorizon, "");
            var shocks = manifest.Shocks.Select(shock => GroupOf(
                shock.Start is { } start ? $"{shock.Label}, {start:d MMM yyyy}" : shock.Label,
                _ofShock, shock.Name));
            return [.. shocks.Prepend(horizon).Where(group => group.Rows.Count > 0)];
        }
    }

    private HeadlineGroup GroupOf(string title, (Measure Measure, string Label)[] measures, string part)
    {
        List<Headline> rows = [];
        foreach ((var measure, var label) in measures)
            if (Run.Kpi(measure, part) is { } summary)
                rows.Add(new(new Column(measure, part), label, summary));
        return new(title, rows);
    }
}

/// <summary>KPIs that belong together.</summary>
internal sealed record HeadlineGroup(string Title, IReadOnlyList<Headline> Rows);

/// <summary>A KPI and its name for people.</summary>
internal sealed record Headline(Column Column, string Label, Summary Summary);
