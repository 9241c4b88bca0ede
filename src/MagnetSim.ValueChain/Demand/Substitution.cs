using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>The share of a sector's demand that turns to another grade, or away from magnets, in a
/// shortage.</summary>
/// <remarks>Looked at weekly: it grows while the on-time fill of the last four weeks is below 95 %, once the
/// time for qualification has passed since the first shortage, and decays otherwise.</remarks>
internal sealed class Substitution : Component
{
    private const int WindowWeeks = 4;
    private const double FillThatIsShort = 0.95;
    private const double WeekDays = 7;

    private static readonly TimeSpan _week = TimeSpan.FromDays(WeekDays);

    private readonly SubstitutionSpec _spec;
    private readonly TimeSpan _qualification;
    private readonly Sector? _into;
    private readonly Alarm _look;
    private readonly long[] _asked = new long[WindowWeeks];
    private readonly long[] _onTime = new long[WindowWeeks];
    private long _weeks;
    private SimTime _qualified = SimTime.Max;

    /// <param name="into">The sector that takes over what turns away; null when nobody does.</param>
    public Substitution(Simulation simulation, string sector, SubstitutionSpec spec,
        double qualificationDays, Sector? into)
        : base(simulation, $"{sector}.substitution")
    {
        _spec = spec;
        _into = into;
        _qualification = TimeSpan.FromDays(qualificationDays);
        _look = Alarm("look", Priority.Review, Look);
    }

    /// <summary>Share of demand that turns away now.</summary>
    public double Share { get; private set; }

    /// <summary>Milligrams that have turned away so far.</summary>
    public long Substituted { get; private set; }

    public void Start() => Set(_look, Now + _week);

    /// <summary>Takes out of a demand what turns away.</summary>
    /// <returns>Milligrams still asked for.</returns>
    public long Reduce(long gross, TimeSpan step)
    {
        if (Share == 0)
            return gross;
        var turned = (long)Math.Round(Share * gross);
        Substituted += turned;
        _into?.Serve(turned, step);
        return gross - turned;
    }

    public void Count(long asked, long onTime)
    {
        _asked[_weeks % WindowWeeks] += asked;
        _onTime[_weeks % WindowWeeks] += onTime;
    }

    private void Look()
    {
        var isShort = _onTime.Sum() < FillThatIsShort * _asked.Sum();
        if (isShort && _qualified == SimTime.Max)
            _qualified = Now + _qualification;
        if (!isShort)
            Share = Math.Max(0, Share - (WeekDays * _spec.DecaysPerDay));
        else if (Now >= _qualified)
            Share = Math.Min(_spec.Cap, Share + (WeekDays * _spec.GrowsPerDay));
        _weeks++;
        _asked[_weeks % WindowWeeks] = 0;
        _onTime[_weeks % WindowWeeks] = 0;
        Set(_look, Now + _week);
    }
}
