namespace MagnetSim.Scenarios;

internal static class ArrivalTable
{
    private static readonly Key<double> _steady =
        Key.Optional("steady", Formats.SomeDuration, "The time from one equal step to the next.");
    private static readonly Key<Mass> _poissonOrders =
        Key.Optional("poisson_orders", Formats.SomeMass, "The size of orders that come at random.");

    public static readonly MapFormat<ArrivalSpec> Format =
        new("arrives", [_steady, _poissonOrders], Bind, isChoice: true,
            rivals: [[_steady], [_poissonOrders]]);

    private static ArrivalSpec Bind(Section arrival)
    {
        if (arrival.Has(_steady) == arrival.Has(_poissonOrders))
            arrival.Report("write either steady or poisson_orders");
        var steady = arrival.FindValue(_steady);
        if (steady is { } days && !DividesADay(days))
            arrival.Report("steady must divide a day evenly, such as 1 d, 6 h or 1 h");
        return new ArrivalSpec(steady, arrival.FindValue(_poissonOrders));
    }

    /// <summary>Days and horizons then hold whole steps.</summary>
    private static bool DividesADay(double days) =>
        days is >= 1e-6 and <= 1 && Math.Abs((1 / days) - Math.Round(1 / days)) < 1e-6;
}
