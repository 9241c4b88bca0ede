using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Brings material to a stockpile unasked: a producer or a plant.</summary>
public interface ISupplier
{
    /// <summary>What it is committed to deliver around a time, in milligrams a day.</summary>
    double CommittedRate(SimTime time);
}
