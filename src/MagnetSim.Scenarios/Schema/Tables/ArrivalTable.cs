namespace MagnetSim.Scenarios;

internal static class ArrivalTable
{
    private static readonly Key<double> _steady =
        Key.Optional("steady", Formats.SomeDuration, "The time from one equal step to the next.");
    private static readonly Key<Mass> _poissonOrders =
        Key.Optional("poisson_orders", Formats.SomeMass, "The size of orders that come at random.");

    public static readonly MapFormat<ArrivalSpec> Format =
        new("arrives", [_steady, _poissonOrders], Bind, isChoice: true);

    private static ArrivalSpec Bind(Section arrival)
    {
        if (arrival.Has(_steady) == arrival.Has(_poissonOrders))
            arrival.Report("write either steady or poisson_orders");
        return new ArrivalSpec(arrival.FindValue(_steady), arrival.FindValue(_poissonOrders));
    }
}
