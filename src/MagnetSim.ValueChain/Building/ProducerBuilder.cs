using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Builds one producer: when it starts, how its output grows, and how its lots travel.</summary>
internal sealed class ProducerBuilder(BuildContext context, ProducerSpec spec)
{
    /// <param name="over">The lane that carries its lots; null when they need no time.</param>
    public Producer Build(Stockpile to, Lane? over)
    {
        var source = context.Source($"producers.{spec.Name}");
        var delivery = over is null ? context.Ledger.Line(source, to.Stock.Account) : null;
        var sale = over is null && spec.OtherBuyers is null
            ? null
            : context.Ledger.Line(source, context.Ledger.Outside($"other buyers.{spec.Name}"));
        var availability = context.Availability(spec.Outages);
        var opensDay = OpensDay();
        var output = context.Profile(spec.Output, availability).Times(Shares(opensDay));
        var origin = context.Origins.Of(over?.Spec.Country ?? spec.Country);
        var producer = new Producer(context.Simulation, spec, to, over, output, origin, opensDay, delivery,
            sale, OthersUntil(), availability, BuildExports(source, opensDay));
        to.Connect(producer);
        over?.Carry(producer);
        return producer;
    }

    private Exports? BuildExports(Account source, double opensDay)
    {
        if (spec.Exports is not { } rates)
            return null;
        var from = opensDay < SimTime.Max.Days ? SimTime.FromDays(Math.Max(0, opensDay)) : SimTime.Max;
        return new Exports(context.Profile(rates, availability: 1),
            context.Ledger.Line(source, context.Ledger.Outside($"exports.{spec.Name}")), from);
    }

    /// <summary>Other buyers take everything until shortly before the first plant that makes magnets is
    /// planned to start, or for good.</summary>
    private SimTime OthersUntil()
    {
        if (spec.OtherBuyers is not { } others)
            return SimTime.Zero;
        var first = context.Scenario.Plants.Where(plant => context.Scenario.IsMagnet(plant.Makes))
            .Select(plant => context.TimeOf(plant.Commissioning.Award).Days + plant.Commissioning.AtLeastDays)
            .DefaultIfEmpty(double.PositiveInfinity).Min();
        return first < SimTime.Max.Days
            ? SimTime.FromDays(Math.Max(0, first - others.UntilDaysBeforeFirstPlant))
            : SimTime.Max;
    }

    /// <summary>Infinite when a stage of the prospect fails.</summary>
    private double OpensDay() => spec.Opening is { } opening
        ? context.CommissionedDays(opening.Commissioning, "producers") + ProspectDays(opening.Prospect)
        : double.NegativeInfinity;

    private double ProspectDays(IReadOnlyList<ProspectStageSpec> stages)
    {
        var days = 0.0;
        foreach (var stage in stages)
        {
            days += context.Happens($"{stage.Path}.succeeds", stage.Succeeds)
                ? context.Variate(stage.LastsDays).At(0, 0)
                : double.PositiveInfinity;
        }

        return days;
    }

    /// <summary>The parts of the output that come here: monthly steps of the ramp, whose
    /// sum is exact at the end of each.</summary>
    private List<(double Day, double Share)> Shares(double opensDay)
    {
        if (spec.Opening is not { } opening)
            return [(0, spec.Share)];
        var ramp = context.Ramp(opening.Ramp);
        var monthDays = context.Scenario.Calendar.YearDays / 12;
        var shares = new List<(double Day, double Share)>();
        for (var month = 0; month < (ramp.Days / monthDays) - 1e-9; month++)
        {
            var begin = month * monthDays;
            var end = Math.Min(begin + monthDays, ramp.Days);
            var share = (ramp.Integral(end) - ramp.Integral(begin)) / (end - begin);
            shares.Add((opensDay + begin, spec.Share * share));
        }

        shares.Add((opensDay + ramp.Days, spec.Share * ramp.Share(ramp.Days)));
        return shares;
    }
}
