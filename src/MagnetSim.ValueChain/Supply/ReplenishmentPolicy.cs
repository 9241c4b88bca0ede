using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>Decides when and how much a stockpile orders.</summary>
public abstract class ReplenishmentPolicy : Component
{
    private readonly Alarm _review;
    private readonly TimeSpan? _interval;

    /// <param name="reviewDays">Days between reviews; null to look at every change.</param>
    private protected ReplenishmentPolicy(Simulation simulation, Stockpile stockpile, double? reviewDays)
        : base(simulation, $"{stockpile.Name}.replenish")
    {
        Stockpile = stockpile;
        _interval = reviewDays is { } days ? TimeSpan.FromDays(days) : null;
        _review = Alarm("review", Priority.Review, ReviewPeriodically);
    }

    /// <summary>Stock that counts as enough, in milligrams; zero where the policy knows no cover.</summary>
    public virtual double Cover => 0;

    protected Stockpile Stockpile { get; }

    internal void Start() => Set(_review, Now);

    /// <summary>Called when stock, requests or borders change: orders
    /// are placed at the end of this instant.</summary>
    internal void PositionChanged()
    {
        if (_interval is null && !_review.IsSet)
            Set(_review, Now);
    }

    /// <summary>Called when the border of a lane opens, closes or lets another share pass.</summary>
    internal virtual void BorderChanged()
    {
        // Only what orders without regard to the regular flow has to keep count of it.
    }

    /// <summary>Looks at the stockpile and places orders.</summary>
    private protected abstract void Review();

    private void ReviewPeriodically()
    {
        Review();
        if (_interval is { } interval)
            Set(_review, Now + interval);
    }
}
