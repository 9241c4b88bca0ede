using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>How the rate of starts grows after commissioning, from
/// a share of the full rate to all of it.</summary>
public sealed class Ramp
{
    private const int MostSteps = 100;
    private const double TickDays = 1.0 / TimeSpan.TicksPerDay;

    private readonly RampCurve _curve;
    private readonly IReadOnlyList<RampPoint> _table;

    /// <param name="days">Length of the ramp; ignored where a table gives it.</param>
    public Ramp(RampCurve curve, double days, IReadOnlyList<RampPoint> table)
    {
        _curve = curve;
        _table = table;
        Days = curve switch
        {
            RampCurve.None => 0,
            RampCurve.Table => table[^1].Days,
            _ => days,
        };
        IntegralAtEnd = Integral(Days);
    }

    /// <summary>Days until the full rate.</summary>
    public double Days { get; }

    private double IntegralAtEnd { get; }

    /// <summary>Share of the full rate, days after commissioning.</summary>
    public double Share(double day)
    {
        if (day < 0 || (_curve == RampCurve.Table && day < _table[0].Days))
            return 0;
        if (day >= Days)
            return _curve == RampCurve.Table ? _table[^1].Share : 1;
        var x = day / Days;
        return _curve switch
        {
            RampCurve.Linear => x,
            RampCurve.SCurve => x * x * (3 - (2 * x)),
            _ => TableShare(day),
        };
    }

    /// <summary>Days of full rate that the time since commissioning is worth.</summary>
    public double Integral(double day)
    {
        if (day <= 0)
            return 0;
        if (day > Days)
            return IntegralAtEnd + ((day - Days) * Share(Days));
        var x = Days > 0 ? day / Days : 0;
        return _curve switch
        {
            RampCurve.None => 0,
            RampCurve.Linear => Days * x * x / 2,
            RampCurve.SCurve => Days * x * x * x * (1 - (x / 2)),
            _ => TableIntegral(day),
        };
    }

    /// <summary>When the integral reaches a number of days of full rate, to the tick: Newton's method, kept
    /// within bounds by bisection.</summary>
    public double DayOf(double fullDays)
    {
        if (fullDays >= IntegralAtEnd)
            return Days + ((fullDays - IntegralAtEnd) / Share(Days));
        var (low, high) = (0.0, Days);
        var day = Days * Math.Sqrt(fullDays / IntegralAtEnd);
        for (var i = 0; i < MostSteps && high - low > TickDays; i++)
        {
            var over = Integral(day) - fullDays;
            (low, high) = over < 0 ? (day, high) : (low, day);
            var step = over / Share(day);
            if (Math.Abs(step) < TickDays)
                return day;
            day = day - step > low && day - step < high ? day - step : (low + high) / 2;
        }

        return high;
    }

    private double TableShare(double day)
    {
        var (before, after) = Around(day);
        return before.Share
            + ((after.Share - before.Share) * (day - before.Days) / (after.Days - before.Days));
    }

    private double TableIntegral(double day)
    {
        var sum = 0.0;
        for (var i = 0; i + 1 < _table.Count && _table[i].Days < day; i++)
        {
            var end = Math.Min(day, _table[i + 1].Days);
            var endShare = day < _table[i + 1].Days ? TableShare(day) : _table[i + 1].Share;
            sum += (end - _table[i].Days) * (_table[i].Share + endShare) / 2;
        }

        return sum;
    }

    private (RampPoint Before, RampPoint After) Around(double day)
    {
        var i = 0;
        while (_table[i + 1].Days <= day)
            i++;
        return (_table[i], _table[i + 1]);
    }
}
