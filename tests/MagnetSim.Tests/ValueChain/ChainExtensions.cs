using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>What tests ask of a chain.</summary>
internal static class ChainExtensions
{
    /// <summary>Runs up to a day, events at that very moment excluded.</summary>
    public static Chain RunTo(this Chain chain, double day)
    {
        chain.Simulation.Run(Some.Day(day));
        return chain;
    }

    /// <summary>Runs to a day, and asserts on which days until then an event happens.</summary>
    public static void AssertDays(this Chain chain, string signal, double until, params double[] days) =>
        Assert.That(chain.DaysOf(signal, until), Is.EqualTo(days).Within(1e-9), signal);

    /// <summary>The days on which an event happens until a day, such as <c>lanes.lane.ship</c>.</summary>
    public static IReadOnlyList<double> DaysOf(this Chain chain, string signal, double until)
    {
        var days = new List<double>();
        chain.Simulation.Trace = entry =>
        {
            if ($"{entry.Component}.{entry.Signal}" == signal)
                days.Add(entry.Time.Days);
        };
        chain.RunTo(until);
        return days;
    }

    /// <summary>Runs to the horizon and gives each KPI by its key.</summary>
    public static IReadOnlyDictionary<string, double> Kpis(this Chain chain) =>
        chain.Layout.Kpis.Zip(chain.Run().Kpis).ToDictionary(pair => pair.First.Key, pair => pair.Second);

    /// <summary>Milligrams of the first element that have gone to an account so far.</summary>
    public static long GoneTo(this Chain chain, string account) =>
        chain.Ledger.Lines.Where(line => line.To.Name == account).Sum(line => line.Posted(0));

    public static double InTonnes(this long milligrams) => new Mass(milligrams).Tonnes;

    public static double InTonnes(this double milligrams) => milligrams / Mass.MilligramsPerTonne;
}
