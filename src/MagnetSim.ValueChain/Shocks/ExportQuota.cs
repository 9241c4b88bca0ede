using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>A share of the regular flow passes, or a mass in each period, first come first served.</summary>
public sealed class ExportQuota : ExportRestriction
{
    private readonly Alarm _renew;
    private readonly TimeSpan _period;
    private readonly double _share;
    private readonly long _limit;

    internal ExportQuota(Simulation simulation, QuotaSpec spec, SimTime start, SimTime end,
        IEnumerable<Lane> lanes, IEnumerable<Producer> producers)
        : base(simulation, spec, start, end, lanes, producers, new Restriction())
    {
        _share = spec.Share ?? 1;
        _limit = spec.Limit?.Milligrams ?? long.MaxValue;
        _period = TimeSpan.FromDays(spec.PeriodDays);
        _renew = Alarm("renew", Priority.Policy, Renew);
    }

    private protected override void Begin()
    {
        Renew();
        base.Begin();
    }

    private protected override void End()
    {
        Cancel(_renew);
        base.End();
    }

    private void Renew()
    {
        Restriction.Allow(_share, _limit);
        if (_limit < long.MaxValue)
            Set(_renew, Now + _period);
    }
}
