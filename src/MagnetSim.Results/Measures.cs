namespace MagnetSim.Results;

/// <summary>The one catalogue of what MagnetSim measures.</summary>
public static class Measures
{
    // Demand and what became of it; as KPI over the whole horizon, as series per period.
    public static readonly Measure Demand = new("demand", "t", "Magnets asked for.");
    public static readonly Measure OnTime = new("on_time", "t", "Demand served at once.");
    public static readonly Measure Shortfall = new("shortfall", "t",
        "Demand that was not served at once: late, lost or still waiting.");
    public static readonly Measure Late = new("late", "t", "Demand served after waiting.");
    public static readonly Measure Lost = new("lost", "t",
        "Demand given up: lost at once or out of patience.");
    public static readonly Measure Waiting = new("waiting", "t", "Demand still waiting at the end.");
    public static readonly Measure OnTimeFill = new("on_time_fill", "1",
        "Share of demand served at once (type 2 fill rate).");
    public static readonly Measure WaitingTonneWeeks = new("waiting_tonne_weeks", "t·wk",
        "Demand waiting, summed over time.");

    public static readonly Measure Substituted = new("substituted", "t",
        "Demand that turned to another grade or away from magnets in a shortage.");
    public static readonly Measure Scrap = new("scrap", "t",
        "Magnets in products at the end of their life that were collected.");

    public static readonly Measure UnitsLost = new("units_lost", "units",
        "Units, such as vehicles, whose magnets were given up.");
    public static readonly Measure UnitsLate = new("units_late", "units",
        "Units whose magnets came after waiting.");

    // Magnet capacity; series only.
    public static readonly Measure CapacityInstalled = new("capacity_installed", "t/yr",
        "Nameplate of the plants commissioned so far.");
    public static readonly Measure CapacityEffective = new("capacity_effective", "t/yr",
        "Installed capacity after ramp, learning of yields and outages.");
    public static readonly Measure CapacityUsed = new("capacity_used", "t/yr",
        "Finished magnets, as a yearly rate.");
    public static readonly Measure MagnetOutput = new("magnet_output", "t",
        "Finished magnets made in India.");
    public static readonly Measure SelfSufficient = new("self_sufficient", "yr",
        "Years until the magnets made in India in twelve months are 25, 50 or 75 % of demand.",
        MeasureKind.Censored);
    public static readonly Measure ProductOutput = new("product_output", "t",
        "Made by a plant whose product is no magnet.");
    public static readonly Measure SwarfReturned = new("swarf_returned", "t",
        "Feed that came back from a plant's own swarf.");
    public static readonly Measure RecycledShare = new("recycled_share", "1",
        "Share of the magnets flowing into use that were made in India of collected scrap.");
    public static readonly Measure Utilisation = new("utilisation", "1",
        "Finished magnets as a share of the nameplate since commissioning.");

    public static readonly Measure IdleOutage = new("idle_outage", "1",
        "Share of the nameplate since commissioning that outages cost.");
    public static readonly Measure IdleRamp = new("idle_ramp", "1",
        "Share of the nameplate since commissioning that the ramp did not call for yet.");
    public static readonly Measure IdleNoFeed = new("idle_no_feed", "1",
        "Share of the nameplate since commissioning lost for want of feed.");
    public static readonly Measure IdleMargin = new("idle_margin", "1",
        "Share of the nameplate since commissioning lost because it did not pay to run.");
    public static readonly Measure IdleBlocked = new("idle_blocked", "1",
        "Share of the nameplate since commissioning lost because a stage was full.");

    // Stocks and flows.
    public static readonly Measure OnHand = new("on_hand", "t", "Stock on hand, mean over time.");
    public static readonly Measure Backorders = new("backorders", "t",
        "Requests waiting at a stockpile, mean over time.");
    public static readonly Measure InTransit = new("in_transit", "t",
        "Goods past the exporting border and not yet arrived, mean over time.");
    public static readonly Measure Imports = new("imports", "t", "Goods arrived over a lane.");
    public static readonly Measure ProducerOutput = new("producer_output", "t",
        "Made by a producer, the part that comes here by contract or ownership, whoever took it.");
    public static readonly Measure Starts = new("starts", "1",
        "Share of replications in which a producer with an award starts within the horizon.");
    public static readonly Measure OtherBuyers = new("other_buyers", "t",
        "Sold by a producer to buyers outside the chain.");
    public static readonly Measure Released = new("released", "t",
        "Handed over by a reserve to the stockpile that it backs.");
    public static readonly Measure CarryingCost = new("carrying_cost", "crore INR",
        "What a reserve costs in capital and storage: its worth times the yearly share, over time.");
    public static readonly Measure Bought = new("bought", "t",
        "Bought by a reserve from the stockpile that it backs.");
    public static readonly Measure Exported = new("exported", "t",
        "Sent abroad by a producer under a contract.");
    public static readonly Measure IntoUse = new("into_use", "t",
        "Magnets flowing into use, by the country of the magnet and of its oxide.");

