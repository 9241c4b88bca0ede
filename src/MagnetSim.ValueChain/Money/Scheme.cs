namespace MagnetSim.ValueChain;

/// <summary>The budgets of the scheme and those who are paid from them.</summary>
/// <param name="Incentive">Null without one.</param>
/// <param name="Subsidy">Null without one.</param>
/// <param name="Rate">Paise of incentive for a kilogram, at most.</param>
/// <param name="OfTurnover">The same, as a share of the home price.</param>
internal sealed record Scheme(Pot? Incentive, Pot? Subsidy, long Rate, double OfTurnover)
{
    public List<Beneficiary> Beneficiaries { get; } = [];

    public long IncentivePaid()
    {
        var sum = 0L;
        foreach (var beneficiary in Beneficiaries)
            sum += beneficiary.Incentive;
        return sum;
    }

    public long SubsidyPaid()
    {
        var sum = 0L;
        foreach (var beneficiary in Beneficiaries)
            sum += beneficiary.Subsidy;
        return sum;
    }

    /// <summary>What was paid and what is left are the budget, to the paisa.</summary>
    /// <exception cref="MoneyBalanceException">They are not.</exception>
    public void Check()
    {
        Check("incentive", IncentivePaid(), Incentive);
        Check("subsidy", SubsidyPaid(), Subsidy);
    }

    private static void Check(string name, long paid, Pot? pot)
    {
        var (left, budget) = (pot?.Left ?? 0, pot?.Budget ?? 0);
        if (paid < 0 || left < 0 || paid + left != budget)
        {
            throw new MoneyBalanceException(
                $"the {name} paid {paid} paise and has {left} left of {budget}: "
                + $"{budget - paid - left} are missing");
        }
    }
}
