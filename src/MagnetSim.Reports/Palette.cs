namespace MagnetSim.Reports;

/// <summary>A colour as red, green and blue.</summary>
/// <param name="Hex">Such as <c>#0072B2</c>.</param>
public readonly record struct Color(string Hex);

/// <summary>
/// One colour for each thing, in all charts; those of data are told apart with any colour vision.
/// </summary>
/// <remarks>
/// After M. Okabe and K. Ito, Color Universal Design, 2008, partly darkened for thin lines.
/// </remarks>
public static class Palette
{
    public static readonly Color Paper = new("#FFFFFF");
    public static readonly Color Ink = new("#1B2430");
    public static readonly Color LegendText = new("#2B3442");
    public static readonly Color AxisText = new("#4A5361");
    public static readonly Color Subtitle = new("#5B6573");
    public static readonly Color Grid = new("#E3E6EA");
    public static readonly Color Background = new("#C3C9D1");
    public static readonly Color Window = new("#8C95A1");

    public static readonly Color Demand = new("#3A4350");
    public static readonly Color OnTime = new("#0072B2");
    public static readonly Color Shortfall = new("#D55E00");
    public static readonly Color CapacityInstalled = new("#8A6D1B");
    public static readonly Color CapacityEffective = new("#009E73");
    public static readonly Color CapacityUsed = new("#7B4EA3");
    public static readonly Color Target = new("#B3263A");
    public static readonly Color Mark = new("#7A3E00");
    public static readonly Color Stock = new("#00798C");
    public static readonly Color Incentive = new("#A8487E");
    public static readonly Color LowInput = new("#56B4E9");
    public static readonly Color HighInput = new("#E69F00");

    /// <summary>The colour of a share of the way from the least to the most in a map.</summary>
    public static Color Shade(double share)
    {
        int Mixed(int least, int most) => (int)Math.Round(least + (share * (most - least)));
        return new($"#{Mixed(0xE8, 0x00):X2}{Mixed(0xF2, 0x5A):X2}{Mixed(0xF8, 0x94):X2}");
    }

    private static readonly (string Origin, Color Color)[] _origins =
    [
        ("China", new("#33658A")), ("Japan", new("#86BBD8")), ("India from India", new("#2A9D6F")),
        ("India from China", new("#E3B23C")), ("India from Australia", new("#A9D18E")),
    ];

    private static readonly Color[] _others =
        [new("#C8553D"), new("#A3A9B2"), new("#CC79A7"), new("#8A6D1B"), new("#6B5B95"), new("#5B6573")];

    /// <summary>
    /// The colour of an origin of magnets; one without a colour of its own gets one by its place.
    /// </summary>
    public static Color Origin(string origin, int place)
    {
        foreach ((var known, var color) in _origins)
            if (known == origin) return color;
        return _others[place % _others.Length];
    }
}
