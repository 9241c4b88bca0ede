using MagnetSim.Engine;

namespace MagnetSim.Examples;

/// <summary>Works until it fails, is repaired, and works again.</summary>
public sealed class Machine : Component
{
    private readonly Weibull _upTime = Weibull.FromMeanAndShape(mean: 30, shape: 1.5);     // days
    private readonly LogNormal _repairTime = LogNormal.FromMeanAndCv(mean: 2, cv: 1);      // days
    private readonly RandomStream _upTimes, _repairTimes;
    private readonly Alarm _fail, _restart;

    public Machine(Simulation simulation)
        : base(simulation, "machine")
    {
        _upTimes = Stream("up times");
        _repairTimes = Stream("repair times");
        _fail = Alarm("fail", Priority.Complete, Fail);
        _restart = Alarm("restart", Priority.Complete, Restart);
        Set(_fail, Now + _upTime.SampleLength(_upTimes));
    }

    /// <summary>1 while it works, 0 while it is repaired; the mean over time is its availability.</summary>
    public TimeWeighted IsUp { get; } = new(SimTime.Zero, 1);

    private void Fail()
    {
        IsUp.Update(Now, 0);
        Set(_restart, Now + _repairTime.SampleLength(_repairTimes));
    }

    private void Restart()
    {
        IsUp.Update(Now, 1);
        Set(_fail, Now + _upTime.SampleLength(_upTimes));
    }
}
