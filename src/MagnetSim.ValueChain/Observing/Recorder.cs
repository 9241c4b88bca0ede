using MagnetSim.Engine;
using MagnetSim.Scenarios;

namespace MagnetSim.ValueChain;

/// <summary>Reads all gauges at the end of each period, and checks the mass ledger and what was
/// paid.</summary>
/// <remarks>Periods are half-open: an event at the moment where one ends belongs to the next. So the sample
/// is taken a tick before, after everything else at that tick.</remarks>
internal sealed class Recorder : Component
{
    private readonly Ledger _ledger;
    private readonly ChainMoney? _money;
    private readonly WarmUp _warmUp;
    private readonly Gauge[] _gauges;
    private readonly double _yearDays;
    private readonly PeriodBlock[] _blocks;
    private readonly Alarm _sample;

    public Recorder(Simulation simulation, Ledger ledger, IReadOnlyList<Gauge> gauges, double yearDays,
        IReadOnlyList<Periods> periods, ChainMoney? money, WarmUp warmUp)
        : base(simulation, "recorder")
    {
        _ledger = ledger;
        _money = money;
        _gauges = [.. gauges];
        _yearDays = yearDays;
        var offset = 0;
        _blocks = new PeriodBlock[periods.Count];
        for (var i = 0; i < periods.Count; i++)
        {
            _blocks[i] = new PeriodBlock(periods[i], new double[gauges.Count], offset);
            offset += gauges.Count * periods[i].Ends.Length;
        }

        Cells = new double[offset];
        _sample = Alarm("sample", Priority.Observe, Sample);
        _warmUp = warmUp;
    }

    /// <summary>Block after block, column after column, in order of date.</summary>
    public double[] Cells { get; }

    public void Start() => SetNext(_warmUp.Exists ? _warmUp.End : NextEnd());

    private SimTime NextEnd()
    {
        var next = SimTime.Max;
        foreach (var block in _blocks)
        {
            if (block.Next < block.Periods.Ends.Length && block.Periods.Ends[block.Next] < next)
                next = block.Periods.Ends[block.Next];
        }

        return next;
    }

    private void SetNext(SimTime next)
    {
        if (next < SimTime.Max)
            Set(_sample, next - TimeSpan.FromTicks(1));
    }

    /// <summary>The first periods begin with what the totals are when the warm-up is over.</summary>
    private void Open()
    {
        foreach (var block in _blocks)
        {
            for (var i = 0; i < _gauges.Length; i++)
                block.Totals[i] = _gauges[i].Total(Now);
        }

        _warmUp.Read();
    }

    private void Sample()
    {
        _ledger.Check();
        _money?.Check();
        var end = Now + TimeSpan.FromTicks(1);
        if (end == _warmUp.End)
            Open();
        foreach (var block in _blocks)
        {
            if (block.Next < block.Periods.Ends.Length && block.Periods.Ends[block.Next] == end)
                Close(block);
        }

        SetNext(NextEnd());
    }

    private void Close(PeriodBlock block)
    {
        var count = block.Periods.Ends.Length;
        var begin = block.Next == 0 ? _warmUp.End : block.Periods.Ends[block.Next - 1];
        var days = (block.Periods.Ends[block.Next] - begin).TotalDays;
        for (var i = 0; i < _gauges.Length; i++)
        {
            var total = _gauges[i].Total(Now);
            var grown = total - block.Totals[i];
            block.Totals[i] = total;
            Cells[block.Offset + (i * count) + block.Next] = Value(_gauges[i].Kind, total, grown, days);
        }

        block.Next++;
    }

    private double Value(GaugeKind kind, double total, double grown, double days) => kind switch
    {
        GaugeKind.Flow => grown / Mass.MilligramsPerTonne,
        GaugeKind.Count => grown,
        GaugeKind.YearlyRate => grown * _yearDays / days / Mass.MilligramsPerTonne,
        GaugeKind.Mean => grown / days / Mass.MilligramsPerTonne,
        _ => total / Mass.MilligramsPerTonne,
    };

    private sealed class PeriodBlock(Periods periods, double[] totals, int offset)
    {
        public Periods Periods => periods;

        /// <summary>The gauges' totals at the end of the last period.</summary>
        public double[] Totals => totals;

        /// <summary>Where its cells begin.</summary>
        public int Offset => offset;

        /// <summary>The period that is open.</summary>
        public int Next { get; set; }
    }
}
