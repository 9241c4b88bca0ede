using MagnetSim.Results;
using MagnetSim.ValueChain;

namespace MagnetSim.Experiments;

/// <summary>A run whose replications are simulated again, a block of them at a time.</summary>
internal sealed class PairedRun
{
    private readonly RepeatedRun _run;
    private readonly IReadOnlyList<SeriesName> _names;
    private readonly ChainBuilder _builder;
    private readonly IReadOnlyList<Column> _kpis;
    private readonly SeriesPlace[] _places;
    private double[][][] _block = [];
    private int _from;

    /// <exception cref="RunFolderException">The run has no such series.</exception>
    public PairedRun(RepeatedRun run, IReadOnlyList<SeriesName> names)
    {
        _run = run;
        _names = names;
        _builder = new ChainBuilder(run.Scenario, run.Manifest.ReplicationsAsked);
        var layout = _builder.Build(run.Manifest.Seed, replication: 0).Layout;
        _kpis = layout.Kpis;
        _places = [.. names.Select(name => name.PlaceIn(layout) ?? throw Missing(name, layout))];
    }

    public string Name => _run.Name;

    /// <summary>How many replications the block has.</summary>
    public int Count => _block.Length;

    public SeriesName SeriesAt(int series) => _names[series];

    public IReadOnlyList<DateOnly> DatesOf(int series) => _places[series].Dates;

    public string UnitOf(int series) => _places[series].Measure.Unit;

    /// <summary>The number of a replication by its place in the block.</summary>
    public int NumberAt(int place) => _from + place;

    /// <summary>One value a date of a replication of the block.</summary>
    public double[] Values(int place, int series) => _block[place][series];

    /// <summary>Forgets the block before, and makes room for another one.</summary>
    public void Begin(int from, int count) => (_from, _block) = (from, new double[count][][]);

    /// <summary>Simulates a replication of the block.</summary>
    /// <exception cref="RunFolderException">It comes out otherwise than the run's folder says.</exception>
    public void Simulate(int place, CancellationToken cancellation)
    {
        var result = _builder.Build(_run.Manifest.Seed, NumberAt(place)).Run(cancellation);
        Check(NumberAt(place), result.Kpis);
        _block[place] = [.. _names.Zip(_places, (name, at) => name.ValuesIn(result.Cells, at))];
    }

    /// <summary>Differences are of the runs in the folders only if each replication has their KPIs, digit for
    /// digit.</summary>
    private void Check(int replication, double[] kpis)
    {
        for (var kpi = 0; kpi < kpis.Length; kpi++)
        {
            var key = _kpis[kpi].Key;
            if (_run.Replications.Find(key) is { } values && values[replication].Equals(kpis[kpi] + 0.0))
                continue;
            throw new RunFolderException($"{Name}: replication {replication} comes out otherwise than its "
                + $"folder says ({key}); magnetsim rerun says in what, and perhaps why");
        }
    }

    private RunFolderException Missing(SeriesName name, RunLayout layout)
    {
        string[] known = [.. layout.Series.SelectMany(block =>
            block.Columns.Select(column => $"{block.Period}/{column.Key}"))];
        var near = NearNames.Of(name.Stored, known);
        return new RunFolderException($"{Name} has no series '{name.Stored}'; "
            + (near.Count > 0 ? $"did you mean {string.Join(", ", near)}?"
                : $"{RunFolder.SeriesFile} in its folder names them"));
    }
}
