using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>The numbers of the made-up run: a dip in the ban, plants that start, and some luck.</summary>
internal static class TenYearValues
{
    private const double Budget = 6450;

    /// <summary>A KPI; imports and the like agree with the ledger, at 85 % NdPr.</summary>
    public static double OfRun(Column column, int replication, double luck) => column.Measure.Key switch
    {
        "on_time_fill" => column.Part.Length == 0 ? 0.93 : 0.9 + (0.01 * IndexOf(column.Part)),
        "shortfall" => 3000 + (500 * luck),
        "recycled_share" => 0.05 + (0.02 * luck),
        "incentive_paid" => 4000 + (1000 * luck),
        "incentive_unspent" => Budget - 4000 - (1000 * luck),
        "shortfall_52wk" => 2110 + (400 * luck),
        "shortage_occurs" => 1,
        "first_shortage" => FirstShortage(column.Part, replication),
        "direct_exposure" => 0.6 + (0.1 * luck),
        "full_chain_exposure" => 0.75 + (0.05 * luck),
        "fill_52wk" => 0.35 + (0.09 * IndexOf(column.Part)),
        "imports" => column.Part switch
        {
            "oxide_from_china" => 1000,
            "oxide_from_australia" => 200,
            "magnets_from_china" => 10_000,
            _ => 2000,
        },
        "producer_output" => 400,
        "product_output" or "other_buyers" => 100,
        "magnet_output" => 2000,
        "utilisation" => column.Part == "plant_1" ? 0.8 + (0.1 * luck) : 0.7 + (0.1 * luck),
        "idle_ramp" => 0.15,
        "idle_outage" => 0.04,
        _ => 0,
    };

    /// <summary>A value of a month, from 0 for the first.</summary>
    public static double OfMonth(Column column, int month, double luck, double noise)
    {
        var ramp = Math.Clamp((month - 42 - (20 * luck)) / 40.0, 0, 1);
        var dip = month is >= 11 and < 20 ? Math.Clamp(1 - ((month - 11) / 3.0), 0.22, 1) : 1;
        dip = month is >= 17 and < 20 ? Math.Max(dip, (month - 16) / 4.0) : dip;
        var demand = 330 * Math.Pow(1.1, month / 12.0) * (1 + (0.1 * luck) + (0.06 * noise));
        return column.Measure.Key switch
        {
            "demand" => column.Part.Length == 0 ? demand : demand / 7,
            "on_time" => column.Part.Length == 0
                ? demand * dip
                : demand / 7 * Math.Min(1, dip + (0.1 * IndexOf(column.Part))),
            "capacity_installed" => Math.Round(Math.Clamp((month - 30 - (14 * luck)) / 6, 0, 5)) * 1200,
            "capacity_effective" => 6000 * ramp * (0.97 + (0.02 * noise)),
            "capacity_used" => 6000 * ramp * (0.90 + (0.1 * noise)),
            "incentive_unspent" => Budget - ((4000 + (1000 * luck)) * Math.Clamp((month - 40) / 60.0, 0, 1)),
            "into_use" => IntoUse(column.Part, demand, dip, ramp),
            "imports" => 100 + (10 * noise),
            "producer_output" => 42,
            "other_buyers" => 42 * (1 - ramp),
            "scrap" => 20,
            "magnet_output" or "product_output" => 200 * ramp,
            _ => OnHand(column.Part, dip) * (1 + (0.4 * luck) + (0.1 * noise)),
        };
    }

    /// <summary>A value of a fiscal year, from 0 for the first.</summary>
    public static double OfYear(Column column, int year, double luck) =>
        column.Measure.Key == "capacity_used" ? 600 * year * (1 + (0.1 * luck)) : 500 + (100 * luck);

    private static double FirstShortage(string part, int replication) => part switch
    {
        "ban.defence" => double.PositiveInfinity,
        "ban" => 6 + (replication % 3),
        _ => 6 + IndexOf(part) + (replication % 3),
    };

    private static int IndexOf(string part) =>
        Array.IndexOf(TenYearRun.Sectors, part.Replace("ban.", "", StringComparison.Ordinal));

    private static double OnHand(string stock, double dip) => stock switch
    {
        "oxide_pool" => 400 * dip,
        "wind" => 40 * ((dip - 0.22) / 0.78),
        _ => 40 * dip,
    };

    private static double IntoUse(string origin, double demand, double dip, double ramp)
    {
        var domestic = Math.Min(450 * ramp, demand);
        var imported = demand - domestic;
        return origin switch
        {
            "China" => imported * 0.84 * ((dip - 0.22) / 0.78),
            "Japan" => imported * 0.16,
            "India from India" => domestic * 0.25,
            "India from Australia" => domestic * 0.02,
            "India from recycled" => domestic * 0.03,
            _ => domestic * 0.70,
        };
    }
}
