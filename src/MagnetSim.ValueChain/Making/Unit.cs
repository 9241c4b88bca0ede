using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>What works on one lot at a time.</summary>
internal sealed class Unit(Stage stage, Stock stock)
{
    public Stage Stage => stage;

    public Stock Stock => stock;

    public Alarm? Done { get; set; }

    public UnitState State { get; set; }

    public long Lot { get; set; }

    /// <summary>Days after commissioning at which its lot was charged.</summary>
    public double StartDay { get; set; }

    /// <summary>Work left when it was paused.</summary>
    public TimeSpan Remaining { get; set; }
}

internal enum UnitState
{
    Idle,
    Busy,
    Paused,

    /// <summary>Done, but the next stage has no room.</summary>
    Blocked,
}
