namespace MagnetSim.Engine;

/// <summary>A probability distribution: immutable, and each draw uses exactly one uniform number.</summary>
/// <remarks>
/// One uniform a draw keeps random streams in step between two scenarios (common random numbers).
/// </remarks>
public abstract record Distribution
{
    private const double MostDays = 10_675_199;

    public abstract double Mean { get; }

    public abstract double Variance { get; }

    /// <summary>
    /// The value below which a share <paramref name="u"/> of the draws lie, 0 &lt; u &lt; 1.
    /// </summary>
    public abstract double Quantile(double u);

    /// <summary>Draws the stream's next number.</summary>
    public double Sample(RandomStream stream) => Quantile(stream.NextUniform());

    /// <summary>Draws the stream's next number as a length of time, in days.</summary>
    /// <remarks>To the tick of 100 ns, rounded down.</remarks>
    /// <exception cref="OverflowException">The number is beyond 10,675,199 days.</exception>
    public TimeSpan SampleLength(RandomStream stream)
    {
        var days = Sample(stream);
        if (!(Math.Abs(days) < MostDays)) ThrowNoLength(days);
        return new TimeSpan((long)(days * TimeSpan.TicksPerDay));
    }

    /// <summary>Draws the number at this slot and index.</summary>
    public double Sample(KeyedDraws draws, long slot, int index) => Quantile(draws.Uniform(slot, index));

    private void ThrowNoLength(double days) => throw new OverflowException(
        $"{this} drew {days} days, which is no length of time: the longest is {MostDays} days.");
}
