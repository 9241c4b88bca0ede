using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Brings a material from abroad to a stockpile: on order, under contract, or as a producer
/// makes it.</summary>
/// <remarks>Goods belong to the lane from the moment they clear the exporting border; the lead time runs from
/// then. A border that is closed stops clearances only: goods past it arrive.</remarks>
public sealed class Lane : Component
{
    private readonly Stockpile _to;
    private readonly Stock _transit;
    private readonly int _origin;
    private readonly Line _clearing;
    private readonly Line _arriving;
    private readonly Variate _leadTimeDays;
    private readonly Profile? _contract;
    private readonly Line? _turningBack;
    private readonly Queue<long> _licensed = [];
    private readonly Alarm _ship;
    private readonly TimeWeighted _inTransit = new(SimTime.Zero, 0);
    private ReplenishmentPolicy? _policy;
    private Producer? _producer;
    private Signal _arrive;
    private int _voyages;
    private bool _isPassing;
    private long _clearanceDay = -1;
    private int _clearancesToday;
    private long _contractShipments;

    /// <param name="turningBack">For goods at sea that never arrive; null where no shock turns them back.
    /// </param>
    internal Lane(Simulation simulation, LaneSpec spec, Stockpile to, Stock transit, int origin,
        Line clearing, Line arriving, Line? turningBack, Variate leadTimeDays, Profile? contract)
        : base(simulation, $"lanes.{spec.Name}")
    {
        Spec = spec;
        _to = to;
        _transit = transit;
        _origin = origin;
        _clearing = clearing;
        _arriving = arriving;
        _leadTimeDays = leadTimeDays;
        _contract = contract;
        _turningBack = turningBack;
        _arrive = Voyage();
        Border = new Border(spec.Shipment.Milligrams, BorderChanged);
        _ship = Alarm("ship", Priority.Review, ShipContract);
    }

    public LaneSpec Spec { get; }

    public Material Material => _to.Material;

    /// <summary>Milligrams past the exporting border and not yet arrived.</summary>
    public long InTransit => _transit.Milligrams;

    /// <summary>Ordered milligrams that do not fill a shipment yet.</summary>
    public long Carried { get; private set; }

    /// <summary>Milligrams that have passed the exporting border so far, those at sea at the start
    /// included.</summary>
    public long Cleared { get; private set; }

    /// <summary>Milligrams that have arrived so far.</summary>
    public long Arrived { get; private set; }

    /// <summary>Milligrams that wait at the exporting border for licences of their own.</summary>
    public long Queued { get; private set; }

    /// <summary>Milligrams at sea that were turned back so far.</summary>
    public long TurnedBack { get; private set; }

    /// <summary>The exporting country's border.</summary>
    public Border Border { get; }

    public bool IsOpen => Border.IsOpen;

    /// <summary>What its goods cost; null where their material has no price.</summary>
    internal ImportAccount? Import { get; init; }

    /// <summary>Lead times of goods cleared now are multiplied by this.</summary>
    public Multiplier LeadTimeFactor { get; } = new();

    /// <summary>What a contract brings at a time, in milligrams a
    /// day; zero for a lane that takes orders.</summary>
    public double ContractRate(SimTime time) => _contract?.Rate(time) ?? 0;

    public double MeanLeadTimeDays => _leadTimeDays.Mean;

    /// <summary>Milligrams that are in transit when a producer's planned output flows steadily; nothing
    /// while the border is closed, or without a producer.</summary>
    public double CommittedInTransit =>
        IsOpen && _producer is { } producer
            ? Border.Share * producer.PlannedRate(Now) * MeanLeadTimeDays
            : 0;

    /// <summary>Milligram-days in transit so far.</summary>
    public double InTransitIntegral(SimTime time) => _inTransit.IntegralDays(time);

    internal void Use(ReplenishmentPolicy policy) => _policy = policy;

    internal void Carry(Producer producer) => _producer = producer;

    /// <summary>Clears whole shipments of an order; what does not fill one is carried over.</summary>
    internal void Order(long milligrams)
    {
        Carried += milligrams;
        while (Carried >= Spec.Shipment.Milligrams && IsOpen)
        {
            Carried -= Spec.Shipment.Milligrams;
            Clear(Spec.Shipment.Milligrams);
        }
    }

    /// <summary>Clears a mass as one consignment, or has it wait for a licence.</summary>
    internal void Clear(long milligrams)
    {
        if (Border.Queue is { } queue)
        {
            Queued += milligrams;
            queue.Join(this, milligrams);
        }
        else
        {
            Pass(milligrams);
        }
    }

