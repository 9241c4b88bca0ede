using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>When demand arises and how much at a time.</summary>
internal abstract class Arrivals(Profile profile)
{
    /// <summary>The length of time whose demand arises at once; zero for orders.</summary>
    public abstract TimeSpan Step { get; }

    protected Profile Profile => profile;

    /// <summary>When the next demand arises, given the factor in force from now on.</summary>
    public abstract SimTime Next(SimTime now, double factor);

    /// <summary>How much arises now.</summary>
    public abstract long Arise(SimTime now, double factor);

    /// <summary>To be told before the factor changes.</summary>
    public abstract void FactorChanges(SimTime now, double oldFactor);

    public static Arrivals Of(ArrivalSpec spec, Profile profile, KeyedDraws draws) =>
        spec.PoissonOrder is { } order
        ? new PoissonOrders(profile, order.Milligrams, draws)
        : new SteadySteps(profile, TimeSpan.FromDays(spec.SteadyStepDays!.Value));
}
