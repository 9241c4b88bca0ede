namespace MagnetSim.Engine;

/// <summary>The mean of one long run of dependent observations, and how sure it is.</summary>
/// <remarks>
/// Observations that follow each other are averaged in batches so long that their means hardly depend on
/// each other: the interval is <see cref="Mean"/> ± t √<see cref="VarianceOfMean"/>, with Student's t of
/// <see cref="BatchCount"/> − 1 degrees of freedom (Law, "Simulation Modeling and Analysis", ch. 9).
/// Whenever there are 30 batches they are merged in pairs, so memory is fixed and the length of the run
/// need not be known (Yeh, Schmeiser 2000, "Simulation output analysis via dynamic batch means").
/// </remarks>
public sealed class BatchMeans
{
    // Fewer than 10 batches widen the interval; more than 30 gain little and are short (Schmeiser 1982).
    private const int MergedBatches = 15;

    private readonly double[] _means = new double[2 * MergedBatches];
    private readonly Tally _batch = new();

    /// <summary>All observations, with those of the batch that is not complete yet.</summary>
    public long Count => (BatchCount * BatchSize) + _batch.Count;

    /// <summary>The number of complete batches: from 15 to 29 once there are 15 observations.</summary>
    public int BatchCount { get; private set; }

    /// <summary>The number of observations in a batch: a power of 2.</summary>
    public long BatchSize { get; private set; } = 1;

    /// <summary>The mean of the complete batches; what lies after them waits for its batch.</summary>
    public double Mean => CompleteBatches().Mean;

    /// <summary>The square of the standard error of <see cref="Mean"/>.</summary>
    public double VarianceOfMean => CompleteBatches().Variance / BatchCount;

    public void Add(double value)
    {
        _batch.Add(value);
        if (_batch.Count < BatchSize) return;
        _means[BatchCount++] = _batch.Mean;
        _batch.Restart();
        if (BatchCount == _means.Length) MergePairs();
    }

    /// <summary>Forgets all observations, at the end of a warm-up.</summary>
    public void Restart()
    {
        _batch.Restart();
        BatchCount = 0;
        BatchSize = 1;
    }

    private void MergePairs()
    {
        BatchCount = MergedBatches;
        BatchSize *= 2;
        for (var i = 0; i < BatchCount; i++) _means[i] = (_means[2 * i] + _means[(2 * i) + 1]) / 2;
    }

    private Tally CompleteBatches()
    {
        var tally = new Tally();
        foreach (var mean in _means.AsSpan(0, BatchCount)) tally.Add(mean);
        return tally;
    }
}
