namespace MagnetSim.Engine;

/// <summary>The time that several stages take in a row, each exponential with the same mean.</summary>
public sealed record Erlang(int Stages, double ExpectedValue) : Distribution
{
    public int Stages { get; } = (int)Require.Between(1, 10_000, Stages);

    public double ExpectedValue { get; } = Require.Above(0, ExpectedValue);

    public override double Mean => ExpectedValue;

    public override double Variance => ExpectedValue * ExpectedValue / Stages;

    private Gamma Law { get; } = new(Stages, ExpectedValue / Stages);

    public override double Quantile(double u) => Law.Quantile(u);
}
