namespace MagnetSim.Scenarios;

/// <summary>An incentive on sales and a subsidy of investment, for the plants that won an award.</summary>
/// <param name="GestationDays">From the award; sales in it earn too.</param>
/// <param name="LastsDays">How long sales earn after gestation.</param>
/// <param name="Incentive">Null for none.</param>
/// <param name="Subsidy">Null for none.</param>
public sealed record SchemeSpec(
    IReadOnlyList<BeneficiarySpec> Beneficiaries, SchemeRulesSpec Rules, double GestationDays,
    double LastsDays, IncentiveSpec? Incentive, SubsidySpec? Subsidy);

/// <summary>A plant with the capacity that it was awarded.</summary>
public sealed record BeneficiarySpec(string Plant, double TonnesPerDay);

/// <summary>What awards are allowed; null or infinite for no rule.</summary>
/// <param name="Most">Beneficiaries.</param>
/// <param name="StepTonnesPerDay">Each award is a multiple of it.</param>
/// <param name="TotalTonnesPerDay">All awards together.</param>
public sealed record SchemeRulesSpec(
    int? Most, double? LeastTonnesPerDay, double? MostTonnesPerDay, double? StepTonnesPerDay,
    double? TotalTonnesPerDay);

/// <summary>Paid on each kilogram sold, up to rate times awarded capacity times the scheme's years of
/// sales for each beneficiary.</summary>
/// <param name="OfTurnover">The most, as a share of the home price; null for no such limit.</param>
public sealed record IncentiveSpec(double RupeesPerKg, double? OfTurnover, double BudgetRupees);

/// <summary>Paid once at commissioning, a share of a plant's investment.</summary>
/// <param name="AtMost">By awarded capacity, straight lines between; empty for no limit.</param>
public sealed record SubsidySpec(double Share, IReadOnlyList<SubsidyCap> AtMost, double BudgetRupees);

/// <summary>The most that a beneficiary of a capacity gets.</summary>
public sealed record SubsidyCap(double TonnesPerDay, double Rupees);
