using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What titles say of shocks besides their names: which others there are, and what chance does.
/// </summary>
internal static class ShockTitle
{
    /// <summary>
    /// A dated shock and how many others begin in its year or while it lasts, or last when it begins.
    /// </summary>
    public static string Of(RunData data, ShockWindow shock) =>
        Findings.Shock(shock) + More(new ShockFigures(data, shock).Others.Count);

    /// <summary>How many others there are, such as <c>, and 2 other shocks</c>; empty without.</summary>
    public static string More(int others) => others switch
    {
        0 => "",
        1 => ", and another shock",
        _ => $", and {others.ToString(CultureInfo.InvariantCulture)} other shocks",
    };

    /// <summary>In how many runs a shock begins that is left to chance; empty without one.</summary>
    public static string Chance(RunData data)
    {
        ShockWindow[] shocks = [.. LeftToChance(data)];
        if (shocks.Length == 0) return "";
        var begun = data.Values(Measures.Occurs, shocks[0].Name)!.Count(count => count > 0);
        var often = begun == 0 ? $"does not begin {Findings.InNone(data.Runs)}"
            : $"begins {Findings.InSome(begun, data.Runs)}";
        var more = shocks.Length switch
        {
            1 => "",
            2 => ", and another shock is left to chance",
            _ => string.Create(CultureInfo.InvariantCulture,
                $", and {shocks.Length - 1} others are left to chance"),
        };
        return $"; {Findings.Text(shocks[0].Label)} {often}{more}";
    }

    /// <summary>The shock left to chance that begins in some runs and not in others; null without one.
    /// </summary>
    public static ShockWindow? Uncertain(RunData data) => LeftToChance(data).FirstOrDefault(shock =>
        data.Values(Measures.Occurs, shock.Name)!.Any(count => count > 0)
        && data.Values(Measures.Occurs, shock.Name)!.Any(count => count == 0));

    /// <summary>Those with the largest shortfall first.</summary>
    private static IEnumerable<ShockWindow> LeftToChance(RunData data) => data.Manifest.Shocks
        .Where(shock => shock.Start is null && data.Values(Measures.Occurs, shock.Name) is not null)
        .OrderByDescending(shock => data.Known(Measures.Shortfall52, shock.Name)?.Mean ?? 0);
}
