using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Only importers with a licence may buy: each applies when the regime begins, and its licence
/// lasts to the end.</summary>
public sealed class ImporterLicensing : ExportRestriction
{
    private readonly IReadOnlyList<ImporterSpec> _importers;
    private readonly LicenceTimes _times;
    private readonly SimTime _countsFrom;
    private readonly SimTime _horizon;
    private readonly Alarm _licence;
    private readonly double[] _grantedDays;
    private SimTime _began;
    private int _regimes;
    private int _uncounted;

    internal ImporterLicensing(Simulation simulation, ExportLicensingSpec spec, SimTime start, SimTime end,
        IEnumerable<Lane> lanes, IEnumerable<Producer> producers, LicenceTimes times,
        SimTime countsFrom, SimTime horizon)
        : base(simulation, spec, start, end, lanes, producers, new Restriction())
    {
        _importers = spec.Importers;
        _times = times;
        _countsFrom = countsFrom;
        _horizon = horizon;
        _grantedDays = new double[spec.Importers.Count];
        Array.Fill(_grantedDays, double.PositiveInfinity);
        _licence = Alarm("licence", Priority.Policy, Grant);
    }

    /// <summary>Days from the start of the first regime after the warm-up to the first licence; infinite
    /// when there is none before its end.</summary>
    public double FirstLicenceDays { get; private set; } = double.PositiveInfinity;

    /// <summary>The part of imports whose importers were licensed when the first regime after the warm-up
    /// ended.</summary>
    public double Licensed { get; private set; }

    /// <summary>Whether this is the first regime that begins after the warm-up.</summary>
    private bool IsFirst => _regimes == _uncounted + 1 && _began >= _countsFrom;

    private protected override void Begin()
    {
        _began = Now;
        for (var i = 0; i < _grantedDays.Length; i++)
            _grantedDays[i] = _importers[i].IsBarred
                ? double.PositiveInfinity
                : _times.Granted(((long)_regimes << 32) + i, Now, (_horizon - Now).TotalDays);
        _regimes++;
        if (Now < _countsFrom)
            _uncounted++;
        Grant();
        base.Begin();
    }

    private protected override void End()
    {
        Cancel(_licence);
        base.End();
    }

    /// <summary>Lets those pass whose licence has come, and waits for the next.</summary>
    private void Grant()
    {
        var (share, licensed, next) = (0.0, 0, double.PositiveInfinity);
        for (var i = 0; i < _grantedDays.Length; i++)
        {
            if (GrantedAt(i) > Now)
            {
                next = Math.Min(next, _grantedDays[i]);
                continue;
            }

            share += _importers[i].Weight;
            licensed++;
        }

        share = licensed == _grantedDays.Length ? 1 : share;
        if (IsFirst)
            Licensed = share;
        if (IsFirst && licensed > 0)
            FirstLicenceDays = _grantedDays.Min();
        Restriction.Allow(share, long.MaxValue);
        if (_began.Days + next < _horizon.Days)
            Set(_licence, SimTime.FromDays(_began.Days + next));
    }

    private SimTime GrantedAt(int importer)
    {
        var day = _began.Days + _grantedDays[importer];
        return day < _horizon.Days ? SimTime.FromDays(day) : SimTime.Max;
    }
}
