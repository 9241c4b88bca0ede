using System.Globalization;

namespace MagnetSim.Results;

/// <summary>Reads a run folder back.</summary>
internal static class RunFolderReader
{
    public static StoredRun Read(string folder)
    {
        var manifest = ReadManifest(folder);
        var kpis = CsvFile.ReadRows(Path.Combine(folder, RunFolder.SummaryFile), 9, ReadKpi);
        var cells = CsvFile.ReadRows(Path.Combine(folder, RunFolder.SeriesFile), 9, ReadSeriesCell);
        return new(manifest, kpis, ToSeries(cells));
    }

    /// <summary>The KPIs of <c>replications.csv</c>, whose first column counts the replications.</summary>
    public static ReplicationTable ReadReplications(string folder)
    {
        var path = Path.Combine(folder, RunFolder.ReplicationsFile);
        var head = CsvFile.ReadHead(path);
        var rows = CsvFile.ReadRows(
            path, head.Length, cells => cells.Skip(1).Select(NumberText.Parse).ToArray());
        var columns = Enumerable.Range(0, head.Length - 1)
            .Select(kpi => rows.Select(row => row[kpi]).ToArray());
        return new ReplicationTable(head[1..], [.. columns]);
    }

    /// <summary>The file sums over all replications; the mean over them is what readers want.</summary>
    public static IReadOnlyList<LedgerFlow> ReadLedger(string folder)
    {
        double replications = ReadManifest(folder).ReplicationsDone;
        return CsvFile.ReadRows(Path.Combine(folder, RunFolder.LedgerFile), 4, cells => new LedgerFlow(
            new(cells[0], cells[1], cells[2]), NumberText.Parse(cells[3]) / replications));
    }

    public static IReadOnlyList<Assumption> ReadAssumptions(string folder) =>
        CsvFile.ReadRows(Path.Combine(folder, RunFolder.AssumptionsFile), 5,
            cells => new Assumption(cells[0], cells[1], cells[2], cells[3], cells[4]));

    public static IReadOnlyList<ChainPart> ReadChain(string folder) => CsvFile.ReadRows(
        Path.Combine(folder, RunFolder.ChainFile), 4, cells => new ChainPart(cells[0], cells[1], cells[2],
            cells[3].Length == 0 ? null : int.Parse(cells[3], CultureInfo.InvariantCulture)));

    public static IReadOnlyList<ElementBalance> ReadBalance(string folder) => ElementBalance.Of(
        CsvFile.ReadRows(Path.Combine(folder, RunFolder.LedgerFile), 4, cells => (
            new LedgerLine(cells[0], cells[1], cells[2]),
            decimal.Parse(cells[3], NumberStyles.Number, CultureInfo.InvariantCulture))));

    public static RunManifest ReadManifest(string folder)
    {
        if (!Directory.Exists(folder)) throw new RunFolderException($"{folder}: no such run folder");
        var path = Path.Combine(folder, RunFolder.ManifestFile);
        return File.Exists(path)
            ? JsonFile.Read(path, RunJson.Readable.RunManifest)
            : throw new RunFolderException($"{path}: missing, so this is no run folder");
    }

    private static KpiSummary ReadKpi(string[] cells) =>
        new(cells[0], cells[1], ReadSummary(cells, NumberText.Parse(cells[2]), NumberText.Parse(cells[3])));

    /// <summary>A row of <c>series.csv</c>.</summary>
    public static SeriesCell ReadSeriesCell(string[] cells) => new(ReadDate(cells[0]), cells[1], cells[2],
        ReadSummary(cells, NumberText.Parse(cells[3]), halfWidth: double.NaN));

    public static DateOnly ReadDate(string text) =>
        DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Cells put together by their series, which keep the order of their first ones.</summary>
    public static IReadOnlyList<SeriesSummary> ToSeries(IEnumerable<SeriesCell> cells) =>
        [.. cells.GroupBy(cell => (cell.Name, cell.Unit)).Select(ToSeries)];

    // Both files end with the same five quantiles.
    private static Summary ReadSummary(string[] cells, double mean, double halfWidth) => new(
        mean, halfWidth, NumberText.Parse(cells[4]), NumberText.Parse(cells[5]),
        NumberText.Parse(cells[6]), NumberText.Parse(cells[7]), NumberText.Parse(cells[8]));

    private static SeriesSummary ToSeries(IGrouping<(string Name, string Unit), SeriesCell> cells)
    {
        var names = cells.Key.Name.Split('/', 3);
        if (names.Length < 2)
            throw new RunFolderException($"series '{cells.Key.Name}' has no period before its measure");
        return new(names[0], names[1], names.Length == 3 ? names[2] : "", cells.Key.Unit,
            [.. cells.Select(cell => cell.Date)], [.. cells.Select(cell => cell.Value)]);
    }

    internal sealed record SeriesCell(DateOnly Date, string Name, string Unit, Summary Value);
}
