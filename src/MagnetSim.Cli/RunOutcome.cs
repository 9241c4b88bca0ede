using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>What a user wants to see at once after a run.</summary>
internal sealed record RunOutcome(StoredRun Run, string Folder, double WallSeconds)
{
    private static readonly (Column Column, string Label)[] _ofHorizon =
    [
        (new(Measures.OnTimeFill, ""), "Served on time"), (new(Measures.Demand, ""), "Demand"),
        (new(Measures.Shortfall, ""), "Shortfall"), (new(Measures.Late, ""), "  served late"),
        (new(Measures.Lost, ""), "  lost"), (new(Measures.Substituted, ""), "Turned elsewhere"),
        (new(Measures.MagnetOutput, ""), "Magnets made in India"),
        (new(Measures.SelfSufficient, "50"), "  half of demand after"),
        (new(Measures.RecycledShare, ""), "Made of recycled scrap"),
        (new(Measures.IncentivePaid, ""), "Incentive paid"),
    ];

    private static readonly (Measure Measure, string Label)[] _ofShock =
    [
        (Measures.Occurs, "Happens"), (Measures.FirstShortage, "First week of shortage"),
        (Measures.Fill52, "Served on time, 52 weeks"), (Measures.Shortfall52, "Shortfall, 52 weeks"),
        (Measures.TimeToRecover, "Time to recover"), (Measures.FirstLicence, "First licence"),
        (Measures.Licensed, "Imports licensed"), (Measures.DirectExposure, "Exposure, magnets"),
        (Measures.FullChainExposure, "Exposure with oxide"),
    ];

    private static readonly Summary _unknown = Summary.Of([], MeasureKind.Number);

    /// <summary>The names by which people know KPIs; with several shocks, a name stands for
    /// several.</summary>
    public static IEnumerable<(string Label, Column Column)> Labels(IEnumerable<string> shocks) =>
    [
        .. _ofHorizon.Select(row => (row.Label.Trim(), row.Column)),
        ("Fill rate", new Column(Measures.OnTimeFill, "")),
        .. shocks.SelectMany(shock => _ofShock.Select(
            row => (row.Label, new Column(row.Measure, shock)))),
    ];

    /// <summary>The headline KPIs that the run has, the horizon's first, then those of each shock.</summary>
    public IReadOnlyList<HeadlineGroup> Headlines
    {
        get
        {
            var manifest = Run.Manifest;
            var start = manifest.Start.AddDays(manifest.WarmUpDays);
            var horizon = GroupOf($"{start:MMM yyyy} – {manifest.End.AddDays(-1):MMM yyyy}", _ofHorizon);
            var shocks = manifest.Shocks.Select(shock => GroupOf(
                shock.Start is { } day ? $"{shock.Label}, {day:d MMM yyyy}" : shock.Label,
                _ofShock.Select(row => (new Column(row.Measure, shock.Name), row.Label))));
            return [.. shocks.Prepend(horizon).Where(group => group.Rows.Count > 0)];
        }
    }

    /// <summary>The same, of each shock as the run's page has it: it puts no late shortage down to a shock.
    /// </summary>
    public IReadOnlyList<HeadlineGroup> HeadlinesOfPage(RunData data)
    {
        var shocks = data.Manifest.Shocks.ToDictionary(shock => shock.Name);
        Headline Shown(Headline row) => shocks.TryGetValue(row.Column.Part, out var shock)
            && _ofShock.Any(one => one.Measure == row.Column.Measure)
            ? row with { Summary = data.AfterShock(shock, row.Column.Measure) ?? _unknown }
            : row;
        return [.. Headlines.Select(group => group with { Rows = [.. group.Rows.Select(Shown)] })];
    }

    private HeadlineGroup GroupOf(string title, IEnumerable<(Column Column, string Label)> measures)
    {
        List<Headline> rows = [];
        foreach ((var column, var label) in measures)
            if (Run.Kpi(column.Measure, column.Part) is { } summary)
                rows.Add(new(column, label, summary));
        return new(title, rows);
    }
}

/// <summary>KPIs that belong together.</summary>
internal sealed record HeadlineGroup(string Title, IReadOnlyList<Headline> Rows);

/// <summary>A KPI and its name for people.</summary>
internal sealed record Headline(Column Column, string Label, Summary Summary);
