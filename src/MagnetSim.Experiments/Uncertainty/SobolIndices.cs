using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>How much of the variance of a result one factor explains: alone, and together with
/// others.</summary>
/// <param name="First">The share of the variance that would go, on average, were this factor known.</param>
/// <param name="Total">The share that would stay, on average, were all factors but this known.</param>
/// <remarks>
/// The estimators of Saltelli et al. (2010) for the first-order index and of Jansen (1999) for the total one,
/// on results less their mean; intervals by a jackknife over the rows.
/// </remarks>
public readonly record struct SobolIndices(
    double First, double FirstHalfWidth95, double Total, double TotalHalfWidth95)
{
    /// <summary>From the results at two independent samples of all factors, row by row.</summary>
    /// <param name="ones">At the first sample.</param>
    /// <param name="others">At the second sample.</param>
    /// <param name="mixed">At the first sample with the factor as in the second.</param>
    public static SobolIndices Of(
        IReadOnlyList<double> ones, IReadOnlyList<double> others, IReadOnlyList<double> mixed)
    {
        int[] rows = [.. Enumerable.Range(0, ones.Count).Where(row =>
            double.IsFinite(ones[row]) && double.IsFinite(others[row]) && double.IsFinite(mixed[row]))];
        var isConstant = Array.TrueForAll(
            rows, row => ones[row] == ones[rows[0]] && others[row] == ones[rows[0]]);
        if (rows.Length < 2 || isConstant)
            return new(double.NaN, double.NaN, double.NaN, double.NaN);
        var mean = rows.Average(row => (ones[row] + others[row]) / 2);
        double[][] products = [.. rows.Select(row =>
            ProductsOf(ones[row] - mean, others[row] - mean, mixed[row] - mean))];
        var first = Jackknife.Of(products, (means, _) => means[0] / VarianceOf(means));
        var total = Jackknife.Of(products, (means, _) => means[1] / VarianceOf(means));
        var t = StudentT.Quantile975(rows.Length - 1);
        return new(first.Estimate, t * first.StandardError, total.Estimate, t * total.StandardError);
    }

    private static double[] ProductsOf(double one, double other, double mixed)
    {
        var change = mixed - one;
        return
        [
            other * change, change * change / 2, ((one * one) + (other * other)) / 2, (one + other) / 2,
        ];
    }

    private static double VarianceOf(double[] means) => means[2] - (means[3] * means[3]);
}
