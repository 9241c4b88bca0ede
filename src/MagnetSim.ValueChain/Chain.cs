using MagnetSim.Engine;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>The live chain of one replication: built complete, run once, then read.</summary>
public sealed class Chain
{
    private readonly Workshop _workshop;
    private readonly List<Shock> _shocks = [];
    private readonly List<ShockWatch> _watches = [];
    private readonly List<Periods> _periods;
    private Recorder? _recorder;
    private Scoreboard? _scoreboard;
    private IReadOnlyList<Gauge> _gauges = [];

    internal Chain(Workshop workshop)
    {
        _workshop = workshop;
        var calendar = workshop.Scenario.Calendar;
        _periods = [.. calendar.ReportBy.Select(period =>
            Periods.Of(period, workshop.Scenario.Horizon, calendar.FiscalYearStartMonth))];
        Horizon = workshop.TimeOf(workshop.Scenario.Horizon.End);
    }

    public Simulation Simulation => _workshop.Simulation;

    public Ledger Ledger => _workshop.Ledger;

    public SimTime Horizon { get; }

    public required IReadOnlyList<Stockpile> Stockpiles { get; init; }

    public required IReadOnlyList<Lane> Lanes { get; init; }

    public required IReadOnlyList<Producer> Producers { get; init; }

    public required IReadOnlyList<Plant> Plants { get; init; }

    public required IReadOnlyList<Sector> Sectors { get; init; }

    public IReadOnlyList<Shock> Shocks => _shocks;

    /// <summary>What each number of the result stands for; the same for every replication of a
    /// scenario.</summary>
    public RunLayout Layout => new(
        [.. _scoreboard!.Kpis.Select(kpi => kpi.Column)],
        [.. _periods.Select(periods => new SeriesBlock(periods.Name, periods.Begins, [.. _gauges.Select(gauge => gauge.Column)]))],
        [.. LedgerRows().Select(row => row.Line)]);

    internal Scenario Scenario => _workshop.Scenario;

    internal Origins Origins => _workshop.Origins;

    internal UseMeter UseMeter => _workshop.UseMeter;

    internal IReadOnlyList<ShockWatch> Watches => _watches;

    /// <summary>Runs to the horizon.</summary>
    /// <exception cref="SimulationException">An invariant broke, such as the mass balance.</exception>
    public ReplicationResult Run()
    {
        Simulation.Run(Horizon);
        return new ReplicationResult(
            Simulation.Replication,
            [.. _scoreboard!.Kpis.Select(kpi => kpi.Value())],
            _recorder!.Cells,
            [.. LedgerRows().Select(row => row.Milligrams)],
            Simulation.EventCount);
    }

    internal void Add(Shock shock, ShockWatch watch)
    {
        _shocks.Add(shock);
        _watches.Add(watch);
    }

    internal void Complete()
    {
        _gauges = GaugeBoard.Of(this);
        _scoreboard = new Scoreboard(this);
        _recorder = new Recorder(Simulation, Ledger, _gauges, Scenario.Calendar.YearDays, _periods);
        _recorder.Start();
    }

    /// <summary>Every path of every element, and what each store holds at the end by its own
    /// account.</summary>
    private IEnumerable<(LedgerLine Line, long Milligrams)> LedgerRows()
    {
        for (var element = 0; element < Ledger.Elements.Count; element++)
        {
            var name = Ledger.Elements[element];
            foreach (var line in Ledger.Lines)
                yield return (new LedgerLine(name, line.From.Name, line.To.Name), line.Posted(element));
            foreach (var account in Ledger.Accounts.Where(account => account.IsStore))
                yield return (new LedgerLine(name, account.Name, "held at the end"), account.Held(element));
        }
    }
}
