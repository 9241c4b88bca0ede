namespace MagnetSim.Scenarios;

/// <summary>All that a scenario says of money; each part is optional.</summary>
/// <param name="Exchange">In order of date; empty where no price is in dollars.</param>
/// <param name="Scheme">Null without one.</param>
public sealed record MoneySpec(
    IReadOnlyList<ExchangeStep> Exchange, IReadOnlyList<PriceSpec> Prices, SchemeSpec? Scheme,
    IReadOnlyList<OutlaySpec> Spending)
{
    public static readonly MoneySpec None = new([], [], null, []);

    public bool HasPriceOf(string material) => Prices.Any(price => price.Material == material);
}

/// <summary>A rate of exchange from a date on; the first one also holds before.</summary>
public sealed record ExchangeStep(DateOnly From, Quantity RupeesPerDollar);

/// <summary>An amount of money, or a price per kilogram, in rupees or in dollars.</summary>
public readonly record struct Amount(double Value, bool IsInDollars);

/// <summary>What a material costs at the border, before duty.</summary>
/// <param name="Path">In order of date; the first price also holds before.</param>
/// <param name="Floor">The price never falls below it; null for none.</param>
/// <param name="Factor">Multiplies the path, drawn once per replication; null for 1.</param>
/// <param name="Adds">Kilograms of other materials whose price is added: what a kilogram is made of.</param>
public sealed record PriceSpec(
    string Material, IReadOnlyList<PriceStep> Path, Amount? Floor, Quantity? Factor,
    IReadOnlyList<KeyValuePair<string, double>> Adds);

/// <summary>A price that holds from a date on.</summary>
public sealed record PriceStep(DateOnly From, Amount Price);

/// <summary>A share that holds from a date on, the first one also before: a duty or a premium.</summary>
public sealed record ShareStep(DateOnly From, double Share);

/// <summary>A declared outlay of a policy.</summary>
/// <param name="Once">Spent on the day <paramref name="On"/>.</param>
/// <param name="Yearly">Spent evenly from <paramref name="From"/> until
/// <paramref name="Until"/>, or for good.</param>
public sealed record OutlaySpec(
    string Name, Amount Once, DateOnly? On, Amount Yearly, DateOnly? From, DateOnly? Until);

/// <summary>What a plant costs, and when it stands still for want of profit.</summary>
/// <param name="InvestmentRupees">The part that a subsidy counts; null where the scenario is silent.</param>
/// <param name="ConversionRupeesPerKg">What making a kilogram costs besides feed; null likewise.</param>
public sealed record PlantMoneySpec(
    double? InvestmentRupees, double? ConversionRupeesPerKg, IdleSpec? Idles)
{
    public static readonly PlantMoneySpec None = new(null, null, null);

    /// <summary>Whether its margin is measured.</summary>
    public bool HasMargin => ConversionRupeesPerKg is not null || Idles is not null;
}

/// <summary>A plant starts no lots once its margin has been too low for so long.</summary>
public sealed record IdleSpec(double BelowRupeesPerKg, double AfterDays);
