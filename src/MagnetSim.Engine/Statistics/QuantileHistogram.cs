using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace MagnetSim.Engine;

/// <summary>Quantiles of observations that come one by one, without keeping them.</summary>
/// <remarks>
/// Observations are rounded to 8 significant bits, and the rounded values are counted. So a quantile is
/// within 1/257 (0.39 %) of the observation that it stands for (1 + 1/256 rounds to 1 + 2/256), or within
/// 2^-1030 of one below 2^-1022; numbers of 8 bits, such as whole ones up to 256, are exact. The order of
/// adding and of merging changes nothing. Memory is 1 kB for each octave in use.
/// </remarks>
public sealed class QuantileHistogram
{
    /// <summary>The largest relative error of a quantile.</summary>
    public const double RelativeError = 1 / 257.0;

    // Of the 52 bits after the leading one, 7 are kept: 128 values an octave, which make a page.
    private const int DroppedBits = 45;
    private const int IndexOfZero = 1 << 18;
    private const int PageSize = 1 << 7;

    private readonly SortedList<int, long[]> _pages = [];

    // The page that was used last: neighbours in time are mostly neighbours in value.
    private int _lastNumber = -1;
    private long[] _last = [];
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
        if (index / PageSize != _lastNumber || !(value >= _minimum && value <= _maximum))
            Turn(value, index / PageSize);
        _last[index % PageSize]++;
        Count++;
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
        foreach (var (number, theirs) in other._pages)
        {
            var ours = PageOf(number);
            for (var slot = 0; slot < PageSize; slot++) ours[slot] += theirs[slot];
        }

        Count += other.Count;
        _minimum = Math.Min(_minimum, other._minimum);
        _maximum = Math.Max(_maximum, other._maximum);
    }

    /// <summary>Forgets all observations, at the end of a warm-up, but keeps the memory.</summary>
    public void Restart()
    {
        foreach (var page in _pages.Values) page.AsSpan().Clear();
        Count = 0;
        _minimum = double.PositiveInfinity;
        _maximum = double.NegativeInfinity;
    }

    /// <summary>Writes what <see cref="Read"/> makes the same histogram of.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(_minimum);
        writer.Write(_maximum);
        writer.Write7BitEncodedInt(_pages.Count);
        foreach (var (number, page) in _pages)
        {
            writer.Write7BitEncodedInt(number);
            foreach (var count in page) writer.Write7BitEncodedInt64(count);
        }
    }

    public static QuantileHistogram Read(BinaryReader reader)
    {
        QuantileHistogram histogram = new()
        {
            _minimum = reader.ReadDouble(),
            _maximum = reader.ReadDouble(),
        };
        for (var pages = reader.Read7BitEncodedInt(); pages > 0; pages--)
        {
            var page = histogram.PageOf(reader.Read7BitEncodedInt());
            foreach (ref var count in page.AsSpan())
                histogram.Count += count = reader.Read7BitEncodedInt64();
        }

        return histogram;
    }

    /// <summary>The place of the rounded value among all rounded values.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int IndexOf(double value)
    {
        const long half = 1L << (DroppedBits - 1);
        var bits = BitConverter.DoubleToInt64Bits(value);

        // The bits rise with the size; below zero they are turned over.
        bits ^= (bits >> 63) & long.MaxValue;
        return (int)(IndexOfZero + ((bits + half) >> DroppedBits));
    }

    private static double ValueAt(int index)
    {
        var steps = index - IndexOfZero;
        var size = BitConverter.Int64BitsToDouble((long)Math.Abs(steps) << DroppedBits);
        return steps < 0 ? -size : size;
    }

    private void Turn(double value, int number)
    {
        // The sum with 0 has no negative zero, whose sign would depend on the order of adding.
        var signless = Require.Finite(value) + 0.0;
        _minimum = Math.Min(_minimum, signless);
        _maximum = Math.Max(_maximum, signless);
        _last = PageOf(number);
        _lastNumber = number;
    }

    private long[] PageOf(int number)
    {
        if (!_pages.TryGetValue(number, out var page)) _pages.Add(number, page = new long[PageSize]);
        return page;
    }

    private double RoundedValueOf(long rank)
    {
        foreach (var (number, page) in _pages)
        {
            for (var slot = 0; slot < PageSize; slot++)
            {
                rank -= page[slot];
                if (rank <= 0) return ValueAt((number * PageSize) + slot);
            }
        }

        throw new UnreachableException();
    }
}
