using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>Dated shocks that act in one time, so that nothing says what each of them does.</summary>
internal static class ShockGroups
{
    /// <summary>Each group, and the shocks of each, from the earliest on.</summary>
    /// <remarks>Shocks of a group overlap or touch: each begins no later than one before it ends.</remarks>
    public static IReadOnlyList<IReadOnlyList<ShockWindow>> Of(StoredRun run)
    {
        List<List<ShockWindow>> groups = [];
        var end = DateOnly.MinValue;
        foreach (var shock in ChartFrame.DatedShocks(run))
        {
            if (groups.Count == 0 || shock.Start > end) groups.Add([]);
            groups[^1].Add(shock);
            if (shock.End > end) end = shock.End!.Value;
        }

        return groups;
    }
}
