namespace MagnetSim.ValueChain;

/// <summary>Counts the magnets that flow into use by where they came from.</summary>
internal sealed class UseMeter(int origins)
{
    private readonly ByOrigin _milligrams = new(origins);

    public void Count(Stock stock, long milligrams)
    {
        if (milligrams > 0)
            _milligrams.Add(stock.Origins, milligrams);
    }

    /// <summary>Milligrams of one origin used so far.</summary>
    public double Used(int origin) => _milligrams[origin];

    public double[] Snapshot() => _milligrams.ToArray();
}
