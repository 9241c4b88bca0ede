using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Brings the magnets in a sector's products back as scrap when their life is over.</summary>
/// <remarks>Cohorts are those of a twelfth of a year; a life that is no whole number of them splits between
/// two, as it does for use that is even within a cohort. The scrap has the mass of the magnets.</remarks>
internal sealed class EndOfLife : Component
{
    private const int LivesTold = 1000;

    private readonly EndOfLifeSpec _spec;
    private readonly Sector _sector;
    private readonly Stockpile _to;
    private readonly Line _returning;
    private readonly int _origin;
    private readonly double _periodDays;
    private readonly double[] _ends;
    private readonly List<double> _cohorts = [];
    private readonly Alarm _return;
    private long _used;
    private double _owed;

    /// <param name="periodDays">Length of a cohort.</param>
    /// <param name="past">Use before the horizon, in milligrams a cohort, the oldest first.</param>
    public EndOfLife(Simulation simulation, EndOfLifeSpec spec, Sector sector, Stockpile to, Line returning,
        int origin, Distribution life, double periodDays, IEnumerable<double> past)
        : base(simulation, $"{sector.Name}.end_of_life")
    {
        _spec = spec;
        _sector = sector;
        _to = to;
        _returning = returning;
        _origin = origin;
        _periodDays = periodDays;
        _cohorts.AddRange(past);
        _ends = EndsOf(life, periodDays);
        _return = Alarm("return", Priority.Deliver, Return);
    }

    /// <summary>Milligrams of scrap that have come back so far.</summary>
    public long Returned { get; private set; }

    public void Start() => Set(_return, Now + TimeSpan.FromDays(_periodDays));

    /// <summary>The share of a cohort whose life ends so many cohorts later.</summary>
    private static double[] EndsOf(Distribution life, double periodDays)
    {
        List<double> ends = [];
        for (var i = 0; i < LivesTold; i++)
        {
            var periods = life.Quantile((i + 0.5) / LivesTold) / periodDays;
            var whole = (int)(periods + 1e-9);
            while (ends.Count < whole + 2)
                ends.Add(0);
            var later = Math.Max(0, periods - whole);
            ends[whole] += (1 - later) / LivesTold;
            ends[whole + 1] += later / LivesTold;
        }

        return [.. ends];
    }

    private void Return()
    {
        _cohorts.Add(_sector.Used - _used);
        _used = _sector.Used;
        _owed += _spec.Collected * Ended();
        if (_owed >= 1)
            Deliver((long)_owed);
        Set(_return, Now + TimeSpan.FromDays(_periodDays));
    }

    private void Deliver(long milligrams)
    {
        _owed -= milligrams;
        Returned += milligrams;
        _to.Stock.Supply(_to.Material, milligrams, _origin, _returning);
        _to.Delivered();
    }

    /// <summary>Milligrams whose life ended in this period.</summary>
    private double Ended()
    {
        var sum = 0.0;
        for (var age = 0; age < Math.Min(_ends.Length, _cohorts.Count); age++)
            sum += _ends[age] * _cohorts[_cohorts.Count - 1 - age];
        return sum;
    }
}
