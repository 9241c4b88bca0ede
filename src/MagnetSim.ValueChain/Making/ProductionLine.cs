using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>The stages of a plant, from charge to finished magnet.</summary>
/// <remarks>A lot keeps its identity and shrinks by each yield. There are no buffers: a unit that finds no
/// free unit in the next stage holds its lot and is blocked.</remarks>
internal sealed class ProductionLine : Component
{
    private readonly Stage[] _stages;
    private Plant? _plant;

    public ProductionLine(Simulation simulation, string plant, IReadOnlyList<Stage> stages)
        : base(simulation, $"{plant}.line")
    {
        _stages = [.. stages];
        foreach (var stage in _stages)
        {
            foreach (var unit in stage.Units)
                unit.Done = Alarm(stage.Name, Priority.Complete, () => Finish(unit));
        }
    }

    public ReadOnlySpan<Stage> Stages => _stages;

    /// <summary>Share of the charge that ends up in finished magnets once all is learned.</summary>
    public double FinalYield => ExpectedYield(double.PositiveInfinity);

    /// <summary>Days after commissioning from which on every yield is the final one.</summary>
    public double LearningDays => _stages.Max(stage => stage.Yield.LearningDays);

    /// <summary>Expected days from charge to finished product, without waiting.</summary>
    public double MeanDays => _stages.Sum(stage => stage.CycleDays.Mean);

    /// <summary>Share of the charge that is lost where losses are recovered, once all is learned.</summary>
    public double FinalSwarf
    {
        get
        {
            var (swarf, kept) = (0.0, 1.0);
            foreach (var stage in _stages)
            {
                swarf += stage.IsRecovered ? kept * (1 - stage.Yield.Final) : 0;
                kept *= stage.Yield.Final;
            }

            return swarf;
        }
    }

    /// <summary>A unit of the first stage that could take a charge now.</summary>
    public Unit? FreeUnit => _stages[0].FreeUnit;

    /// <summary>Share of the charge that a lot started now will yield.</summary>
    public double Yield(long lot, double day)
    {
        var yield = 1.0;
        foreach (var stage in _stages)
            yield *= stage.Yield.Of(lot, day);
        return yield;
    }

    /// <summary>Expected share of the charge that a lot started on a
    /// day after commissioning will yield.</summary>
    public double ExpectedYield(double day)
    {
        var yield = 1.0;
        foreach (var stage in _stages)
            yield *= stage.Yield.Expected(day);
        return yield;
    }

    /// <summary>Says whose line this is: whom to hand finished lots
    /// to, and whom to tell of a free unit.</summary>
    public void Attach(Plant plant) => _plant = plant;

    /// <summary>Begins a lot on a unit that holds its charge.</summary>
    public void Begin(Unit unit, long lot, double day)
    {
        unit.Lot = lot;
        unit.StartDay = day;
        Work(unit);
    }

    /// <summary>An outage: lots in process stand still.</summary>
    public void Pause()
    {
        foreach (var stage in _stages)
        {
            foreach (var unit in stage.Units)
                PauseUnit(unit);
        }
    }

    public void Resume()
    {
        foreach (var stage in _stages)
        {
            foreach (var unit in stage.Units)
            {
                if (unit.State == UnitState.Paused)
                    Set(unit, unit.Remaining);
            }
        }
    }

    private void PauseUnit(Unit unit)
    {
        if (unit.State != UnitState.Busy)
            return;
        unit.Remaining = unit.Done!.At - Now;
        unit.State = UnitState.Paused;
        Cancel(unit.Done);
    }

    /// <summary>Begins on the lot that the free unit of its stage was given.</summary>
    private void Work(Unit unit)
    {
        var days = unit.Stage.CycleDays.At(unit.Lot, 0);
        Set(unit, TimeSpan.FromTicks((long)Math.Round(days * TimeSpan.TicksPerDay)));
    }

    private void Set(Unit unit, TimeSpan remaining)
    {
        unit.State = UnitState.Busy;
        Set(unit.Done!, Now + remaining);
    }

    private void Finish(Unit unit)
    {
        unit.Stage.Lose(unit);
        unit.State = UnitState.Blocked;
        Advance(unit);
    }

    /// <summary>Hands a finished lot on, if there is room, and lets the stage before move up.</summary>
    private void Advance(Unit unit)
    {
        var stage = unit.Stage;
        if (stage.Next is not { } next)
        {
            _plant!.Deliver(unit.Stock);
            Free(unit);
        }
        else if (next.FreeUnit is { } free)
        {
            unit.Stock.MoveTo(free.Stock, unit.Stock.Milligrams, next.Entering!);
            (free.Lot, free.StartDay) = (unit.Lot, unit.StartDay);
            Work(free);
            Free(unit);
        }
        else
        {
            stage.Blocked.Enqueue(unit);
        }
    }

    private void Free(Unit unit)
    {
        unit.State = UnitState.Idle;
        if (unit.Stage.Previous is not { } previous)
            _plant!.TryStart();
        else if (previous.Blocked.TryDequeue(out var waiting))
            Advance(waiting);
    }
}
