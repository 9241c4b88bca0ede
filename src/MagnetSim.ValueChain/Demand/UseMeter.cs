namespace MagnetSim.ValueChain;

/// <summary>Counts the magnets that flow into use by where they came from.</summary>
internal sealed class UseMeter(int origins)
{
    private readonly double[] _milligrams = new double[origins];

    public void Count(Stock stock, long milligrams)
    {
        if (milligrams == 0)
            return;
        for (var origin = 0; origin < _milligrams.Length; origin++)
            _milligrams[origin] += milligrams * stock.Origin(origin);
    }

    /// <summary>Milligrams of one origin used so far.</summary>
    public double Used(int origin) => _milligrams[origin];

    public double[] Snapshot() => [.. _milligrams];
}
