namespace MagnetSim.Scenarios;

/// <summary>A kind of measure, with its units; values are converted to its canonical unit.</summary>
/// <param name="Name">Such as <c>a mass</c>.</param>
/// <param name="Example">A value as a file writes it.</param>
/// <param name="Over">The units, or those before the stroke.</param>
/// <param name="Under">The units after the stroke; empty where there is none.</param>
internal sealed record Dimension(
    string Name, string Example, IReadOnlyList<Unit> Over, IReadOnlyList<Unit> Under)
{
    private static readonly Unit[] _none = [];

    private static readonly Unit[] _masses =
        [new("mg", 1, 1e9), new("g", 1, 1e6), new("kg", 1, 1e3), new("t", 1, 1), new("kt", 1e3, 1)];

    private static readonly Unit[] _fixedDurations =
    [
        new("s", 1, 86_400), new("min", 1, 1_440), new("h", 1, 24), new("d", 1, 1), new("wk", 7, 1),
    ];

    private static readonly Unit[] _durations =
        [.. _fixedDurations, new("mo", 1, 12, IsOfYear: true), new("yr", 1, 1, IsOfYear: true)];

    private static readonly Unit[] _percent = [new("%", 1, 100)];
    private static readonly Unit[] _year = [new("yr", 1, 1)];
    private static readonly Unit[] _kilogram = [new("kg", 1, 1)];
    private static readonly Unit[] _rupee = [new("INR", 1, 1)];
    private static readonly Unit[] _dollar = [new("USD", 1, 1)];
    private static readonly Unit[] _rupees = [.. _rupee, new("crore INR", 1e7, 1)];

    /// <summary>In tonnes.</summary>
    public static readonly Dimension Mass = new("a mass", "5 t", _masses, _none);

    /// <summary>In days.</summary>
    public static readonly Dimension Duration = new("a duration", "28 d", _durations, _none);

    /// <summary>In days, with no unit that is itself measured in years.</summary>
    public static readonly Dimension YearLength =
        new("the length of a year", "365.25 d", _fixedDurations, _none);

    /// <summary>In tonnes per day.</summary>
    public static readonly Dimension Rate = new("a rate", "400 t/yr", _masses, _durations);

    /// <summary>As a fraction.</summary>
    public static readonly Dimension Share = new("a share", "85 %", _percent, _none);

    /// <summary>As a fraction per year.</summary>
    public static readonly Dimension Growth = new("a yearly rate", "6 %/yr", _percent, _year);

    /// <summary>In rupees.</summary>
    public static readonly Dimension Rupees =
        new("an amount of rupees", "1744 crore INR", _rupees, _none);

    /// <summary>In the currency that the unit names.</summary>
    public static readonly Dimension Money = new(
        "an amount of money", "1744 crore INR", [.. _rupees, .. _dollar, new("million USD", 1e6, 1)], _none);

    /// <summary>In rupees per kilogram.</summary>
    public static readonly Dimension Price = new("a price", "4156 INR/kg", _rupee, _kilogram);

    /// <summary>Per kilogram, in the currency that the unit names.</summary>
    public static readonly Dimension UnitPrice =
        new("a price in rupees or dollars", "110 USD/kg", [.. _rupee, .. _dollar], _kilogram);

    /// <summary>In rupees per dollar.</summary>
    public static readonly Dimension Exchange = new("a rate of exchange", "84.5 INR/USD", _rupee, _dollar);

    /// <summary>As a fraction per day.</summary>
    public static readonly Dimension ShareRate = new("a share per time", "2 %/wk", _percent, _durations);

    public static readonly IReadOnlyList<Dimension> All =
    [
        Mass, Duration, YearLength, Rate, Share, Growth, ShareRate, Rupees, Money, Price, UnitPrice, Exchange,
    ];

    /// <summary>The name without its article.</summary>
    public string Noun => Name[(Name.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    /// <summary>Every unit, such as <c>t/yr</c>.</summary>
    public IReadOnlyList<string> Units => Under.Count == 0
        ? [.. Over.Select(unit => unit.Name)]
        : [.. Over.SelectMany(over => Under.Select(under => $"{over.Name}/{under.Name}"))];

    /// <summary>The units in words, short enough for a message.</summary>
    public string UnitWords => Over.Count * Under.Count > 2
        ? $"{Names(Over, ", ")} per {Names(Under, ", ")}"
        : string.Join(", ", Units);

    public string Accepts =>
        $"{Name} such as {Example} ({(Units.Count > 1 ? "units" : "unit")}: {UnitWords})";

    /// <summary>What a unit looks like, as a regular expression.</summary>
    public string Pattern => Under.Count == 0 ? Either(Over) : @$"{Either(Over)}\s*/\s*{Either(Under)}";

    /// <summary>By what a number in a unit is multiplied, in a year of so many days; null for another's
    /// unit.</summary>
    public Ratio? Factor(string unit, double yearDays)
    {
        var parts = unit.Split('/', StringSplitOptions.TrimEntries);
        if (parts.Length != (Under.Count == 0 ? 1 : 2) || Find(Over, parts[0]) is not { } over)
            return null;
        if (Under.Count == 0)
            return over.In(yearDays);
        return Find(Under, parts[1])?.In(yearDays) is { } under
            ? new Ratio(over.Over * under.Under, over.Under * under.Over)
            : null;
    }

    private static Unit? Find(IReadOnlyList<Unit> units, string name)
    {
        foreach (var unit in units)
        {
            if (unit.Name == name)
                return unit;
        }

        return null;
    }

    private static string Names(IReadOnlyList<Unit> units, string separator) =>
        string.Join(separator, units.Select(unit => unit.Name));

    private static string Either(IReadOnlyList<Unit> units) =>
        $"({string.Join('|', units.Select(unit => unit.Name))})";
}

/// <summary>A factor as a fraction: multiplying first and
/// dividing last rounds decimal numbers right.</summary>
internal readonly record struct Ratio(double Over, double Under)
{
    public double Of(double value) => value * Over / Under;
}