    /// <summary>A consignment that has waited for its licence passes once the border lets it.</summary>
    internal void Licensed(long milligrams)
    {
        _licensed.Enqueue(milligrams);
        PassLicensed();
    }

    /// <summary>A consignment is cancelled; a producer sells its lot elsewhere.</summary>
    internal void Refused(long milligrams)
    {
        Queued -= milligrams;
        _producer?.SellElsewhere();
    }

    /// <summary>Calls back what is at sea.</summary>
    internal void TurnBack()
    {
        TurnedBack += InTransit;
        _transit.Consume(InTransit, _turningBack!);
        _inTransit.Update(Now, InTransit);
        _arrive = Voyage();
        _policy?.PositionChanged();
    }

    private void Pass(long milligrams)
    {
        Border.Use(milligrams);
        Import?.Charge(milligrams, Now);
        var day = Now.Ticks / TimeSpan.TicksPerDay;
        _clearancesToday = day == _clearanceDay ? _clearancesToday + 1 : 0;
        _clearanceDay = day;
        var days = _leadTimeDays.At(day, _clearancesToday) * LeadTimeFactor.Value;
        Depart(milligrams, Now + TimeSpan.FromTicks((long)Math.Round(days * TimeSpan.TicksPerDay)));
    }

    /// <summary>Fills the pipeline as it would stand in a steady flow:
    /// ages evenly spread up to the mean lead time.</summary>
    /// <returns>Milligrams that do not fill a shipment.</returns>
    internal long StartOrders(long milligrams)
    {
        var shipments = milligrams / Spec.Shipment.Milligrams;
        for (var i = shipments; i > 0; i--)
        {
            var age = MeanLeadTimeDays * i / shipments;
            Depart(Spec.Shipment.Milligrams, SimTime.FromDays(MeanLeadTimeDays - age));
        }

        return milligrams - (shipments * Spec.Shipment.Milligrams);
    }

    /// <summary>Fills the pipeline and begins the shipments of a contract.</summary>
    internal void StartContract()
    {
        if (_contract is null)
            return;
        StartFlow(_contract.Rate(Now), forDays: double.PositiveInfinity, nextDays: 0);
        Set(_ship, _contract.TimeOf(double.Epsilon));
    }

    /// <summary>Fills the pipeline with what a steady rate has sent so far.</summary>
    /// <param name="forDays">How long it has lasted.</param>
    /// <param name="nextDays">When the next shipment clears.</param>
    internal void StartFlow(double rate, double forDays, double nextDays)
    {
        var intervalDays = Spec.Shipment.Milligrams / rate;
        var shipments = (long)Math.Floor((Math.Min(MeanLeadTimeDays, forDays) / intervalDays) + 1e-9);
        for (var i = shipments; i > 0; i--)
            Depart(Spec.Shipment.Milligrams,
                SimTime.FromDays(Math.Max(0, MeanLeadTimeDays - (i * intervalDays) + nextDays)));
    }

    private void ShipContract()
    {
        if (Border.Admits(Spec.Shipment.Milligrams))
            Clear(Spec.Shipment.Milligrams);
        _contractShipments++;
        var next = _contract!.TimeOf((double)_contractShipments * Spec.Shipment.Milligrams);
        if (next < SimTime.Max)
            Set(_ship, next);
    }

    /// <summary>Goods that depart from now on arrive by a signal of their own.</summary>
    private Signal Voyage()
    {
        var voyage = ++_voyages;
        return Signal("arrive", Priority.Deliver, milligrams => Arrive(voyage, milligrams));
    }

    private void BorderChanged()
    {
        _policy?.BorderChanged();
        if (!IsOpen)
            Carried = 0;
        else
            _policy?.PositionChanged();
        PassLicensed();
    }

    private void PassLicensed()
    {
        // What passes uses up a limit, and so changes the border while this goes on.
        if (_isPassing)
            return;
        _isPassing = true;
        while (IsOpen && _licensed.TryPeek(out var next) && next <= Border.Left)
        {
            _licensed.Dequeue();
            Queued -= next;
            Pass(next);
        }

        _isPassing = false;
    }

    private void Depart(long milligrams, SimTime arrival)
    {
        Cleared += milligrams;
        _transit.Supply(Material, milligrams, _origin, _clearing);
        _inTransit.Update(Now, InTransit);
        Schedule(_arrive, arrival, milligrams);
    }

    private void Arrive(int voyage, long milligrams)
    {
        if (voyage < _voyages)
            return;
        _transit.MoveTo(_to.Stock, milligrams, _arriving);
        _inTransit.Update(Now, InTransit);
        Arrived += milligrams;
        _to.Delivered();
    }
}
