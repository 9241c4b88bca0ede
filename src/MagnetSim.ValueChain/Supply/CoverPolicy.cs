using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Base stock by cover: orders so that the mean stock on
/// hand is a number of days of the need rate.</summary>
/// <remarks>S = cover·n(t+L) + (L + R/2)·m + T with the need rate n, the mean lead time L over all lanes, the
/// review interval R, m the part of the need that committed inflow does not meet, and T what committed inflow
/// keeps in transit. What is missing is split over the open lanes, each limited to its flex times its regular
/// flow. What they leave for long, sources that step in may bring.</remarks>
public sealed class CoverPolicy : ReplenishmentPolicy
{
    private readonly Source[] _sources;
    private readonly double _coverDays;
    private readonly double _reviewDays;
    private readonly double _leadTimeDays;
    private SimTime? _shortSince;

    internal CoverPolicy(Simulation simulation, Stockpile stockpile, double coverDays, double reviewDays,
        IReadOnlyList<Source> sources)
        : base(simulation, stockpile, reviewDays)
    {
        _sources = [.. sources];
        _coverDays = coverDays;
        _reviewDays = reviewDays;
        foreach (var source in _sources)
            _leadTimeDays += source.Share * source.Lane.MeanLeadTimeDays;
    }

    /// <summary>A lane with its share and the most it may clear, in milligrams a day; one that steps in, with
    /// how many days of shortage it takes.</summary>
    internal sealed record Source(Lane Lane, double Share, double AtMost, double? AfterDays);

    /// <summary>Cover of the need rate around the arrival of an order placed now, in milligrams.</summary>
    public override double Cover => _coverDays * Stockpile.NeedRate(OrderArrival);

    private SimTime OrderArrival => Now + TimeSpan.FromDays(_leadTimeDays);

    /// <summary>Stock and pipeline as they stand in a steady flow.</summary>
    internal void StartSteady()
    {
        var imported = Imported(Stockpile.NeedRate(Now), Now);
        foreach (var (lane, share, _, _) in _sources)
            lane.Order(lane.StartOrders((long)(share * imported * lane.MeanLeadTimeDays)));
    }

    /// <summary>Cover of the need at the start, in milligrams.</summary>
    internal long SteadyStock() => (long)Math.Round(_coverDays * Stockpile.NeedRate(Now));

    private protected override void Review()
    {
        var arrival = OrderArrival;
        var need = Stockpile.NeedRate(arrival);
        var imported = Imported(need, arrival);
        var target = (_coverDays * need) + ((_leadTimeDays + (_reviewDays / 2)) * imported)
            + Stockpile.CommittedInTransit;
        var missing = target - (Stockpile.OnHand + Stockpile.OnOrder - Stockpile.Waiting);
        StepIn(missing <= 0 ? 0 : missing - OrderRegularly(missing, Math.Max(imported, need / 10)));
    }

    /// <returns>Milligrams ordered.</returns>
    private double OrderRegularly(double missing, double regular)
    {
        var open = OpenShares();
        var ordered = 0.0;
        foreach (var source in _sources)
        {
            var share = source.Share * source.Lane.Border.Share;
            ordered += open > 0 ? OrderFrom(source, missing * share / open, regular) : 0;
        }

        return ordered;
    }

    /// <returns>Milligrams ordered.</returns>
    private double OrderFrom(Source source, double part, double regular)
    {
        if (!source.Lane.IsOpen)
            return 0;
        var share = source.Lane.Border.Share;
        var flex = share < 1 ? Math.Min(1, source.Lane.Spec.Flex) : source.Lane.Spec.Flex;
        var limit = Math.Min(flex * source.Share * regular, source.AtMost) * _reviewDays;
        var cleared = Math.Min(part, share * limit);
        source.Lane.Order((long)Math.Round(cleared));
        return cleared;
    }

    /// <summary>Has others bring what regular sources leave, once that has lasted long enough.</summary>
    private void StepIn(double left)
    {
        // Less than a milligram is left by rounding alone.
        _shortSince = left < 1 ? null : _shortSince ?? Now;
        if (_shortSince is not { } since)
            return;
        foreach (var source in _sources)
        {
            if (!source.Lane.IsOpen || source.AfterDays is not { } days || (Now - since).TotalDays < days)
                continue;
            var cleared = Math.Min(left, source.Lane.Border.Share * source.AtMost * _reviewDays);
            source.Lane.Order((long)Math.Round(cleared));
            left -= cleared;
        }
    }

    private double Imported(double need, SimTime time) =>
        Math.Max(0, need - Stockpile.CommittedRate(time));

    private double OpenShares()
    {
        var sum = 0.0;
        foreach (var source in _sources)
            sum += source.Lane.IsOpen ? source.Share * source.Lane.Border.Share : 0;
        return sum;
    }
}
