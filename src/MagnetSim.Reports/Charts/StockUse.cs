using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What is taken from stocks in a week: in the year before a shock, or the last one without a shock.
/// </summary>
internal sealed class StockUse
{
    private const string Stockpiles = "stockpiles.";
    private const string Sectors = "sectors.";
    private const double DaysPerWeek = 7;

    private readonly RunData _data;
    private readonly ChartFrame _frame;
    private readonly Range _year;

    public StockUse(RunData data, ChartFrame frame)
    {
        _data = data;
        _frame = frame;
        var until = data.MainShock?.Start is { } start && frame.Dates[0] < start ? start : frame.End;
        var last = frame.Dates.Count(date => date < until);
        _year = frame.Dates.Count(date => date < until.AddYears(-1))..last;
        Words = until == frame.End ? $"of {frame.LastYear}" : "of the year before the shock";
    }

    /// <summary>Which year, after "the mean use".</summary>
    public string Words { get; }

    /// <summary>Null where nothing was taken in that year.</summary>
    public double? TonnesPerWeek(string place)
    {
        var use = Demand(place) ?? (BackedBy(place) is { } pool ? OfPool(pool) : OfPool(place));
        return use > 0 ? use : null;
    }

    /// <summary>What sectors would take where all were served; else what plants took.</summary>
    private double? OfPool(string pool) => Wanted(pool) is var wanted and > 0 ? wanted : Taken(pool);

    private double? Demand(string sector) =>
        _frame.Values(Measures.Demand, sector, summary => summary.Mean) is { } flows ? PerWeek(flows) : null;

    private double Wanted(string pool)
    {
        double wanted = 0;
        foreach (var group in _data.Ledger.Where(flow => IsOf(flow.Line.From, Stockpiles)
            && IsOf(flow.Line.To, Sectors)).GroupBy(flow => flow.Line.To[Sectors.Length..]))
        {
            var all = group.Sum(flow => flow.Tonnes);
            var own = group.Where(flow => flow.Line.From == Stockpiles + pool).Sum(flow => flow.Tonnes);
            if (own > 0) wanted += (Demand(group.Key) ?? 0) * own / all;
        }

        return wanted;
    }

    private double? Taken(string pool)
    {
        if (SupplyStage.Of(_data, pool).Sources is not { Count: > 0 } sources) return null;
        var stock = _frame.Values(Measures.OnHand, pool, summary => summary.Mean)![_year];
        var days = _frame.Dates[_year.End.Value - 1].DayNumber - _frame.Dates[_year.Start].DayNumber;
        var grown = stock.Length > 1 ? (stock[^1] - stock[0]) / days * DaysPerWeek : 0;
        return PerWeek(Findings.Sum(sources.Select(source => source.Flow(_frame)))!) - grown;
    }

    /// <summary>The stockpile that a reserve backs; null for what is no reserve.</summary>
    private string? BackedBy(string reserve) => _data.Ledger
        .FirstOrDefault(flow => flow.Line.From == $"reserves.{reserve}" && IsOf(flow.Line.To, Stockpiles))
        ?.Line.To[Stockpiles.Length..];

    private double PerWeek(double[] flows) =>
        _frame.Yearly(flows)[_year].Average() / (_data.Manifest.YearDays / DaysPerWeek);

    private static bool IsOf(string account, string kind) =>
        account.StartsWith(kind, StringComparison.Ordinal);
}
