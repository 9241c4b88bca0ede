namespace MagnetSim.ValueChain;

/// <summary>The yield of a stage: learned in a straight line from a
/// first to a final share after commissioning.</summary>
internal sealed class YieldCurve(Variate from, Variate to, double overDays)
{
    /// <summary>How long after commissioning it is learned.</summary>
    public double LearningDays => overDays;

    /// <summary>Expected final yield.</summary>
    public double Final => to.Mean;

    /// <summary>Expected yield a number of days after commissioning.</summary>
    public double Expected(double day) => Between(from.Mean, to.Mean, day);

    /// <summary>The yield of one lot, started a number of days after commissioning.</summary>
    public double Of(long lot, double day) => Between(from.At(lot, 0), to.At(lot, 0), day);

    private double Between(double first, double final, double day)
    {
        var learned = overDays > 0 ? Math.Clamp(day / overDays, 0, 1) : 1;
        return first + ((final - first) * learned);
    }
}
