using System.Numerics;
using System.Runtime.InteropServices;

namespace MagnetSim.ValueChain;

/// <summary>A number for each origin: shares of a stock, or masses.</summary>
/// <remarks>They lie in an array that is filled up with zeros to whole vectors of the processor, so that a
/// change of all of them takes a few instructions. Each number is reckoned by itself, so vectors of another
/// length give the same digits.</remarks>
internal readonly struct ByOrigin
{
    private readonly double[] _numbers;
    private readonly int _count;

    /// <summary>Zero for each of so many origins.</summary>
    public ByOrigin(int count)
    {
        var vectors = (count + Vector<double>.Count - 1) / Vector<double>.Count;
        _numbers = new double[vectors * Vector<double>.Count];
        _count = count;
    }

    public ByOrigin(double[] numbers)
        : this(numbers.Length) => numbers.CopyTo(_numbers, 0);

    public double this[int origin] => _numbers.AsSpan(0, _count)[origin];

    private Span<Vector<double>> Vectors => MemoryMarshal.Cast<double, Vector<double>>(_numbers.AsSpan());

    public double[] ToArray() => _numbers[.._count];

    public void CopyFrom(ByOrigin other) => other._numbers.CopyTo(_numbers, 0);

    /// <summary>Adds a multiple of other numbers.</summary>
    public void Add(ByOrigin other, double times)
    {
        var own = Vectors;
        var others = other.Vectors;
        for (var i = 0; i < own.Length; i++)
            own[i] += others[i] * times;
    }

    /// <summary>Becomes the mix of a whole of which a part is added.</summary>
    /// <param name="weight">Of the part in the whole.</param>
    public void Blend(ByOrigin added, double weight)
    {
        var own = Vectors;
        var others = added.Vectors;
        for (var i = 0; i < own.Length; i++)
            own[i] += (others[i] - own[i]) * weight;
    }

    /// <summary>The same for a part of one origin.</summary>
    public void BlendPure(int origin, double weight)
    {
        foreach (ref var shares in Vectors)
            shares -= shares * weight;
        _numbers[origin] += weight;
    }

    /// <summary>The same for a part that was made here: each country, in the lower half, becomes one that
    /// magnets were made here from, in the upper.</summary>
    public void BlendMadeHere(ByOrigin added, double weight)
    {
        var half = _count / 2;
        for (var i = 0; i < half; i++)
        {
            var share = added[i] + added[half + i];
            _numbers[i] -= weight * _numbers[i];
            _numbers[half + i] += weight * (share - _numbers[half + i]);
        }
    }
}
