namespace MagnetSim.Results;

/// <summary>What each number of a replication stands for; the same for all replications of a run.</summary>
public sealed record RunLayout(
    IReadOnlyList<Column> Kpis, IReadOnlyList<SeriesBlock> Series, IReadOnlyList<LedgerLine> Ledger)
{
    /// <summary>How many numbers the series of one replication take.</summary>
    public int CellCount => Series.Sum(block => block.CellCount);
}

/// <summary>A measure of the whole (<paramref name="Part"/>
/// empty) or of one part, such as a sector.</summary>
public sealed record Column(Measure Measure, string Part)
{
    /// <summary>Such as <c>on_time_fill</c> or <c>on_time_fill/e_two_wheelers</c>.</summary>
    public string Key => Part.Length == 0 ? Measure.Key : $"{Measure.Key}/{Part}";
}

/// <summary>Series over the same periods. Its cells lie column after column, each in order of date.</summary>
/// <param name="Period"><c>week</c>, <c>month</c>, <c>year</c> or
/// <c>fiscal_year</c>; series are named <c>month/demand/wind</c>.</param>
/// <param name="Dates">The first day of each period.</param>
public sealed record SeriesBlock(string Period, IReadOnlyList<DateOnly> Dates, IReadOnlyList<Column> Columns)
{
    public int CellCount => Columns.Count * Dates.Count;
}

/// <summary>A path of one element from one account to another.</summary>
public sealed record LedgerLine(string Element, string From, string To);
