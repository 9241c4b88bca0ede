namespace MagnetSim.Reports;

/// <summary>Results that differ by rounding only: the same run with another order of sums.</summary>
internal static class Ties
{
    private const double Relative = 1e-9;

    // In tonnes, half a milligram, of which all masses are made.
    private const double Absolute = 0.5e-9;

    /// <summary>The values, those that are equal but for rounding all as the smallest of them.</summary>
    public static double[] Merged(IReadOnlyList<double> values)
    {
        int[] order = [.. Enumerable.Range(0, values.Count).OrderBy(index => values[index])];
        var merged = new double[values.Count];
        var smallest = double.NaN;
        foreach (var index in order)
        {
            if (!AreTied(smallest, values[index])) smallest = values[index];
            merged[index] = smallest;
        }

        return merged;
    }

    /// <summary>Whether two numbers are equal but for rounding.</summary>
    public static bool AreTied(double one, double other)
    {
        if (one == other) return true;
        var least = Relative * Math.Max(Math.Abs(one), Math.Abs(other));
        return double.IsFinite(least) && Math.Abs(one - other) <= Math.Max(Absolute, least);
    }
}
