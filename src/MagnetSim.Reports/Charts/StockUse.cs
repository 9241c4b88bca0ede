using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What is taken from stocks in a week, date by date: the mean of the quarter up to each.</summary>
/// <remarks>
/// A shock shall not make stocks look larger by what it keeps from being used. So of sectors it is the
/// demand, and of feed, of which only is known what was taken, that of before the shock until half a year
/// after it.
/// </remarks>
internal sealed class StockUse
{
    private const string Stockpiles = "stockpiles.";
    private const string Sectors = "sectors.";
    private const double DaysPerWeek = 7;
    private const int MonthsDisturbed = 6;

    // Of the largest use. While plants begin, the stock that is laid in for them would last for years.
    private const double LeastUse = 0.1;

    private readonly RunData _data;
    private readonly ChartFrame _frame;
    private readonly Trailing _quarter;

    /// <param name="frame">Of the whole horizon.</param>
    public StockUse(RunData data, ChartFrame frame)
    {
        _data = data;
        _frame = frame;
        _quarter = Trailing.OfQuarter(frame);
        Words = _quarter.IsOfSeveral ? "the use of the three months before"
            : $"the use of the same {frame.PeriodName}";
    }

    /// <summary>At which use it is, for a subtitle.</summary>
    public string Words { get; }

    /// <summary>One value a date, not a number where it is little or unknown; null where nothing is ever
    /// taken.</summary>
    public double[]? TonnesPerWeek(string place)
    {
        var use = Demand(place) is { } demand ? _quarter.Mean(demand)
            : OfPool(BackedBy(place) ?? place);
        var largest = use?.Where(double.IsFinite).DefaultIfEmpty(0).Max() ?? 0;
        return largest > 0 ? [.. use!.Select(flow => flow >= LeastUse * largest ? flow : double.NaN)] : null;
    }

    /// <summary>What sectors would take where all were served; else what plants took.</summary>
    private double[]? OfPool(string pool)
    {
        if (Wanted(pool) is { } wanted) return _quarter.Mean(wanted);
        if (Taken(pool) is not { } taken) return null;
        bool[] isDisturbed = [.. _frame.Dates.Select(IsDisturbed)];
        // Without any time before a shock, that of the shock is all there is.
        var first = Array.IndexOf(isDisturbed, false);
        return _quarter.Mean(taken, index => !isDisturbed[index] || index < first || first < 0);
    }

    private bool IsDisturbed(DateOnly date) => ChartFrame.DatedShocks(_data.Run).Any(shock =>
        date >= shock.Start && date < shock.End!.Value.AddMonths(MonthsDisturbed));

    private double[]? Demand(string sector) =>
        _frame.Values(Measures.Demand, sector, summary => summary.Mean) is { } flows ? PerWeek(flows) : null;

    private double[]? Wanted(string pool)
    {
        double[]? wanted = null;
        foreach (var group in _data.Ledger.Where(flow => IsOf(flow.Line.From, Stockpiles)
            && IsOf(flow.Line.To, Sectors)).GroupBy(flow => flow.Line.To[Sectors.Length..]))
        {
            var all = group.Sum(flow => flow.Tonnes);
            var own = group.Where(flow => flow.Line.From == Stockpiles + pool).Sum(flow => flow.Tonnes);
            if (!(own > 0) || Demand(group.Key) is not { } demand) continue;
            wanted = Findings.Sum([wanted, [.. demand.Select(flow => flow * own / all)]]);
        }

        return wanted;
    }

    /// <summary>What comes, less what the stock grows by.</summary>
    private double[]? Taken(string pool)
    {
        if (SupplyStage.Of(_data, pool).Sources is not { Count: > 0 } sources) return null;
        var stock = _frame.Values(Measures.OnHand, pool, summary => summary.Mean)!;
        var came = PerWeek(Findings.Sum(sources.Select(source => source.Flow(_frame)))!);
        return [.. came.Select((flow, index) => flow - GrowthPerWeek(stock, index))];
    }

    /// <summary>Between the middles of the periods before and after.</summary>
    private double GrowthPerWeek(double[] stock, int index)
    {
        int before = Math.Max(index - 1, 0), after = Math.Min(index + 1, stock.Length - 1);
        var days = _frame.Dates[after].DayNumber - _frame.Dates[before].DayNumber;
        return days == 0 ? 0 : (stock[after] - stock[before]) / days * DaysPerWeek;
    }

    /// <summary>The stockpile that a reserve backs; null for what is no reserve.</summary>
    private string? BackedBy(string reserve) => _data.Ledger
        .FirstOrDefault(flow => flow.Line.From == $"reserves.{reserve}" && IsOf(flow.Line.To, Stockpiles))
        ?.Line.To[Stockpiles.Length..];

    private double[] PerWeek(double[] flows) =>
        [.. _frame.Yearly(flows).Select(rate => rate / (_data.Manifest.YearDays / DaysPerWeek))];

    private static bool IsOf(string account, string kind) =>
        account.StartsWith(kind, StringComparison.Ordinal);
}
