namespace MagnetSim.Scenarios;

/// <summary>A kind of measure, with its units; values are converted to its canonical unit.</summary>
/// <param name="Name">Such as <c>a mass</c>.</param>
/// <param name="Example">A value as a file writes it.</param>
/// <param name="Units">The accepted units in words.</param>
/// <param name="Factor">By what a number in a unit is multiplied, in a
/// year of so many days; null for another's unit.</param>
internal sealed record Dimension(
    string Name, string Example, string Units, Func<string, double, Ratio?> Factor)
{
    /// <summary>In tonnes.</summary>
    public static readonly Dimension Mass =
        new("a mass", "5 t", "mg, g, kg, t, kt", (unit, _) => MassRatio(unit));

    /// <summary>In days.</summary>
    public static readonly Dimension Duration =
        new("a duration", "28 d", "s, min, h, d, wk, mo, yr", DurationRatio);

    /// <summary>In days, with no unit that is itself measured in years.</summary>
    public static readonly Dimension YearLength =
        new("the length of a year", "365.25 d", "s, min, h, d, wk", (unit, _) => FixedDurationRatio(unit));

    /// <summary>In tonnes per day.</summary>
    public static readonly Dimension Rate =
        new("a rate", "400 t/yr", "mass mg, g, kg, t, kt per s, min, h, d, wk, mo, yr", RateRatio);

    /// <summary>As a fraction.</summary>
    public static readonly Dimension Share =
        new("a share", "85 %", "%", (unit, _) => unit == "%" ? new Ratio(1, 100) : null);

    /// <summary>As a fraction per year.</summary>
    public static readonly Dimension Growth =
        new("a yearly rate", "6 %/yr", "%/yr", (unit, _) => unit == "%/yr" ? new Ratio(1, 100) : null);

    /// <summary>In rupees.</summary>
    public static readonly Dimension Money =
        new("an amount of money", "1744 crore INR", "INR, crore INR", (unit, _) => MoneyRatio(unit));

    /// <summary>In rupees per kilogram.</summary>
    public static readonly Dimension Price =
        new("a price", "4156 INR/kg", "INR/kg", (unit, _) => unit == "INR/kg" ? new Ratio(1, 1) : null);

    /// <summary>Per kilogram, in the currency that the unit names.</summary>
    public static readonly Dimension UnitPrice = new("a price", "110 USD/kg", "INR/kg, USD/kg",
        (unit, _) => unit is "INR/kg" or "USD/kg" ? new Ratio(1, 1) : null);

    /// <summary>In rupees per dollar.</summary>
    public static readonly Dimension Exchange = new("a rate of exchange", "84.5 INR/USD", "INR/USD",
        (unit, _) => unit == "INR/USD" ? new Ratio(1, 1) : null);

    /// <summary>As a fraction per day.</summary>
    public static readonly Dimension ShareRate =
        new("a share per time", "2 %/wk", "% per d, wk, mo, yr", ShareRateRatio);

    public static readonly IReadOnlyList<Dimension> All =
        [Mass, Duration, Rate, Share, Growth, ShareRate, Money, Price, UnitPrice, Exchange];

    public string Accepts =>
        $"{Name} such as {Example} ({(Units.Contains(',') ? "units" : "unit")}: {Units})";

    private static Ratio? MassRatio(string unit) => unit switch
    {
        "mg" => new Ratio(1, 1e9),
        "g" => new Ratio(1, 1e6),
        "kg" => new Ratio(1, 1e3),
        "t" => new Ratio(1, 1),
        "kt" => new Ratio(1e3, 1),
        _ => null,
    };

    private static Ratio? MoneyRatio(string unit) => unit switch
    {
        "INR" => new Ratio(1, 1),
        "crore INR" => new Ratio(1e7, 1),
        _ => null,
    };

    private static Ratio? FixedDurationRatio(string unit) => unit switch
    {
        "s" => new Ratio(1, 86_400),
        "min" => new Ratio(1, 1_440),
        "h" => new Ratio(1, 24),
        "d" => new Ratio(1, 1),
        "wk" => new Ratio(7, 1),
        _ => null,
    };

    private static Ratio? DurationRatio(string unit, double yearDays) => unit switch
    {
        "mo" => new Ratio(yearDays, 12),
        "yr" => new Ratio(yearDays, 1),
        _ => FixedDurationRatio(unit),
    };

    private static Ratio? ShareRateRatio(string unit, double yearDays) =>
        unit.Split('/', StringSplitOptions.TrimEntries) is ["%", var time]
        && DurationRatio(time, yearDays) is { } span
            ? new Ratio(span.Under, 100 * span.Over)
            : null;

    private static Ratio? RateRatio(string unit, double yearDays)
    {
        var parts = unit.Split('/', StringSplitOptions.TrimEntries);
        if (parts.Length != 2 || MassRatio(parts[0]) is not { } mass
            || DurationRatio(parts[1], yearDays) is not { } span)
            return null;
        return new Ratio(mass.Over * span.Under, mass.Under * span.Over);
    }
}

/// <summary>A factor as a fraction: multiplying first and
/// dividing last rounds decimal numbers right.</summary>
internal readonly record struct Ratio(double Over, double Under)
{
    public double Of(double value) => value * Over / Under;
}
