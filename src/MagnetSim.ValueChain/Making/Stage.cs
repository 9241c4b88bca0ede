namespace MagnetSim.ValueChain;

/// <summary>One step of a production line: units that work side by side.</summary>
internal sealed class Stage
{
    private readonly Line _loss;
    private readonly SwarfLoop? _swarfLoop;
    private readonly Line[] _recovery;

    /// <param name="entering">The path by which lots come in; null
    /// for the first stage, which is charged.</param>
    /// <param name="loss">Where the losses go that do not return.</param>
    /// <param name="swarfLoop">Where its losses are sent for recovery; null when they are lost.</param>
    /// <param name="recovery">The paths there, feed by feed.</param>
    public Stage(string name, Variate cycleDays, YieldCurve yield, Line? entering, Line loss,
        SwarfLoop? swarfLoop,
        IReadOnlyList<Line> recovery, IReadOnlyList<Stock> units)
    {
        Name = name;
        CycleDays = cycleDays;
        Yield = yield;
        Entering = entering;
        _loss = loss;
        _swarfLoop = swarfLoop;
        _recovery = [.. recovery];
        Units = [.. units.Select(stock => new Unit(this, stock))];
        Blocked = new Queue<Unit>(Units.Length);
    }

    public string Name { get; }

    public Variate CycleDays { get; }

    public YieldCurve Yield { get; }

    public Line? Entering { get; }

    public Unit[] Units { get; }

    /// <summary>Units with a finished lot that the next stage has no room for, oldest first.</summary>
    public Queue<Unit> Blocked { get; }

    public Stage? Previous { get; set; }

    public Stage? Next { get; set; }

    /// <summary>Whether its losses are recovered.</summary>
    public bool IsRecovered => _swarfLoop is not null;

    /// <summary>A unit that could take a lot now.</summary>
    public Unit? FreeUnit
    {
        get
        {
            foreach (var unit in Units)
            {
                if (unit.State == UnitState.Idle)
                    return unit;
            }

            return null;
        }
    }

    /// <summary>Takes the stage's loss out of a finished lot.</summary>
    public void Lose(Unit unit)
    {
        var kept = Yield.Of(unit.Lot, unit.StartDay);
        var lost = (long)Math.Round(unit.Stock.Milligrams * (1 - kept));
        if (_swarfLoop is { } loop)
            lost -= loop.Recover(unit.Stock, lost, _recovery, _loss);
        unit.Stock.Consume(lost, _loss);
    }
}
