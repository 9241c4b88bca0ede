namespace MagnetSim.Tests.Engine;

internal static class Statistic
{
    /// <summary>
    /// The largest distance of the sample's step function from the law, times √n; above 1.95 once in 1,000.
    /// </summary>
    public static double Kolmogorov(IEnumerable<double> sample, Func<double, double> cdf)
    {
        double[] sorted = [.. sample.Order()];
        var n = sorted.Length;
        double largest = 0;
        for (var i = 0; i < n; i++)
        {
            var share = cdf(sorted[i]);
            largest = Math.Max(largest, Math.Max(share - (i / (double)n), ((i + 1) / (double)n) - share));
        }

        return largest * Math.Sqrt(n);
    }
}
