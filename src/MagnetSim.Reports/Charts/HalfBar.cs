namespace MagnetSim.Reports;

/// <summary>Half the thickness of horizontal bars whose rows are one apart.</summary>
internal static class HalfBar
{
    private const double Usual = 0.36;
    private const double FewRows = 5;

    /// <summary>Thinner where few bars would otherwise fill the page.</summary>
    public static double Of(int rows) => Usual * Math.Min(1, rows / FewRows);
}
