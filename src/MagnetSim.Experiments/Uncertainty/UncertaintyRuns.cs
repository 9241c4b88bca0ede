using MagnetSim.ValueChain;

namespace MagnetSim.Experiments;

/// <summary>Replications of one kind, each with its uncertain inputs and its variation.</summary>
/// <param name="PointOf">Where the uncertain inputs of a replication of this kind stand.</param>
/// <param name="FirstReplication">The number whose variation the first of them has.</param>
/// <param name="Kpis">Of each KPI, its values in order.</param>
internal sealed record RunBlock(
    int Count, Func<int, UncertainPoint> PointOf, int FirstReplication, double[][] Kpis);

/// <summary>All replications of a study of uncertain inputs, kind by kind.</summary>
internal sealed class UncertaintyRuns
{
    /// <summary>Where an input stands at the low end of its bar.</summary>
    public const double LowProbability = 0.1;

    /// <summary>Where an input stands at the high end of its bar.</summary>
    public const double HighProbability = 0.9;

    private const int BarShare = 10;

    private readonly ChainBuilder _builder;
    private readonly ulong _seed;
    private readonly int _pairs;
    private readonly int _kpis;
    private readonly List<RunBlock> _blocks = [];

    public UncertaintyRuns(ChainBuilder builder, ExperimentOptions options, int kpis, bool sobol)
    {
        (_builder, _seed, _pairs, _kpis) = (builder, options.Seed, options.Replications, kpis);
        Ones = Add(_pairs, Point, 0);
        OtherVariation = Add(_pairs, Point, _pairs);
        var median = UncertainPoint.Median(builder.Factors);
        var ends = BarReplicationsOf(_pairs);
        Middle = Add(ends, _ => median, 0);
        Low = Ends(median, LowProbability, ends);
        High = Ends(median, HighProbability, ends);
        if (!sobol)
            return;
        Others = Add(_pairs, place => Point(_pairs + place), _pairs);
        Mixed = [.. builder.Factors.Select(factor => Add(_pairs, place => Mix(place, factor.Path), 0))];
    }

    /// <summary>The replications of a run.</summary>
    public RunBlock Ones { get; }

    /// <summary>The same uncertain inputs with other variation.</summary>
    public RunBlock OtherVariation { get; }

    /// <summary>All uncertain inputs at their medians.</summary>
    public RunBlock Middle { get; }

    /// <summary>Of each factor, with it alone at its low end.</summary>
    public IReadOnlyList<RunBlock> Low { get; }

    /// <summary>Of each factor, with it alone at its high end.</summary>
    public IReadOnlyList<RunBlock> High { get; }

    /// <summary>Other uncertain inputs and other variation; null without Sobol' indices.</summary>
    public RunBlock? Others { get; }

    /// <summary>Of each factor, <see cref="Ones"/> with that factor of <see cref="Others"/>.</summary>
    public IReadOnlyList<RunBlock> Mixed { get; } = [];

    /// <summary>Replications at each end of a bar: paired differences need fewer than variances.</summary>
    public static int BarReplicationsOf(int pairs) => Math.Max(pairs / BarShare, Math.Min(pairs, BarShare));

    /// <summary>How many replications a study takes.</summary>
    public static int CountOf(int factors, int pairs, bool sobol) =>
        (2 * pairs) + (((2 * factors) + 1) * BarReplicationsOf(pairs)) + (sobol ? (factors + 1) * pairs : 0);

    /// <summary>Runs them all.</summary>
    /// <param name="places">Of the KPIs that are kept.</param>
    public void Run(int[] places, int threads, Action onDone, CancellationToken cancellation)
    {
        int[] starts = [.. _blocks.Select((_, index) => _blocks.Take(index).Sum(block => block.Count))];
        ManyRuns.Do(_blocks.Sum(block => block.Count), threads, number =>
        {
            var index = Array.FindLastIndex(starts, start => start <= number);
            Replicate(_blocks[index], number - starts[index], places, cancellation);
            onDone();
        }, cancellation);
    }

    private void Replicate(RunBlock block, int place, int[] places, CancellationToken cancellation)
    {
        var chain = _builder.Build(_seed, block.FirstReplication + place, block.PointOf(place));
        var values = chain.Run(cancellation).Kpis;
        for (var kpi = 0; kpi < places.Length; kpi++)
        {
            var value = block.Kpis[kpi][place] = values[places[kpi]];
            if (double.IsInfinity(value))
            {
                throw new InvalidDataException($"{chain.Layout.Kpis[places[kpi]].Key} is {value}; "
                    + "only censored times may be infinite");
            }
        }
    }

    private RunBlock[] Ends(UncertainPoint median, double probability, int count) =>
    [
        .. _builder.Factors.Select(factor => median.With(factor.Path, probability))
            .Select(point => Add(count, _ => point, 0)),
    ];

    private UncertainPoint Point(int place) => _builder.PointOf(_seed, place);

    private UncertainPoint Mix(int place, string factor) =>
        Point(place).With(factor, Point(_pairs + place).Probabilities[factor]);

    private RunBlock Add(int count, Func<int, UncertainPoint> pointOf, int firstReplication)
    {
        RunBlock block = new(count, pointOf, firstReplication,
            [.. Enumerable.Range(0, _kpis).Select(_ => new double[count])]);
        _blocks.Add(block);
        return block;
    }
}
