namespace MagnetSim.Experiments;

/// <summary>A figure computed from means over a sample, with its standard error.</summary>
/// <remarks>Leaves out one row of the sample at a time (Tukey 1958; Efron and Stein 1981).</remarks>
public readonly record struct Jackknife(double Estimate, double StandardError)
{
    /// <summary>Computes the figure from the whole sample and from all but each row.</summary>
    /// <param name="rows">What is measured on each member of the sample.</param>
    /// <param name="figure">From the means of all columns, and the number of rows that they are over.</param>
    public static Jackknife Of(IReadOnlyList<double[]> rows, Func<double[], int, double> figure)
    {
        var count = rows.Count;
        if (count < 2) return new Jackknife(double.NaN, double.NaN);
        var sums = SumsOf(rows);
        var without = new double[count];
        for (var row = 0; row < count; row++)
        {
            var left = rows[row];
            without[row] = figure(
                [.. sums.Select((sum, column) => (sum - left[column]) / (count - 1))], count - 1);
        }

        double mean = without.Average(), squares = 0;
        foreach (var value in without) squares += (value - mean) * (value - mean);
        return new Jackknife(
            figure([.. sums.Select(sum => sum / count)], count),
            Math.Sqrt(squares * (count - 1) / count));
    }

    private static double[] SumsOf(IReadOnlyList<double[]> rows)
    {
        var sums = new double[rows[0].Length];
        foreach (var row in rows)
        {
            for (var column = 0; column < sums.Length; column++) sums[column] += row[column];
        }

        return sums;
    }
}
