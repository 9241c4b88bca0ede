using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Looks at the margins of plants at the start, and on the first of each month.</summary>
internal sealed class Margins : Component
{
    private readonly PlantMargin[] _plants;
    private readonly Periods _months;
    private readonly Alarm _look;
    private int _next;

    public Margins(Simulation simulation, IReadOnlyList<PlantMargin> plants, Periods months)
        : base(simulation, "margins")
    {
        _plants = [.. plants];
        _months = months;
        _look = Alarm("look", Priority.Policy, Look);
        Set(_look, Now);
    }

    public IReadOnlyList<PlantMargin> Plants => _plants;

    private void Look()
    {
        foreach (var plant in _plants)
            plant.Look(Now);
        if (_next < _months.Ends.Length)
            Set(_look, _months.Ends[_next++]);
    }
}