    // Money.
    public static readonly Measure ImportBill = new("import_bill", "crore INR",
        "What imported goods cost on the day they cleared, without duty; in all and by lane.");
    public static readonly Measure Duty = new("duty", "crore INR",
        "Duty on imported goods; in all and by lane.");
    public static readonly Measure IncentivePaid = new("incentive_paid", "crore INR",
        "Incentive paid on sales; in all and by plant.");
    public static readonly Measure IncentiveUnspent = new("incentive_unspent", "crore INR",
        "What is left of the budget of the incentive.");
    public static readonly Measure SubsidyPaid = new("subsidy_paid", "crore INR",
        "Capital subsidy paid; in all and by plant.");
    public static readonly Measure SubsidyUnspent = new("subsidy_unspent", "crore INR",
        "What is left of the budget of the capital subsidy.");
    public static readonly Measure Margin = new("margin", "INR/kg",
        "What a plant earns on a kilogram, incentive included, mean over time since commissioning.");
    public static readonly Measure Spending = new("spending", "crore INR",
        "Declared outlays of a policy; in all and by name.");
    public static readonly Measure PremiumPaid = new("premium_paid", "crore INR",
        "What lanes with a premium cost above the plain price.");
    public static readonly Measure LeverCost = new("lever_cost", "crore INR",
        "Spending, premiums, carrying of reserves, and payments of the scheme.");

    // What a shock did; one part a shock, or shock.sector.
    public static readonly Measure StockOut = new("stock_out", "wk",
        "Weeks from the shock's start until demand first finds no stock.",
        MeasureKind.Censored);
    public static readonly Measure FirstShortage = new("first_shortage", "wk",
        "First week after the shock's start with an on-time fill below 95 %.",
        MeasureKind.Censored);
    public static readonly Measure ShortageOccurs = new("shortage_occurs", "1",
        "Share of replications in which the shock leads to a shortage.");
    public static readonly Measure Fill52 = new("fill_52wk", "1",
        "On-time fill in the 52 weeks from the shock's start.");
    public static readonly Measure Shortfall52 = new("shortfall_52wk", "t",
        "Shortfall in the 52 weeks from the shock's start.");
    public static readonly Measure Lost52 = new("lost_52wk", "t",
        "Of the demand of the 52 weeks from the shock's start, lost then or later.");
    public static readonly Measure Late52 = new("late_52wk", "t",
        "Of the demand of the 52 weeks from the shock's start, served late.");
    public static readonly Measure UnitsLost52 = new("units_lost_52wk", "units",
        "Units whose magnets of the 52 weeks from the shock's start were given up, then or later.");
    public static readonly Measure UnitsLate52 = new("units_late_52wk", "units",
        "Units whose magnets of the 52 weeks from the shock's start came late.");
    public static readonly Measure Occurs = new("occurs", "times",
        "How often a shock that is left to chance begins within the horizon.");
    public static readonly Measure PeakShortfall = new("peak_shortfall", "t/wk",
        "Largest shortfall of a week in the 52 weeks from the shock's start.");
    public static readonly Measure TimeToRecover = new("time_to_recover", "wk",
        "Weeks from the shock's start to the first four weeks with the fill of before, less a point.",
        MeasureKind.Censored);
    public static readonly Measure FirstLicence = new("first_licence", "wk",
        "Weeks from the start of export licensing to the first importer's licence.",
        MeasureKind.Censored);
    public static readonly Measure Licensed = new("licensed", "1",
        "Share of imports whose importers had a licence when export licensing ended, or at the horizon.");
    public static readonly Measure DirectExposure = new("direct_exposure", "1",
        "Share of magnets flowing into use that the shocked country made, in the 364 days before.");
    public static readonly Measure FullChainExposure = new("full_chain_exposure", "1",
        "The same with magnets made in India from its oxide.");
}
