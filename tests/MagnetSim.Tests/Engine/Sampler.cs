using MagnetSim.Engine;

namespace MagnetSim.Tests.Engine;

/// <summary>Looks at a number again and again, at the same distance.</summary>
internal sealed class Sampler : Component
{
    private readonly TimeSpan _interval;
    private readonly Alarm _look;

    public Sampler(Simulation simulation, TimeSpan interval, Func<double> number)
        : base(simulation, "sampler")
    {
        _interval = interval;
        _look = Alarm("look", Priority.Observe, () => Look(number()));
        Set(_look, Now + interval);
    }

    public List<double> Values { get; } = [];

    private void Look(double value)
    {
        Set(_look, Now + _interval);
        Values.Add(value);
    }
}
