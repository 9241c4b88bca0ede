using System.Runtime.CompilerServices;

namespace MagnetSim.Engine;

/// <summary>Quantiles of observations that come one by one, without keeping them.</summary>
/// <remarks>
/// Observations are rounded to 8 significant bits, and the rounded values are counted. So a quantile is
/// within 1/257 (0.39 %) of the observation that it stands for (1 + 1/256 rounds to 1 + 2/256), or within
/// 2^-1030 of one below 2^-1022; numbers of 8 bits, such as whole ones up to 256, are exact. The order of
/// adding and of merging changes nothing. Memory is 4 kB, and 8 kB for every 8 octaves in use.
/// </remarks>
public sealed class QuantileHistogram
{
    // Of the 52 bits after the leading one, 7 are kept.
    private const int DroppedBits = 45;
    private const int IndexOfZero = 1 << 18;
    private const int PageSize = 1 << 10;

    private readonly long[]?[] _pages = new long[2 * IndexOfZero / PageSize][];
    private double _minimum = double.PositiveInfinity;
    private double _maximum = double.NegativeInfinity;

    public long Count { get; private set; }

    /// <summary>The least observation, exactly; NaN where there is none.</summary>
    public double Minimum => Count > 0 ? _minimum : double.NaN;

    /// <summary>The greatest observation, exactly; NaN where there is none.</summary>
    public double Maximum => Count > 0 ? _maximum : double.NaN;

    /// <exception cref="ArgumentOutOfRangeException">The value is not a finite number.</exception>
    public void Add(double value)
    {
        var index = IndexOf(value);
        if (value >= _minimum && value <= _maximum && _pages[index / PageSize] is { } page)
        {
            page[index % PageSize]++;
            Count++;
        }
        else
        {
            Widen(value);
            Add(value);
        }
    }

    /// <summary>
    /// The smallest observation that at least a share <paramref name="p"/> of them do not exceed: the
    /// inverse of the sample's step function. The first and the last are exact; NaN where there is none.
    /// </summary>
    public double Quantile(double p)
    {
        // In decimals, for 0.07 of 100 is the seventh, but their product as doubles is above 7.
        var rank = (long)decimal.Ceiling((decimal)Require.Between(0, 1, p) * Count);
        if (rank <= 1) return Minimum;
        return rank == Count ? Maximum : Math.Clamp(RoundedValueOf(rank), _minimum, _maximum);
    }

    /// <summary>Adds all observations of the other.</summary>
    public void Merge(QuantileHistogram other)
    {
        for (var number = 0; number < _pages.Length; number++)
        {
            if (other._pages[number] is not { } theirs) continue;
            var ours = _pages[number] ??= new long[PageSize];
            for (var slot = 0; slot < PageSize; slot++) ours[slot] += theirs[slot];
        }

        Count += other.Count;
        _minimum = Math.Min(_minimum, other._minimum);
        _maximum = Math.Max(_maximum, other._maximum);
    }

    /// <summary>Forgets all observations, at the end of a warm-up, but keeps the memory.</summary>
    public void Restart()
    {
        foreach (var page in _pages) page.AsSpan().Clear();
        Count = 0;
        _minimum = double.PositiveInfinity;
        _maximum = double.NegativeInfinity;
    }

    /// <summary>The place of the rounded value among all rounded values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint IndexOf(double value)
    {
        const long half = 1L << (DroppedBits - 1);
        var bits = BitConverter.DoubleToInt64Bits(value);

        // The bits rise with the size; below zero they are turned over.
        bits ^= (bits >> 63) & long.MaxValue;
        return (uint)(IndexOfZero + ((bits + half) >> DroppedBits));
    }

    private static double ValueAt(int index)
    {
        var steps = index - IndexOfZero;
        var size = BitConverter.Int64BitsToDouble((long)Math.Abs(steps) << DroppedBits);
        return steps < 0 ? -size : size;
    }

    private void Widen(double value)
    {
        // The sum with 0 has no negative zero, whose sign would depend on the order of adding.
        var signless = Require.Finite(value) + 0.0;
        _minimum = Math.Min(_minimum, signless);
        _maximum = Math.Max(_maximum, signless);
        _pages[IndexOf(value) / PageSize] ??= new long[PageSize];
    }

    private double RoundedValueOf(long rank)
    {
        for (var number = 0; ; number++)
        {
            if (_pages[number] is not { } page) continue;
            for (var slot = 0; slot < PageSize; slot++)
            {
                rank -= page[slot];
                if (rank <= 0) return ValueAt((number * PageSize) + slot);
            }
        }
    }
}
