using MagnetSim.Engine;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>One number over very many replications: its mean, and its quantiles with an error of
/// <see cref="QuantileHistogram.RelativeError"/> at most.</summary>
/// <remarks>The sum is a whole number of 2^-64 units in 128 bits, and the quantiles are counts, so that the
/// order of adding and merging changes no digit.</remarks>
internal sealed class CellFold
{
    private const double UnitsInOne = 18_446_744_073_709_551_616.0;

    private Int128 _units;
    private QuantileHistogram _histogram = new();

    /// <param name="value">Not-a-number where there is none.</param>
    /// <exception cref="OverflowException">The value, or the sum, is not finite or beyond 9e18.</exception>
    public void Add(double value)
    {
        if (double.IsNaN(value)) return;
        _units = checked(_units + (Int128)Math.Round(value * UnitsInOne));
        _histogram.Add(value);
    }

    public void Merge(CellFold other)
    {
        _units = checked(_units + other._units);
        _histogram.Merge(other._histogram);
    }

    public Summary Summarize() => new(
        (double)_units / UnitsInOne / _histogram.Count, double.NaN, _histogram.Quantile(0.05),
        _histogram.Quantile(0.25), _histogram.Quantile(0.50), _histogram.Quantile(0.75),
        _histogram.Quantile(0.95));

    public void Write(BinaryWriter writer)
    {
        Numbers.Write(writer, _units);
        _histogram.Write(writer);
    }

    public static CellFold Read(BinaryReader reader) =>
        new() { _units = Numbers.ReadInt128(reader), _histogram = QuantileHistogram.Read(reader) };
}
