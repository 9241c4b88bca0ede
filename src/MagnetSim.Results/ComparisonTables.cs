using System.Globalization;

namespace MagnetSim.Results;

/// <summary>The CSV files of a comparison.</summary>
internal static class ComparisonTables
{
    private static readonly IReadOnlyList<string> _rowHead =
    [
        "first", "second", "kpi", "unit", "first_mean", "second_mean", "difference", "half_width_95", "pairs",
        "variance_ratio",
    ];

    private static readonly IReadOnlyList<string> _seriesHead =
        ["run", "date", "series", "unit", "mean", "p05", "p25", "p50", "p75", "p95"];

    private static readonly IReadOnlyList<string> _overTimeHead =
    [
        "first", "second", "date", "series", "unit", "mean", "half_width_95", "p05", "p25", "p50", "p75",
        "p95",
    ];

    public static void WriteRows(string path, IEnumerable<ComparisonRow> rows) =>
        CsvFile.Write(path, _rowHead, rows.Select(row => (string[])
        [
            row.First, row.Second, row.Kpi, row.Unit, NumberText.Format(row.FirstMean),
            NumberText.Format(row.SecondMean), NumberText.Format(row.Difference),
            NumberText.Format(row.HalfWidth95), $"{row.Pairs}", NumberText.Format(row.VarianceRatio),
        ]));

    public static IReadOnlyList<ComparisonRow> ReadRows(string path) =>
        CsvFile.ReadRows(path, _rowHead.Count, cells =>
        {
            double[] numbers = [.. cells.Skip(4).Select(NumberText.Parse)];
            int? pairs = cells[8].Length == 0
                ? null
                : int.Parse(cells[8], NumberStyles.None, CultureInfo.InvariantCulture);
            return new ComparisonRow(cells[0], cells[1], cells[2], cells[3], numbers[0], numbers[1],
                numbers[2], numbers[3], pairs, numbers[5]);
        });

    public static void WriteSeries(string path, StoredComparison comparison) => CsvFile.Write(
        path, _seriesHead,
        comparison.Manifest.Runs.Zip(comparison.Series).SelectMany(run =>
            run.Second.SelectMany(series => series.Dates.Zip(series.Values, (date, value) => (string[])
            [
                run.First.Name, DateText(date), NameOf(series), series.Unit, NumberText.Format(value.Mean),
                .. RunFolderWriter.Quantiles(value),
            ]))));

    public static IReadOnlyList<IReadOnlyList<SeriesSummary>> ReadSeries(
        string path, IReadOnlyList<NamedRun> runs)
    {
        var cells = CsvFile.ReadRows(path, _seriesHead.Count,
            cells => (Run: cells[0], Cell: RunFolderReader.ReadSeriesCell(cells[1..])));
        return [.. runs.Select(run => RunFolderReader.ToSeries(
            cells.Where(cell => cell.Run == run.Name).Select(cell => cell.Cell)))];
    }

    public static void WriteOverTime(string path, IEnumerable<SeriesDifference> differences) =>
        CsvFile.Write(path, _overTimeHead, differences.SelectMany(difference =>
            difference.Dates.Zip(difference.Values, (date, value) => (string[])
            [
                difference.First, difference.Second, DateText(date), difference.Series, difference.Unit,
                NumberText.Format(value.Mean), NumberText.Format(value.HalfWidth95),
                .. RunFolderWriter.Quantiles(value),
            ])));

    public static IReadOnlyList<SeriesDifference> ReadOverTime(string path)
    {
        var cells = CsvFile.ReadRows(path, _overTimeHead.Count, cells =>
        {
            double[] numbers = [.. cells.Skip(5).Select(NumberText.Parse)];
            return (First: cells[0], Second: cells[1], Series: cells[3], Unit: cells[4],
                Date: RunFolderReader.ReadDate(cells[2]), Value: new Summary(numbers[0], numbers[1],
                    numbers[2], numbers[3], numbers[4], numbers[5], numbers[6]));
        });
        return [.. cells.GroupBy(cell => (cell.First, cell.Second, cell.Series, cell.Unit)).Select(group =>
            new SeriesDifference(group.Key.First, group.Key.Second, group.Key.Series, group.Key.Unit,
                [.. group.Select(cell => cell.Date)], [.. group.Select(cell => cell.Value)]))];
    }

    private static string NameOf(SeriesSummary series) =>
        $"{series.Period}/{series.Measure}{(series.Part.Length == 0 ? "" : $"/{series.Part}")}";

    private static string DateText(DateOnly date) =>
        date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
