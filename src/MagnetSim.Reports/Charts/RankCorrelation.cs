namespace MagnetSim.Reports;

/// <summary>Spearman's correlation of ranks.</summary>
internal static class RankCorrelation
{
    private const double Normal975 = 1.959964;

    /// <summary>From −1 to 1; 0 where one of them does not vary.</summary>
    public static double Of(IReadOnlyList<double> ones, IReadOnlyList<double> others)
    {
        double[] first = Centred(RanksOf(ones)), second = Centred(RanksOf(others));
        var spread = Math.Sqrt(first.Sum(rank => rank * rank) * second.Sum(rank => rank * rank));
        return spread == 0 ? 0 : first.Zip(second, (one, other) => one * other).Sum() / spread;
    }

    /// <summary>Its 95 % interval, by Fisher's transformation.</summary>
    /// <remarks>With the variance 1.06/(n − 3) of E. C. Fieller, H. O. Hartley and E. S. Pearson, Tests for
    /// rank correlation coefficients, Biometrika 44, 1957.</remarks>
    /// <param name="count">Of the values; 4 or more.</param>
    public static (double Low, double High) Interval95(double correlation, int count)
    {
        var middle = Math.Atanh(Math.Clamp(correlation, -1 + 1e-12, 1 - 1e-12));
        var half = Normal975 * Math.Sqrt(1.06 / (count - 3));
        return (Math.Tanh(middle - half), Math.Tanh(middle + half));
    }

    /// <summary>Equal values share the mean of their ranks.</summary>
    private static double[] RanksOf(IReadOnlyList<double> values) =>
    [
        .. values.Select(value => values.Count(other => other < value)
            + ((values.Count(other => other == value) + 1) / 2.0)),
    ];

    private static double[] Centred(double[] ranks)
    {
        var mean = ranks.Average();
        return [.. ranks.Select(rank => rank - mean)];
    }
}
