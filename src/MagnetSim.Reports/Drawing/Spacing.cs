namespace MagnetSim.Reports;

/// <summary>Puts things that would overlap side by side, in their order and as near to where each would best
/// be as the others allow: least squares, by pooling neighbours that are too close.</summary>
internal static class Spacing
{
    /// <param name="wanted">Where each would begin by itself.</param>
    /// <param name="sizes">How much room each takes, gap included.</param>
    /// <param name="within">Where the first may begin, if all lie close together.</param>
    public static double[] Of(IReadOnlyList<double> wanted, IReadOnlyList<double> sizes, Reach within)
    {
        List<(double Sum, int Count)> pools = [];
        var offset = 0.0;
        for (var index = 0; index < wanted.Count; index++)
        {
            pools.Add((wanted[index] - offset, 1));
            while (pools.Count > 1 && Mean(pools[^1]) < Mean(pools[^2]))
            {
                pools[^2] = (pools[^2].Sum + pools[^1].Sum, pools[^2].Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            offset += sizes[index];
        }

        var places = new double[wanted.Count];
        var place = 0;
        offset = 0;
        foreach (var pool in pools)
        {
            var begin = Math.Clamp(Mean(pool), within.Low, within.High);
            for (var count = 0; count < pool.Count; count++)
            {
                places[place] = begin + offset;
                offset += sizes[place++];
            }
        }

        return places;
    }

    private static double Mean((double Sum, int Count) pool) => pool.Sum / pool.Count;
}
