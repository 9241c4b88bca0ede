using System.Runtime.CompilerServices;

namespace MagnetSim.Engine;

/// <summary>
/// Checks of numbers and times from outside; each gives the number back, or says what bound it breaks.
/// </summary>
internal static class Require
{
    public static double Finite(double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        double.IsFinite(value) ? value : throw Broken(name, "be a finite number", value);

    public static double Above(
        double bound, double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Finite(value, name) > bound ? value : throw Broken(name, $"be above {bound}", value);

    public static double AtLeast(
        double bound, double value, [CallerArgumentExpression(nameof(value))] string name = "") =>
        Finite(value, name) >= bound ? value : throw Broken(name, $"be at least {bound}", value);

    public static double Between(
        double lowest, double highest, double value,
        [CallerArgumentExpression(nameof(value))] string name = "") =>
        Finite(value, name) >= lowest && value <= highest
            ? value
            : throw Broken(name, $"be from {lowest} to {highest}", value);

    public static void NotBefore(SimTime earliest, SimTime now)
    {
        if (now < earliest) ThrowBackwards(earliest, now);
    }

    private static ArgumentOutOfRangeException Broken(string name, string rule, double value) =>
        new(name, $"{name} must {rule}, but is {value}.");

    private static void ThrowBackwards(SimTime earliest, SimTime now) =>
        throw new ArgumentOutOfRangeException(nameof(now), $"Time ran from {earliest} back to {now}.");
}
