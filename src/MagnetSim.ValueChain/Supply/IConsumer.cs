using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Draws material from a stockpile: a sector, a plant or a reserve that fills.</summary>
public interface IConsumer
{
    /// <summary>What it declares to need at a time, in milligrams a day; never what it was served.</summary>
    double NeedRate(SimTime time);

    /// <summary>Whether it states its request anew every day, rather than when something is due.</summary>
    bool AsksDaily { get; }

    /// <summary>Once a day, before stock is shared out: states anew what it waits for.</summary>
    void StateRequest();

    /// <summary>After stock was shared out: makes use of what it got.</summary>
    void Received();
}
