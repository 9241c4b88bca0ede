using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>What each lane to a stockpile brings of what must be imported, and what it could bring at
/// most.</summary>
internal sealed class ImportSplit(Scenario scenario, Chain chain, Stockpile stockpile, SimTime time)
{
    private readonly double _yearDays = scenario.Calendar.YearDays;
    private readonly ReplenishSpec? _replenish = stockpile.Spec.Replenish;

    public IReadOnlyList<SourceBalance> Of(double need, double missing)
    {
        List<SourceBalance> lanes = [.. Contracts()];
        var ordered = Math.Max(0, missing - lanes.Sum(lane => lane.Brings));
        if (_replenish is null)
            return lanes;
        SourceSpec[] regular = [.. _replenish.From.Where(source => source.AfterDays is null)];
        double[] most = [.. regular.Select(source => MostOf(source, Math.Max(missing, need / 10)))];
        var brings = Split(ordered, regular, most);
        for (var i = 0; i < regular.Length; i++)
            lanes.Add(SourceOf(regular[i], ShareOf(regular[i]), brings[i], most[i]));
        AddThoseWhoStepIn(lanes, ordered - brings.Sum());
        return lanes;
    }

    private IEnumerable<SourceBalance> Contracts()
    {
        foreach (var lane in chain.Lanes)
        {
            if (lane.Spec.To != stockpile.Spec.Name || lane.Spec.Contract is null)
                continue;
            var rate = lane.ContractRate(time) / Mass.MilligramsPerTonne * _yearDays;
            yield return new(lane.Spec.Name, SourceKind.Lane, lane.Spec.Country, 0, rate, rate,
                rate * lane.MeanLeadTimeDays / _yearDays);
        }
    }

    /// <summary>Flex times the regular flow, and no more than its limit; a fixed level knows
    /// neither.</summary>
    private double MostOf(SourceSpec source, double regular)
    {
        if (_replenish!.CoverDays is null)
            return double.PositiveInfinity;
        return Math.Min(LaneOf(source).Spec.Flex * source.Share * regular, LimitOf(source));
    }

    /// <summary>By shares; what a lane cannot bring, the others are asked for, as at each review.</summary>
    private double[] Split(double ordered, SourceSpec[] sources, double[] most)
    {
        var brings = new double[sources.Length];
        for (var round = 0; round < sources.Length; round++)
        {
            var left = ordered - brings.Sum();
            var open = 0.0;
            for (var i = 0; i < sources.Length; i++)
                open += brings[i] < most[i] ? ShareOf(sources[i]) : 0;
            if (left <= 0 || open <= 0)
                break;
            for (var i = 0; i < sources.Length; i++)
                if (brings[i] < most[i])
                    brings[i] = Math.Min(most[i], brings[i] + (left * ShareOf(sources[i]) / open));
        }

        return brings;
    }

    private void AddThoseWhoStepIn(List<SourceBalance> lanes, double left)
    {
        foreach (var source in _replenish!.From.Where(source => source.AfterDays is not null))
        {
            var most = LimitOf(source);
            var brings = left > 1e-9 ? Math.Min(left, most) : 0;
            lanes.Add(SourceOf(source, 0, brings, most));
            left -= brings;
        }
    }

    private SourceBalance SourceOf(SourceSpec source, double share, double brings, double most)
    {
        var lane = LaneOf(source);
        return new(lane.Spec.Name, SourceKind.Lane, lane.Spec.Country, share, brings,
            double.IsPositiveInfinity(most) ? null : most, brings * lane.MeanLeadTimeDays / _yearDays);
    }

    private double ShareOf(SourceSpec source) => _replenish!.From.Count == 1 ? 1 : source.Share;

    private double LimitOf(SourceSpec source) =>
        source.AtMostTonnesPerDay * _yearDays ?? double.PositiveInfinity;

    private Lane LaneOf(SourceSpec source) => chain.Lanes.Single(lane => lane.Spec.Name == source.Lane);
}
