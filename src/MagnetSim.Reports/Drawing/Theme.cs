namespace MagnetSim.Reports;

/// <summary>How all charts look: fonts, strengths, and one colour for each thing.</summary>
/// <remarks>
/// Colours after M. Okabe and K. Ito, Color Universal Design, 2008, partly darkened for thin lines. A test
/// holds that those of one chart are told apart with any colour vision.
/// </remarks>
public static class Theme
{
    public const string Font = "Inter";
    public const string OtherFonts = "Inter, Helvetica, Arial, sans-serif";

    public const double TitlePoints = 22;
    public const double TextPoints = 15;
    public const double LegendPoints = 14;
    public const double SmallPoints = 12;

    /// <summary>Of the area that holds 90 % of the runs.</summary>
    public const double BandOpacity = 0.16;

    /// <summary>Of an area that is what its chart is about, with lines below it.</summary>
    public const double GapOpacity = 0.45;

    public const double LineWidth = 2;
    public const double BackgroundLineWidth = 1.4;

    public static readonly Color Paper = new("#FFFFFF");
    public static readonly Color Ink = new("#1B2430");
    public static readonly Color LegendText = new("#2B3442");
    public static readonly Color AxisText = new("#4A5361");
    public static readonly Color Subtitle = new("#5B6573");
    public static readonly Color Grid = new("#E3E6EA");
    public static readonly Color Background = new("#8B94A0");
    public static readonly Color Window = new("#8C95A1");

    public static readonly Color Demand = new("#3A4350");
    public static readonly Color OnTime = new("#0072B2");
    public static readonly Color Shortfall = new("#D55E00");
    public static readonly Color CapacityInstalled = new("#A08224");
    public static readonly Color CapacityEffective = new("#009E73");
    public static readonly Color CapacityUsed = new("#7B4EA3");
    public static readonly Color Target = new("#B3263A");
    public static readonly Color Mark = new("#7A3E00");
    public static readonly Color Stock = new("#00798C");
    public static readonly Color Incentive = new("#A8487E");
    public static readonly Color NotPaid = new("#CFC7B0");
    public static readonly Color LowInput = new("#56B4E9");
    public static readonly Color HighInput = new("#E69F00");

    public static readonly Color IdleRamp = new("#C9B6DC");
    public static readonly Color IdleOutage = new("#5B6573");
    public static readonly Color IdleNoFeed = new("#C8553D");
    public static readonly Color IdleMargin = new("#F0D442");
    public static readonly Color IdleBlocked = new("#2F8FC9");
    public static readonly Color IdleYield = new("#CFC7B0");

    public static readonly Color Swarf = new("#B8A07A");
    public static readonly Color Recycled = new("#5A2A1A");
    public static readonly Color DirectExposure = new("#33658A");
    public static readonly Color FullChainExposure = new("#882255");
    public static readonly Color MagnetStage = new("#332288");

    /// <summary>The colour of a share of the way from the least to the most in a map.</summary>
    public static Color Shade(double share)
    {
        int Mixed(int least, int most) => (int)Math.Round(least + (share * (most - least)));
        return new($"#{Mixed(0xE8, 0x00):X2}{Mixed(0xF2, 0x5A):X2}{Mixed(0xF8, 0x94):X2}");
    }

    // Magnets from a country, and magnets made in India of a country's oxide, are two things.
    internal static readonly IReadOnlyList<(string Origin, Color Color)> Origins =
    [
        ("China", new("#33658A")), ("Japan", new("#86BBD8")), ("India from India", new("#2A9D6F")),
        ("India from China", new("#E3B23C")), ("India from Australia", new("#A9D18E")),
        ("India from recycled", Recycled),
    ];

    // P. Tol, Colour Schemes, 2021: muted.
    private static readonly Color[] _feeds =
        [new("#CC6677"), new("#8F8F2C"), new("#44AA99"), new("#AA4499"), new("#661100")];

    // Runs of a comparison; the first is the one that the others are compared with. None is blue or orange,
    // which mean served on time and not.
    private static readonly Color[] _runs =
        [new("#3A4350"), new("#7B4EA3"), new("#8C8C00"), new("#20A39E"), new("#2E8B57")];

    internal static readonly IReadOnlyList<Color> OtherOrigins =
        [new("#D77FA8"), new("#867CDA"), new("#5A6B14"), new("#3B685B"), new("#1B1650")];

    /// <summary>
    /// The colour of an origin of magnets; one without a colour of its own gets one by its place.
    /// </summary>
    public static Color Origin(string origin, int place)
    {
        foreach ((var known, var color) in Origins)
            if (known == origin) return color;
        return OtherOrigins[place % OtherOrigins.Count];
    }

    /// <summary>The colour of a run of a comparison, by its place among them.</summary>
    public static Color Run(int place) => _runs[place % _runs.Length];

    /// <summary>The colour of a pool that feeds plants, by its place among them.</summary>
    public static Color Feed(int place) => _feeds[place % _feeds.Length];
}
