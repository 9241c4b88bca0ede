using MagnetSim.Engine;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>The live chain of one replication: built complete, run once, then read.</summary>
public sealed class Chain
{
    private readonly BuildContext _context;
    private readonly List<Shock> _shocks = [];
    private readonly List<ShockWatch> _watches = [];
    private readonly List<Periods> _periods;
    private Recorder? _recorder;
    private KpiCatalogue? _kpis;
    private IReadOnlyList<Gauge> _gauges = [];

    internal Chain(BuildContext context)
    {
        _context = context;
        var calendar = context.Scenario.Calendar;
        _periods = [.. calendar.ReportBy.Select(period =>
            Periods.Of(period, context.Scenario.Horizon,
                context.Scenario.Horizon.Start.AddDays(context.Scenario.Experiment.WarmUpDays),
                calendar.FiscalYearStartMonth))];
        WarmUp = new WarmUp(context.CountsFrom);
        Horizon = context.TimeOf(context.Scenario.Horizon.End);
    }

    public Simulation Simulation => _context.Simulation;

    public Ledger Ledger => _context.Ledger;

    public SimTime Horizon { get; }

    public required IReadOnlyList<Stockpile> Stockpiles { get; init; }

    public required IReadOnlyList<Reserve> Reserves { get; init; }

    public required IReadOnlyList<Lane> Lanes { get; init; }

    public required IReadOnlyList<Producer> Producers { get; init; }

    public required IReadOnlyList<Plant> Plants { get; init; }

    public required IReadOnlyList<Sector> Sectors { get; init; }

    /// <summary>The plants whose product is a magnet.</summary>
    public IReadOnlyList<Plant> MagnetPlants { get; private set; } = [];

    public IReadOnlyList<Shock> Shocks => _shocks;

    /// <summary>What each number of the result stands for; the same
    /// for every replication of a scenario.</summary>
    public RunLayout Layout => new(
        [.. _kpis!.Kpis.Select(kpi => kpi.Column)],
        [.. _periods.Select(periods => new SeriesBlock(periods.Name, periods.Begins,
            [.. _gauges.Select(gauge => gauge.Column)]))],
        [.. LedgerRows().Select(row => row.Line)]);

    /// <summary>How many components the simulation has; chance may leave some out.</summary>
    public int ComponentCount =>
        Simulation.CountBySignal().Select(signal => signal.Component).Distinct().Count();

    internal WarmUp WarmUp { get; }

    /// <summary>Null where the scenario does not speak of money.</summary>
    internal ChainMoney? Money { get; set; }

    internal Scenario Scenario => _context.Scenario;

    internal Origins Origins => _context.Origins;

    internal UseMeter UseMeter => _context.UseMeter;

    internal IReadOnlyList<ShockWatch> Watches => _watches;

    /// <summary>Null where nobody makes magnets, or nobody uses them.</summary>
    internal SelfSufficiency? SelfSufficiency { get; private set; }

    /// <summary>Runs to the horizon, looking up every four weeks whether someone wants it to stop.</summary>
    /// <exception cref="OperationCanceledException">Someone did.</exception>
    /// <exception cref="SimulationException">An invariant broke, such as the mass balance.</exception>
    public ReplicationResult Run(CancellationToken cancellation = default)
    {
        while (Simulation.Now < Horizon)
        {
            cancellation.ThrowIfCancellationRequested();
            var next = Simulation.Now + TimeSpan.FromDays(28);
            Simulation.Run(next < Horizon ? next : Horizon);
        }

        return new ReplicationResult(
            Simulation.Replication,
            [.. _kpis!.Kpis.Select(kpi => kpi.Value())],
            _recorder!.Cells,
            [.. LedgerRows().Select(row => row.Milligrams)],
            [.. Simulation.CountBySignal()
                .GroupBy(signal => (signal.ComponentType, signal.Signal), signal => signal.Count)
                .Select(kind => new EventCount($"{kind.Key.ComponentType}.{kind.Key.Signal}", kind.Sum()))]);
    }

    internal void Add(Shock shock, ShockWatch watch)
    {
        _shocks.Add(shock);
        _watches.Add(watch);
    }

    internal void Complete()
    {
        MagnetPlants = [.. Plants.Where(plant => plant.MakesMagnets)];
        if (MagnetPlants.Count > 0 && Sectors.Count > 0)
            SelfSufficiency = new SelfSufficiency(this, Scenario.Calendar.YearDays, WarmUp);
        _gauges = SeriesCatalogue.Of(this);
        _kpis = new KpiCatalogue(this);
        _recorder = new Recorder(
            Simulation, Ledger, _gauges, Scenario.Calendar.YearDays, _periods, Money, WarmUp);
        _recorder.Start();
    }

    /// <summary>Every path of every element, and what each store
    /// holds at the end by its own account.</summary>
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
