using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Breakdowns of a producer or plant: an up time,
/// counted from the last repair, then a repair.</summary>
internal sealed class Outages : Component
{
    private readonly Variate _upDays;
    private readonly Variate _downDays;
    private readonly Action _stop;
    private readonly Action _resume;
    private readonly Alarm _fail;
    private readonly Alarm _repair;
    private long _count;

    public Outages(Simulation simulation, string owner, Variate upDays, Variate downDays, Action stop,
        Action resume)
        : base(simulation, $"{owner}.outages")
    {
        _upDays = upDays;
        _downDays = downDays;
        _stop = stop;
        _resume = resume;
        _fail = Alarm("fail", Priority.Policy, Fail);
        _repair = Alarm("repair", Priority.Policy, Repair);
    }

    /// <summary>Begins the first up time at a moment.</summary>
    public void Start(SimTime from) => Set(_fail, from + TimeSpan.FromDays(_upDays.At(_count, 0)));

    private void Fail()
    {
        _stop();
        Set(_repair, Now + TimeSpan.FromDays(_downDays.At(_count, 0)));
    }

    private void Repair()
    {
        _resume();
        _count++;
        Set(_fail, Now + TimeSpan.FromDays(_upDays.At(_count, 0)));
    }
}
