using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The measures in the groups and the order in which a reader looks for them.</summary>
public static class MeasureGroups
{
    public static IReadOnlyList<MeasureGroup> All { get; } =
    [
        new("demand", "Demand, and what became of it",
        [
            Measures.Demand, Measures.OnTime, Measures.OnTimeFill, Measures.Shortfall, Measures.Late,
            Measures.Lost, Measures.Waiting, Measures.WaitingTonneWeeks, Measures.Substituted, Measures.Scrap,
            Measures.UnitsLost, Measures.UnitsLate,
        ]),
        new("shocks", "What shocks did",
        [
            Measures.Occurs, Measures.ShortageOccurs, Measures.FirstShortage, Measures.StockOut,
            Measures.TimeToRecover, Measures.Fill52, Measures.Shortfall52, Measures.Lost52, Measures.Late52,
            Measures.PeakShortfall, Measures.UnitsLost52, Measures.UnitsLate52, Measures.FirstLicence,
            Measures.Licensed, Measures.DirectExposure, Measures.FullChainExposure,
        ]),
        new("capacity", "Magnet capacity",
        [
            Measures.MagnetOutput, Measures.SelfSufficient, Measures.RecycledShare, Measures.Utilisation,
            Measures.IdleRamp, Measures.IdleOutage, Measures.IdleNoFeed, Measures.IdleMargin,
            Measures.IdleBlocked, Measures.ProductOutput, Measures.SwarfReturned, Measures.CapacityInstalled,
            Measures.CapacityEffective, Measures.CapacityUsed,
        ]),
        new("flows", "Stocks and flows",
        [
            Measures.Imports, Measures.IntoUse, Measures.InTransit, Measures.OnHand, Measures.Backorders,
            Measures.ProducerOutput, Measures.Starts, Measures.OtherBuyers, Measures.Exported,
            Measures.Bought, Measures.Released, Measures.CarryingCost,
        ]),
        new("money", "Money",
        [
            Measures.ImportBill, Measures.Duty, Measures.PremiumPaid, Measures.IncentivePaid,
            Measures.IncentiveUnspent, Measures.SubsidyPaid, Measures.SubsidyUnspent, Measures.Margin,
            Measures.Spending, Measures.LeverCost,
        ]),
    ];
}
