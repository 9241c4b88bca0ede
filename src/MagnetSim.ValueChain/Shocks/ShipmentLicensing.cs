using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Each consignment of a lane waits for a licence of its own; a refusal cancels it. What still waits
/// when the regime ends passes at once.</summary>
public sealed class ShipmentLicensing : ExportRestriction
{
    private readonly Dictionary<Lane, Desk> _desks;
    private readonly SimTime _horizon;
    private readonly Signal _decide;
    private readonly List<Application> _applications = [];

    internal ShipmentLicensing(Simulation simulation, ExportLicensingSpec spec, SimTime start, SimTime end,
        IReadOnlyList<Lane> lanes, Func<string, LicenceTimes> timesOf, SimTime horizon)
        : base(simulation, spec, start, end, lanes, producers: [], new Restriction())
    {
        _desks = lanes.ToDictionary(lane => lane, lane => new Desk(timesOf($".{lane.Spec.Name}")));
        _horizon = horizon;
        _decide = Signal("decide", Priority.Policy, Decide);
        Restriction.Queue = this;
    }

    /// <summary>Applies for a consignment that a lane would clear now.</summary>
    internal void Join(Lane lane, long milligrams)
    {
        var desk = _desks[lane];
        var key = desk.NextKey(Now.Ticks / TimeSpan.TicksPerDay);
        _applications.Add(new Application(lane, milligrams, key));
        var days = desk.Times.Wait(key, attempt: 0, Now, (Now - At(Now)!.Value.Start).TotalDays);
        if (Now.Days + days < _horizon.Days)
            Schedule(_decide, SimTime.FromDays(Now.Days + days), _applications.Count - 1);
    }

    private protected override void End()
    {
        base.End();
        for (var i = 0; i < _applications.Count; i++)
            Settle(i, isRefused: false);
    }

    private void Decide(long index)
    {
        var application = _applications[(int)index];
        Settle((int)index, _desks[application.Lane].Times.IsRefused(application.Key, attempt: 0));
    }

    private void Settle(int index, bool isRefused)
    {
        var application = _applications[index];
        if (application.IsSettled)
            return;
        _applications[index] = application with { IsSettled = true };
        if (isRefused)
            application.Lane.Refused(application.Milligrams);
        else
            application.Lane.Licensed(application.Milligrams);
    }

    /// <summary>Where the consignments of one lane are decided on: their draws are keyed by the day and by
    /// their number in it, so that no lane shifts another's.</summary>
    private sealed class Desk(LicenceTimes times)
    {
        private long _day = -1;
        private int _today;

        public LicenceTimes Times => times;

        public long NextKey(long day)
        {
            _today = day == _day ? _today + 1 : 0;
            _day = day;
            return (day << 20) + _today;
        }
    }

    private readonly record struct Application(
        Lane Lane, long Milligrams, long Key, bool IsSettled = false);
}
