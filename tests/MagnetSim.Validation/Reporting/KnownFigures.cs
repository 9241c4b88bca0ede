using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Validation;

/// <summary>All figures that sentences of some KPIs or series may hold, as they may be written.</summary>
internal sealed class KnownFigures
{
    private const double Z = 1.959963984540054;

    private readonly HashSet<string> _texts = [];

    public KnownFigures(string folder, IEnumerable<string> keys)
    {
        var run = RunFolder.Read(folder);
        var replications = RunFolder.ReadReplications(folder);
        Add(run.Manifest.ReplicationsDone);
        foreach (var key in keys)
        {
            foreach (var kpi in run.Kpis.Where(kpi => kpi.Key == key)) Add(kpi.Summary);
            foreach (var series in run.Series.Where(series => $"{series.Period}/{series.Measure}" == key))
                Add(series.Values.Max(value => value.Mean));
            if (replications.Find(key) is { } values) AddRuns(values);
        }
    }

    public bool Has(string figure) => _texts.Contains(figure);

    /// <summary>Sums such as a budget, of which one part is paid.</summary>
    public KnownFigures WithSum(double one, double other)
    {
        Add(one + other);
        return this;
    }

    private void Add(Summary summary)
    {
        double[] numbers = [summary.Mean, summary.HalfWidth95, summary.P05, summary.P50, summary.P95];
        foreach (var number in numbers) Add(number);
    }

    private void AddRuns(IReadOnlyList<double> values)
    {
        double[] known = [.. values.Where(value => !double.IsNaN(value))];
        // Quantiles of times are those of single runs.
        foreach (var time in known.Where(double.IsFinite)) Add(time);
        int count = known.Count(double.IsFinite), positive = known.Count(value => value > 0);
        foreach (var some in new[] { count, positive, known.Length }) Add(some);
        AddShare(count, known.Length);
    }

    private void AddShare(int count, int runs)
    {
        if (runs == 0) return;
        Add((double)count / runs);
        double share = (double)count / runs, extra = Z * Z / runs;
        var root = Z * Math.Sqrt((share * (1 - share) / runs) + (extra / (4 * runs)));
        Add((share + (extra / 2) - root) / (1 + extra));
        Add((share + (extra / 2) + root) / (1 + extra));
    }

    private void Add(double number)
    {
        foreach (var format in new[] { "#,0", "0", "0.0", "0.#", "0.00" })
            _texts.Add(number.ToString(format, CultureInfo.InvariantCulture));
        _texts.Add(Math.Round(number, 1).ToString("0.#", CultureInfo.InvariantCulture));
        foreach (var format in new[] { "0", "0.0", "0.0##", "0.000" })
            _texts.Add((100 * number).ToString(format, CultureInfo.InvariantCulture));
    }
}
