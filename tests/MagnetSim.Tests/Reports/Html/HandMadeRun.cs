using MagnetSim.Experiments;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>A run whose every figure a test writes down.</summary>
internal sealed class HandMadeRun
{
    private readonly List<(Column Column, double[] Values)> _kpis = [];
    private readonly List<(string Period, Column Column, double[] Values)> _series = [];
    private readonly List<(string From, string To, long Tonnes)> _ledger = [];

    public DateOnly Start { get; init; } = new(2026, 4, 1);

    public DateOnly End { get; init; } = new(2028, 4, 1);

    public IReadOnlyList<ShockWindow> Shocks { get; init; } = [];

    /// <summary>A KPI in each replication.</summary>
    public HandMadeRun Kpi(Measure measure, string part, params double[] values)
    {
        _kpis.Add((new(measure, part), values));
        return this;
    }

    /// <summary>A series, the same in each replication; from the first day on.</summary>
    public HandMadeRun Series(string period, Measure measure, string part, params double[] values)
    {
        _series.Add((period, new(measure, part), values));
        return this;
    }

    /// <summary>What goes along a line of the ledger in each replication.</summary>
    public HandMadeRun Ledger(string from, string to, long tonnes)
    {
        _ledger.Add((from, to, tonnes));
        return this;
    }

    public RunResult Result
    {
        get
        {
            var blocks = _series.GroupBy(one => one.Period).ToList();
            RunLayout layout = new([.. _kpis.Select(one => one.Column)],
                [
                    .. blocks.Select(block => new SeriesBlock(block.Key, DatesOf(block.Key,
                        block.First().Values.Length), [.. block.Select(one => one.Column)])),
                ],
                [.. _ledger.Select(line => new LedgerLine("ndpr", line.From, line.To))]);
            var runs = _kpis[0].Values.Length;
            RunManifest manifest = new("0.1.0", "", "Hand made", "", "0123456789abcdef", 1, runs, runs, [],
                [], Start, End, 365.25, 1, 1, [], Shocks, null, Observed: []);
            RunFold fold = new(layout) { Seconds = 1 };
            for (var run = 0; run < runs; run++)
            {
                fold.Add(new(run, [.. _kpis.Select(one => one.Values[run])],
                    [.. blocks.SelectMany(block => block.SelectMany(one => one.Values))],
                    [.. _ledger.Select(line => line.Tonnes * 1_000_000_000)], [new("plant.start", 1)]));
            }

            return fold.Result(new RunHead(manifest, "name: Hand made\n", layout, Shard.Whole),
                stopped: null, threads: 1);
        }
    }

    private DateOnly[] DatesOf(string period, int count)
    {
        List<DateOnly> dates = [Start];
        while (dates.Count < count)
        {
            var last = dates[^1];
            dates.Add(period switch
            {
                "week" => last.AddDays(7),
                "month" => new DateOnly(last.Year, last.Month, 1).AddMonths(1),
                "year" => new(last.Year + 1, 1, 1),
                _ => new(last.Month < 4 ? last.Year : last.Year + 1, 4, 1),
            });
        }

        return [.. dates];
    }
}
