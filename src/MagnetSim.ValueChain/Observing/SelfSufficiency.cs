using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>When the magnets made here in twelve months first reach a share of demand.</summary>
internal sealed class SelfSufficiency : Component
{
    public const int Levels = 3;
    private const int Months = 12;

    private readonly Chain _chain;
    private readonly TimeSpan _month;
    private readonly double[] _made = new double[Months];
    private readonly double[] _asked = new double[Months];
    private readonly double[] _years = [.. Enumerable.Repeat(double.PositiveInfinity, Levels)];
    private readonly Alarm _look;
    private int _looks;

    public SelfSufficiency(Chain chain, double yearDays, WarmUp warmUp)
        : base(chain.Simulation, "self_sufficiency")
    {
        _chain = chain;
        _month = TimeSpan.FromDays(yearDays / Months);
        _look = Alarm("look", Priority.Observe, Look);
        Set(_look, warmUp.End + _month);
        warmUp.WhenOver(Begin);
    }

    /// <summary>Years from the end of the warm-up until a level; infinity when it is never reached.</summary>
    public double YearsUntil(int level) => _years[level];

    /// <summary>A quarter, a half, three quarters.</summary>
    public static double ShareOf(int level) => (level + 1) / 4.0;

    private void Begin()
    {
        Array.Fill(_made, Made());
        Array.Fill(_asked, Asked());
    }

    private void Look()
    {
        var (made, asked) = (Made(), Asked());
        var slot = _looks % Months;
        _looks++;
        for (var level = 0; level < Levels; level++)
        {
            var isReached = made - _made[slot] >= ShareOf(level) * (asked - _asked[slot]);
            if (_looks >= Months && isReached && double.IsPositiveInfinity(_years[level]))
                _years[level] = _looks / (double)Months;
        }

        (_made[slot], _asked[slot]) = (made, asked);
        Set(_look, Now + _month);
    }

    private double Made()
    {
        var sum = 0.0;
        for (var i = 0; i < _chain.MagnetPlants.Count; i++)
            sum += _chain.MagnetPlants[i].Finished;
        return sum;
    }

    private double Asked()
    {
        var sum = 0.0;
        for (var i = 0; i < _chain.Sectors.Count; i++)
            sum += _chain.Sectors[i].Demanded;
        return sum;
    }
}
