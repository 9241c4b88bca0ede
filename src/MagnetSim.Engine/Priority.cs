namespace MagnetSim.Engine;

/// <summary>Decides the order of events at one instant; within a priority, the one scheduled first goes
/// first.</summary>
public enum Priority
{
    /// <summary>Shocks and changes of rules: what follows at this instant already lives under them.</summary>
    Policy,

    /// <summary>Goods arrive.</summary>
    Deliver,

    /// <summary>Work is completed.</summary>
    Complete,

    /// <summary>Demand arises and stocks are shared out.</summary>
    Demand,

    /// <summary>Stocks are reviewed and orders placed.</summary>
    Review,

    /// <summary>The state is looked at, after all that changes it.</summary>
    Observe,
}
