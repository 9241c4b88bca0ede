using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Each consignment waits for a licence of its own; a refusal cancels it. What still waits when the
/// regime ends passes at once.</summary>
public sealed class ShipmentLicensing : ExportRestriction
{
    private readonly LicenceTimes _times;
    private readonly SimTime _horizon;
    private readonly Signal _decide;
    private readonly List<Application> _applications = [];
    private long _day = -1;
    private int _appliedToday;

    internal ShipmentLicensing(Simulation simulation, ExportLicensingSpec spec, SimTime start, SimTime end,
        IEnumerable<Lane> lanes, IEnumerable<Producer> producers, LicenceTimes times, SimTime horizon)
        : base(simulation, spec, start, end, lanes, producers, new Restriction())
    {
        _times = times;
        _horizon = horizon;
        _decide = Signal("decide", Priority.Policy, Decide);
        Restriction.Queue = this;
    }

    /// <summary>Milligrams that were refused so far.</summary>
    public long Refused { get; private set; }

    /// <summary>Applies for a consignment that a lane would clear now.</summary>
    internal void Join(Lane lane, long milligrams)
    {
        var day = Now.Ticks / TimeSpan.TicksPerDay;
        _appliedToday = day == _day ? _appliedToday + 1 : 0;
        _day = day;
        var key = (day << 20) + _appliedToday;
        _applications.Add(new Application(lane, milligrams, key));
        var days = _times.Wait(key, attempt: 0, Now, (Now - At(Now)!.Value.Start).TotalDays);
        if (Now.Days + days < _horizon.Days)
            Schedule(_decide, SimTime.FromDays(Now.Days + days), _applications.Count - 1);
    }

    private protected override void End()
    {
        base.End();
        for (var i = 0; i < _applications.Count; i++)
            Settle(i, isRefused: false);
    }

    private void Decide(long application)
    {
        if (!_applications[(int)application].IsSettled)
            Settle((int)application, _times.IsRefused(_applications[(int)application].Key, attempt: 0));
    }

    private void Settle(int index, bool isRefused)
    {
        var application = _applications[index];
        if (application.IsSettled)
            return;
        _applications[index] = application with { IsSettled = true };
        application.Lane.Decided(application.Milligrams, isRefused);
        Refused += isRefused ? application.Milligrams : 0;
    }

    private readonly record struct Application(
        Lane Lane, long Milligrams, long Key, bool IsSettled = false);
}
