namespace MagnetSim.Scenarios;

/// <summary>Warns of reported masses that are too cheap to be what they are called.</summary>
internal static class ReportedChecks
{
    private const double LeastShareOfPrice = 0.2;

    public static void Run(Scenario scenario, Findings findings)
    {
        foreach (var lane in scenario.Lanes)
        {
            var path = $"lanes.{lane.Name}.reported";
            var material = scenario.Stockpiles.FirstOrDefault(each => each.Name == lane.To)?.Material;
            if (lane.Reported is { } reported && material is not null && findings.IsSound(path))
                CheckPrice(reported, material, scenario.Money, path, findings);
        }
    }

    private static void CheckPrice(
        ReportedSpec reported, string material, MoneySpec money, string path, Findings findings)
    {
        var isMixed = reported.Value.IsInDollars != reported.UsualPerKg.IsInDollars;
        MoneyChecks.CheckCurrency(isMixed, money, path, findings);
        if (!findings.IsSound(path) || !findings.IsSound("exchange"))
            return;
        var perDollar = isMixed ? money.Exchange[0].RupeesPerDollar.Law.Mean : 1;
        var usual = InRupees(reported.UsualPerKg, perDollar);
        var perKg = InRupees(reported.Value, perDollar) / (reported.Mass.Tonnes * 1000);
        var sign = reported.Value.IsInDollars && !isMixed ? "US$" : "₹";
        if (perKg < LeastShareOfPrice * usual)
            findings.Warn(
                path,
                $"{sign}{perKg:#,0}/kg is {100 * perKg / usual:0} % of the usual {sign}{usual:#,0}/kg: "
                + $"such a mass cannot be all {material}; statistics count cheaper goods under the same "
                + "heading");
    }

    private static double InRupees(Amount amount, double perDollar) =>
        amount.IsInDollars ? amount.Value * perDollar : amount.Value;
}
