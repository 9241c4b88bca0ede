namespace MagnetSim.Reports;

/// <summary>Bars that lie beside the names of a vertical axis, all from one value.</summary>
/// <param name="Middle">Where they begin.</param>
/// <param name="Items">Later ones lie on earlier ones.</param>
public sealed record BarSet(double Middle, IReadOnlyList<Bar> Items, IReadOnlyList<BarText> Texts,
    IReadOnlyList<LegendEntry> Legend);

/// <summary>A bar that lies.</summary>
/// <param name="Up">Where it stands on the vertical axis; bars of one name share the place.</param>
/// <param name="WhiskerLow">Where the interval of its end begins; not-a-number for none.</param>
public sealed record Bar(Color Color, double Up, double End, double WhiskerLow, double WhiskerHigh)
{
    /// <summary>Where its interval stands, so that those of two bars of one name do not cross.</summary>
    public double WhiskerUp { get; init; } = Up;
}

/// <summary>A text beside a bar.</summary>
/// <param name="IsLeft">Whether it ends at its place; else it begins there.</param>
public sealed record BarText(double Across, double Up, string Text, bool IsLeft);
