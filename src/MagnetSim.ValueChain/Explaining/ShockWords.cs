using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>What a shock does and when, in few words.</summary>
internal static class ShockWords
{
    public static string Of(ShockSpec shock) => shock switch
    {
        ExportBanSpec ban => $"{ban.Goods.Country} exports nothing{Goods(ban.Goods)}",
        QuotaSpec { Share: { } share } quota =>
            $"{quota.Goods.Country} exports {Amounts.Percent(share)} of the regular flow{Goods(quota.Goods)}",
        QuotaSpec quota => $"{quota.Goods.Country} exports {quota.Limit} in each "
            + $"{Amounts.Number(quota.PeriodDays)} d{Goods(quota.Goods)}",
        ExportLicensingSpec licensing =>
            $"{licensing.Goods.Country} exports under licence{Goods(licensing.Goods)}",
        OutageShockSpec outage => $"{Names(outage.Plants.Concat(outage.Producers))} stand still",
        LeadTimeShockSpec slow =>
            $"lead times × {Amounts.Mean(slow.Factor, Amounts.Number)} on {Names(slow.Lanes)}",
        DemandShockSpec demand => $"demand × {Amounts.Mean(demand.Factor, Amounts.Number)} of "
            + (demand.Sectors.Count == 0 ? "all sectors" : Names(demand.Sectors)),
        PriceShockSpec price => $"prices × {Amounts.Mean(price.Factor, Amounts.Number)} of "
            + (price.Materials.Count == 0 ? "all materials" : Names(price.Materials)),
        _ => throw new InvalidOperationException($"no words for a shock of kind {shock.GetType().Name}"),
    };

    public static string Start(StartSpec start, Func<double, string> length)
    {
        var again = start.Recurs ? ", and again" : "";
        if (start.With is { } other)
        {
            var after = other.AfterDays.Law.Mean > 0
                ? $"{Amounts.Mean(other.AfterDays, length)} after the start of"
                : "with";
            var chance = other.Probability < 1 ? $" ({Amounts.Percent(other.Probability)})" : "";
            return $"{after} {other.Shock}{chance}{again}";
        }

        if (start.DelayDays is not { } delay)
            return $"from {Amounts.Date(start.Date)}{again}";
        return start.IsLeftToChance
            ? $"at random, once in {length(delay.Law.Mean)}{again}"
            : $"from about {Amounts.Date(start.Date.AddDays((int)delay.Law.Mean))}{again}";
    }

    private static string Goods(RestrictedSpec goods)
    {
        var materials = goods.Materials.Count == 0 ? "" : $" of {Names(goods.Materials)}";
        return goods.Lanes.Count == 0 ? materials : $"{materials} over {Names(goods.Lanes)}";
    }

    private static string Names(IEnumerable<string> names) => string.Join(", ", names);
}
