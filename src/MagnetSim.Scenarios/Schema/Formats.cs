using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>The formats that the keys of a scenario share.</summary>
internal static class Formats
{
    private const double LongestDays = 1_000_000;
    private const double HeaviestTonnes = 1e9;

    private static readonly Limit _anyMass = new(0, HeaviestTonnes, false, "0 t to 1000000000 t");
    private static readonly Limit _someMass =
        new(1e-9, HeaviestTonnes, false, "1 mg to 1000000000 t");
    private static readonly Limit _anyDuration = new(0, LongestDays, false, "0 d to 1000000 d");
    private static readonly Limit _someDuration =
        new(0, LongestDays, true, "more than 0 d, up to 1000000 d");
    private static readonly Limit _anyRate = new(0, HeaviestTonnes, false, "0 t/d to 1000000000 t/d");
    private static readonly Limit _someRate =
        new(0, HeaviestTonnes, true, "more than 0 t/d, up to 1000000000 t/d");
    private static readonly Limit _yearLength = new(300, 400, false, "300 d to 400 d");

    public static readonly TextFormat Text = new();
    public static readonly DateFormat Date = new();
    public static readonly ChoiceFormat<bool> Flag = new(("true", true), ("false", false));

    public static readonly Format<Mass> Mass = MassOf(_anyMass);
    public static readonly Format<Mass> SomeMass = MassOf(_someMass);
    public static readonly MeasureFormat Duration = new(Dimension.Duration, _anyDuration);
    public static readonly MeasureFormat SomeDuration = new(Dimension.Duration, _someDuration);
    public static readonly MeasureFormat HourOrMore =
        new(Dimension.Duration, new Limit(1.0 / 24, LongestDays, false, "1 h to 1000000 d"));
    public static readonly MeasureFormat YearLength = new(Dimension.YearLength, _yearLength);
    public static readonly MeasureFormat Rate = new(Dimension.Rate, _anyRate);
    public static readonly MeasureFormat SomeRate = new(Dimension.Rate, _someRate);
    public static readonly MeasureFormat Share =
        new(Dimension.Share, new Limit(0, 1, false, "0 % to 100 %"));
    public static readonly MeasureFormat Yield =
        new(Dimension.Share, new Limit(0, 1, true, "more than 0 %, up to 100 %"));
    public static readonly MeasureFormat Variation =
        new(Dimension.Share, new Limit(0, 10, true, "more than 0 %, up to 1000 %"));
    public static readonly MeasureFormat GammaVariation =
        new(Dimension.Share, new Limit(0.01, 3, false, "1 % to 300 %"));
    public static readonly MeasureFormat Growth =
        new(Dimension.Growth, new Limit(-1, 10, true, "more than -100 %/yr, up to 1000 %/yr"));
    public static readonly MeasureFormat SharePerTime =
        new(Dimension.ShareRate, new Limit(0, 1, false, "0 %/d to 100 %/d"));
    public static readonly MeasureFormat Hazard =
        new(Dimension.Growth, new Limit(0, 1000, true, "more than 0 %/yr, up to 100000 %/yr"));
    public static readonly MeasureFormat AnyHazard =
        new(Dimension.Growth, new Limit(0, 1000, false, "0 %/yr to 100000 %/yr"));
    public static readonly MeasureFormat ShareBelowOne =
        new(Dimension.Share, new Limit(0, 0.99, false, "0 % to 99 %"));
    public static readonly MeasureFormat SomeRupees =
        new(Dimension.Rupees, new Limit(0, 1e18, true, "more than 0 INR, up to 1e18 INR"));
    public static readonly MeasureFormat SomePrice =
        new(Dimension.Price, new Limit(0, 1e9, true, "more than 0 INR/kg, up to 1000000000 INR/kg"));

    public static readonly NumberFormat NumberFromZero = new(new Limit(0, 1e9, false, "0 to 1000000000"));
    public static readonly NumberFormat SomeNumber =
        new(new Limit(0, 1e9, true, "more than 0, up to 1000000000"));
    public static readonly NumberFormat NumberFromOne = new(new Limit(1, 1e9, false, "1 to 1000000000"));
    public static readonly NumberFormat WeibullShape = new(new Limit(0.05, 1000, false, "0.05 to 1000"));
    public static readonly Format<int> Stages = WholeNumber(1, 10_000);

    public static readonly QuantityFormat DurationQuantity = new(Duration);
    public static readonly QuantityFormat SomeDurationQuantity = new(SomeDuration);
    public static readonly QuantityFormat RateQuantity = new(Rate);
    public static readonly QuantityFormat YieldQuantity = new(Yield, isBounded: true);
    public static readonly QuantityFormat FactorQuantity = new(NumberFromZero);
    public static readonly QuantityFormat SomeFactorQuantity = new(SomeNumber);

    public static NameFormat NameOf(Kind kind) => new(kind);

    public static Format<IReadOnlyList<string>> NamesOf(Kind kind, int fewest = 0) =>
        Once(new ListFormat<string>(new NameFormat(kind), fewest));

    /// <summary>Names of which none is given twice.</summary>
    public static Format<IReadOnlyList<string>> Once(ListFormat<string> names) =>
        names.As((read, _) => read, _ => [], Twice);

    public static Format<int> WholeNumber(int atLeast, int atMost) =>
        new WholeNumberFormat((ulong)atLeast, (ulong)atMost).As((number, _) => (int)number, _ => atLeast);

    /// <summary>A plain value that stands where a scenario is silent.</summary>
    public static Quantity Plain(double value, string path) => new(new Constant(value), false, path);

    private static string? Twice(IReadOnlyList<string> names) =>
        Wording.Twice(names) is { } twice ? $"{twice} is given twice" : null;

    private static Format<Mass> MassOf(Limit limit) =>
        new MeasureFormat(Dimension.Mass, limit)
            .As((tonnes, _) => Scenarios.Mass.FromTonnes(tonnes), _ => default);
}
