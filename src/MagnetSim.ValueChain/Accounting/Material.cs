using System.Runtime.CompilerServices;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A material and what one milligram of it holds of each tracked element.</summary>
public sealed class Material
{
    private readonly double[] _fractions;

    public Material(MaterialSpec spec)
    {
        Name = spec.Name;
        _fractions = [.. spec.Contains];
    }

    public string Name { get; }

    /// <summary>How many elements are tracked.</summary>
    public int Elements => _fractions.Length;

    /// <summary>Mass fraction of an element, 0 to 1.</summary>
    public double Fraction(int element) => _fractions[element];

    /// <summary>Milligrams of an element in a mass of this material, rounded.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Content(int element, long milligrams) => (long)Math.Round(milligrams * _fractions[element]);

    /// <summary>The largest mass of this material that masses of the elements suffice for.</summary>
    public long MassFrom(ReadOnlySpan<long> elements)
    {
        var most = long.MaxValue;
        for (var element = 0; element < _fractions.Length; element++)
        {
            if (_fractions[element] > 0)
                most = Math.Min(most, (long)Math.Floor(elements[element] / _fractions[element]));
        }

        return Shrink(most, elements);
    }

    /// <summary>Takes off the milligram by which a rounded content may exceed what there is.</summary>
    private long Shrink(long milligrams, ReadOnlySpan<long> elements)
    {
        for (var element = 0; element < _fractions.Length; element++)
        {
            while (milligrams > 0 && Content(element, milligrams) > elements[element])
                milligrams--;
        }

        return milligrams;
    }
}
