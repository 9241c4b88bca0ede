using MagnetSim.Results;

namespace MagnetSim.ValueChain;

/// <summary>All columns of the series of a chain.</summary>
internal static class SeriesCatalogue
{
    public static IReadOnlyList<Gauge> Of(Chain chain) =>
        [.. Demand(chain), .. Capacity(chain), .. Stocks(chain), .. Flows(chain), .. MoneySeries.Of(chain)];

    private static IEnumerable<Gauge> Demand(Chain chain)
    {
        foreach (var group in SectorGroup.Of(chain))
        {
            var (part, sectors, unit) = group;
            yield return Flow(Measures.Demand, part, () => group.Sum(sector => sector.Demanded));
            yield return Flow(Measures.OnTime, part, () => group.Sum(sector => sector.OnTime));
            yield return Flow(Measures.Shortfall, part,
                () => group.Sum(sector => sector.Demanded - sector.OnTime));
            yield return Flow(Measures.Late, part, () => group.Sum(sector => sector.Late));
            yield return Flow(Measures.Lost, part, () => group.Sum(sector => sector.Lost));
            if (sectors.Any(sector => sector.Spec.Substitution is not null))
                yield return Flow(Measures.Substituted, part, () => group.Sum(each => each.Substituted));
            if (sectors.Any(sector => sector.EndOfLife is not null))
                yield return Flow(Measures.Scrap, part, () => group.Sum(each => each.ScrapReturned));
            yield return new Gauge(new Column(Measures.Waiting, part), GaugeKind.Level,
                _ => group.Sum(sector => sector.Waiting));
            if (unit is null)
                continue;
            yield return new Gauge(new Column(Measures.UnitsLost, part), GaugeKind.Count,
                _ => group.Sum(sector => sector.Lost) / (double)unit.Magnet.Milligrams);
            yield return new Gauge(new Column(Measures.UnitsLate, part), GaugeKind.Count,
                _ => group.Sum(sector => sector.Late) / (double)unit.Magnet.Milligrams);
        }
    }

    private static IEnumerable<Gauge> Capacity(Chain chain)
    {
        yield return new Gauge(new Column(Measures.CapacityInstalled, string.Empty), GaugeKind.YearlyRate,
            time => chain.MagnetPlants.Sum(plant => plant.InstalledIntegral(time)));
        yield return new Gauge(new Column(Measures.CapacityEffective, string.Empty), GaugeKind.YearlyRate,
            time => chain.MagnetPlants.Sum(plant => plant.EffectiveIntegral(time)));
        yield return new Gauge(new Column(Measures.CapacityUsed, string.Empty), GaugeKind.YearlyRate,
            _ => chain.MagnetPlants.Sum(plant => plant.Finished));
        yield return Flow(Measures.MagnetOutput, string.Empty,
            () => chain.MagnetPlants.Sum(plant => plant.Finished));
        foreach (var plant in chain.Plants)
        {
            yield return Flow(plant.MakesMagnets ? Measures.MagnetOutput : Measures.ProductOutput,
                plant.Spec.Name, () => plant.Finished);
        }
    }

    private static IEnumerable<Gauge> Stocks(Chain chain)
    {
        foreach (var stockpile in chain.Stockpiles)
        {
            yield return new Gauge(new Column(Measures.OnHand, stockpile.Spec.Name), GaugeKind.Mean,
                stockpile.OnHandIntegral);
            yield return new Gauge(new Column(Measures.Backorders, stockpile.Spec.Name), GaugeKind.Mean,
                stockpile.BackorderIntegral);
        }

        foreach (var reserve in chain.Reserves)
            yield return new Gauge(new Column(Measures.OnHand, reserve.Spec.Name), GaugeKind.Mean,
                reserve.OnHandIntegral);
        foreach (var (part, sectors, _) in SectorGroup.Of(chain).Skip(1))
            yield return new Gauge(new Column(Measures.OnHand, part), GaugeKind.Mean,
                time => sectors.Sum(sector => sector.OnHandIntegral(time)));
        foreach (var lane in chain.Lanes)
            yield return new Gauge(new Column(Measures.InTransit, lane.Spec.Name), GaugeKind.Mean,
                lane.InTransitIntegral);
    }

    private static IEnumerable<Gauge> Flows(Chain chain)
    {
        foreach (var lane in chain.Lanes)
            yield return Flow(Measures.Imports, lane.Spec.Name, () => lane.Arrived);
        foreach (var producer in chain.Producers)
        {
            yield return Flow(Measures.ProducerOutput, producer.Spec.Name, () => producer.Made);
            yield return Flow(Measures.OtherBuyers, producer.Spec.Name, () => producer.SoldElsewhere);
            if (producer.Spec.Exports is not null)
                yield return Flow(Measures.Exported, producer.Spec.Name, () => producer.Exported);
        }

        foreach (var reserve in chain.Reserves)
        {
            yield return Flow(Measures.Released, reserve.Spec.Name, () => reserve.Released);
            yield return Flow(Measures.Bought, reserve.Spec.Name, () => reserve.Bought);
        }

        for (var origin = 0; origin < chain.Origins.Count; origin++)
        {
            var used = origin;
            yield return new Gauge(new Column(Measures.IntoUse, chain.Origins.NameOf(origin)), GaugeKind.Flow,
                _ => chain.UseMeter.Used(used));
        }
    }

    private static Gauge Flow(Measure measure, string part, Func<long> total) =>
        new(new Column(measure, part), GaugeKind.Flow, _ => total());
}
