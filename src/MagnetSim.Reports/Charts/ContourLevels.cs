using System.Globalization;

namespace MagnetSim.Reports;

/// <summary>The shares at which lines are drawn.</summary>
/// <param name="Step">From one to the next.</param>
internal sealed record ContourLevels(IReadOnlyList<double> Values, double Step)
{
    private static readonly double[] _steps =
        [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2];

    /// <summary>Round ones, and not too many.</summary>
    public static ContourLevels Between(double low, double high, int most)
    {
        var step = _steps.First(step => (high - low) / step < most || step == _steps[^1]);
        var first = Math.Floor(low / step) + 1;
        return new([.. Enumerable.Range(0, most + 1).Select(count => (first + count) * step)
            .TakeWhile(level => level < high)], step);
    }

    /// <summary>In per cent, with as many decimals as the step has.</summary>
    public string Text(double level)
    {
        var format = Step switch { >= 0.01 => "0", >= 0.001 => "0.0", _ => "0.00" };
        return $"{(100 * level).ToString(format, CultureInfo.InvariantCulture)} %";
    }
}
