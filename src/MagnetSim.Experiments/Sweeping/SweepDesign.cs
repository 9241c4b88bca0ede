using MagnetSim.Engine;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>The points of a sweep: at each, every path has one value.</summary>
/// <param name="Paths">Such as <c>lanes.oxide_from_china.flex</c>.</param>
/// <param name="Points">Of each point, the values in the order of the paths.</param>
public sealed record SweepDesign(
    SweepKind Kind, IReadOnlyList<string> Paths, IReadOnlyList<IReadOnlyList<string>> Points)
{
    /// <summary>More points than this are refused.</summary>
    public const int MostPoints = 1000;

    // A sweep is one experiment: what all its points must share cannot be varied.
    private static readonly string[] _shared = ["experiment", "horizon", "magnetsim", "extends", "variants"];

    /// <summary>All combinations of the values; the last path changes fastest.</summary>
    public static SweepDesign Grid(IReadOnlyList<SweepAxis> axes)
    {
        if (axes.FirstOrDefault(axis => axis.Values.Count == 0) is { } open)
        {
            throw new SweepException($"--vary {open.Path}: the range says no values; add by STEP, as in "
                + "4..26 wk by 2 wk, or in COUNT, as in 0..40 % in 5, or draw points with --lhs N");
        }

        var count =
            axes.Aggregate(1L, (product, axis) => Math.Min(product * axis.Values.Count, int.MaxValue));
        if (count > MostPoints)
        {
            var factors = string.Join(" × ", axes.Select(axis => axis.Values.Count));
            throw new SweepException($"the grid has {factors} points; allowed are up to {MostPoints}. "
                + "Choose fewer values, or draw points with --lhs N");
        }

        IEnumerable<IReadOnlyList<string>> points = [[]];
        foreach (var axis in axes)
            points = points.SelectMany(point => axis.Values, (point, value) => (string[])[.. point, value]);
        return Checked(new SweepDesign(SweepKind.Grid, PathsOf(axes), [.. points]));
    }

    /// <summary>Points by chance, so that each of as many equal parts of each range holds exactly one.
    /// </summary>
    /// <remarks>McKay, Beckman and Conover (1979).</remarks>
    public static SweepDesign LatinHypercube(IReadOnlyList<SweepAxis> axes, int count, ulong seed)
    {
        if (axes.FirstOrDefault(axis => axis.Range is null || axis.Values.Count > 0) is { } other)
        {
            throw new SweepException($"--vary {other.Path}: a Latin hypercube draws from ranges without a "
                + "step; write FROM..TO UNIT, as 4..26 wk");
        }

        if (count is < 1 or > MostPoints)
            throw new SweepException($"--lhs is {count}; allowed is 1 to {MostPoints}");
        string[][] columns = [.. axes.Select(axis => Column(axis, count, seed))];
        return Checked(new SweepDesign(SweepKind.LatinHypercube, PathsOf(axes),
            [.. Enumerable.Range(0, count).Select(
                point => (string[])[.. columns.Select(values => values[point])])]));
    }

    /// <summary>Refuses what cannot be varied.</summary>
    internal static SweepDesign Checked(SweepDesign design)
    {
        foreach (var path in design.Paths)
        {
            if (design.Paths.Count(other => other == path) > 1)
                throw new SweepException($"{path} is varied twice");
            if (_shared.Contains(path.Split('.', '[')[0].Trim()))
            {
                throw new SweepException($"{path} cannot be varied: all points share the seed, the number of "
                    + "replications, the horizon and the file; use --seed, -n, --set or --variant");
            }
        }

        return design;
    }

    private static IReadOnlyList<string> PathsOf(IReadOnlyList<SweepAxis> axes) =>
        [.. axes.Select(axis => axis.Path)];

    /// <summary>One value in each part of the range, the parts in an order by chance.</summary>
    private static string[] Column(SweepAxis axis, int count, ulong seed)
    {
        RandomStream stream = new(seed, replication: 0, $"sweep {axis.Path}");
        int[] parts = [.. Enumerable.Range(0, count)];
        for (var last = count - 1; last > 0; last--)
        {
            var other = (int)(stream.NextUniform() * (last + 1));
            (parts[last], parts[other]) = (parts[other], parts[last]);
        }

        return [.. parts.Select(part => axis.Range!.At((part + (decimal)stream.NextUniform()) / count))];
    }
}
