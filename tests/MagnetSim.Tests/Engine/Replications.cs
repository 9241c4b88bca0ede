using MagnetSim.Engine;
using MathNet.Numerics.Distributions;

namespace MagnetSim.Tests.Engine;

/// <summary>Compares what independent replications of a model measure with what theory says.</summary>
internal static class Replications
{
    private const int Count = 40;
    private const double Confidence = 0.999;
    private const double WarmUpDays = 1000;

    /// <summary>
    /// Fails if theory lies outside the interval of 99.9 % around the mean, or if that is too wide to tell.
    /// </summary>
    /// <param name="build">Makes the model in a fresh simulation.</param>
    /// <param name="restart">Restarts the model's statistics after the warm-up.</param>
    /// <param name="days">How long each replication is measured.</param>
    /// <param name="precision">The widest half-width, as a share of what theory says.</param>
    /// <param name="figures">What theory says, and how it is measured at the end.</param>
    public static void AssertAgree<TModel>(
        Func<Simulation, TModel> build, Action<TModel, SimTime> restart, double days, double precision,
        params Figure<TModel>[] figures)
    {
        var measured = new double[Count][];
        Parallel.For(0, Count, replication =>
        {
            var simulation = new Simulation(seed: 2026, replication);
            var model = build(simulation);
            simulation.Run(SimTime.FromDays(WarmUpDays));
            restart(model, simulation.Now);
            simulation.Run(SimTime.FromDays(WarmUpDays + days));
            measured[replication] = [.. figures.Select(figure => figure.Measure(model, simulation.Now))];
        });

        for (var i = 0; i < figures.Length; i++)
            AssertAgrees(measured.Select(values => values[i]), figures[i].Name, figures[i].Theory, precision);
    }

    private static void AssertAgrees(IEnumerable<double> values, string name, double theory, double precision)
    {
        var tally = new Tally();
        foreach (var value in values) tally.Add(value);
        var quantile = StudentT.InvCDF(0, 1, Count - 1, (1 + Confidence) / 2);
        var halfWidth = quantile * tally.StandardDeviation / Math.Sqrt(Count);
        TestContext.Out.WriteLine(
            $"{name}: {tally.Mean:0.00000} ± {halfWidth / theory:0.0 %}, in theory {theory:0.00000}");
        Assert.That(tally.Mean, Is.EqualTo(theory).Within(halfWidth), name);
        Assert.That(halfWidth, Is.LessThan(precision * theory), name);
    }

    /// <summary>A long-run mean, and how a replication of the model measures it.</summary>
    internal sealed record Figure<TModel>(string Name, double Theory, Func<TModel, SimTime, double> Measure);
}
