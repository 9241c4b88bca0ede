namespace MagnetSim.Scenarios;

/// <summary>Awards keep the rules of the scheme, and what is paid can be computed.</summary>
internal static class SchemeChecks
{
    private const string Path = "scheme.beneficiaries";
    private const double Rounding = 1e-9;

    public static void Run(Scenario scenario, Findings findings)
    {
        if (scenario.Money.Scheme is not { } scheme || !findings.IsSound("scheme")
            || !findings.IsSound("plants"))
            return;
        var perYear = scenario.Calendar.YearDays;
        foreach (var beneficiary in scheme.Beneficiaries)
        {
            CheckAward(beneficiary, scheme.Rules, perYear, findings);
            CheckPlant(beneficiary, scheme, scenario, findings);
        }

        CheckAll(scheme, perYear, findings);
        CheckCaps(scheme.Subsidy, findings);
        if (scheme.Incentive is null && scheme.Subsidy is null)
            findings.Report("scheme", "pays nothing; write incentive, subsidy or both");
    }

    private static void CheckAward(
        BeneficiarySpec beneficiary, SchemeRulesSpec rules, double perYear, Findings findings)
    {
        var path = $"{Path}.{beneficiary.Plant}";
        var award = beneficiary.TonnesPerDay;
        if (rules.LeastTonnesPerDay is { } least && award < least * (1 - Rounding))
            findings.Report(
                path, $"{Text(award, perYear)} is less than the least award, {Text(least, perYear)}");
        if (rules.MostTonnesPerDay is { } most && award > most * (1 + Rounding))
            findings.Report(
                path, $"{Text(award, perYear)} is more than the largest award, {Text(most, perYear)}");
        if (rules.StepTonnesPerDay is { } step && !IsMultiple(award / step))
            findings.Report(path, $"{Text(award, perYear)} is not a multiple of {Text(step, perYear)}");
    }

    private static void CheckAll(SchemeSpec scheme, double perYear, Findings findings)
    {
        if (scheme.Beneficiaries.Count == 0)
            findings.Report(Path, "nobody won; name plants, or leave the scheme out");
        if (scheme.Beneficiaries.Count > scheme.Rules.Most)
            findings.Report(
                Path, $"{scheme.Beneficiaries.Count} beneficiaries; at most {scheme.Rules.Most} can win");
        var total = scheme.Beneficiaries.Sum(beneficiary => beneficiary.TonnesPerDay);
        if (scheme.Rules.TotalTonnesPerDay is { } most && total > most * (1 + Rounding))
            findings.Report(
                Path, $"the awards add up to {Text(total, perYear)}; at most {Text(most, perYear)}");
    }

    private static void CheckPlant(
        BeneficiarySpec beneficiary, SchemeSpec scheme, Scenario scenario, Findings findings)
    {
        if (scenario.Plants.FirstOrDefault(each => each.Name == beneficiary.Plant) is not { } plant)
            return;
        var start = ChainIndex.EarliestStart(plant.Commissioning);
        var last = plant.Commissioning.Award.AddDays((int)(scheme.GestationDays + scheme.LastsDays));
        if (scheme.Incentive is not null && start >= last)
            findings.Warn($"{Path}.{plant.Name}",
                $"starts on {start:yyyy-MM-dd} at the earliest, but its sales earn until {last:yyyy-MM-dd} "
                + "only");
        if (scheme.Subsidy is not null && plant.Money.InvestmentRupees is null)
            findings.Report(
                $"plants.{plant.Name}.investment",
                "missing; the subsidy is a share of it, such as 600 crore INR");
        if (scheme.Incentive?.OfTurnover is not null && !scenario.Money.HasPriceOf(plant.Makes)
            && findings.IsSound("prices"))
            findings.Report(
                "scheme.incentive.of_turnover",
                $"{plant.Name} makes {plant.Makes}, which has no price; write prices.{plant.Makes}");
    }

    private static void CheckCaps(SubsidySpec? subsidy, Findings findings)
    {
        for (var i = 1; i < subsidy?.AtMost.Count; i++)
        {
            if (subsidy.AtMost[i].TonnesPerDay <= subsidy.AtMost[i - 1].TonnesPerDay)
                findings.Report($"scheme.subsidy.at_most[{i}]", "capacities must rise from row to row");
        }
    }

    private static bool IsMultiple(double times) => Math.Abs(times - Math.Round(times)) < 1e-6;

    private static string Text(double tonnesPerDay, double perYear) =>
        $"{tonnesPerDay * perYear:0.######} t/yr";
}
