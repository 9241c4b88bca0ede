namespace MagnetSim.Scenarios;

/// <summary>Reads a CSV file of masses by period as rates: what came from a date until that of the next row,
/// spread evenly.</summary>
/// <param name="file">As messages name it.</param>
/// <param name="path">Where the rates stand in the scenario.</param>
internal sealed class CsvRates(string file, string path, ProblemList problems)
{
    public const string Head = "from,mass";

    private readonly Binder _binder = new(problems);

    /// <summary>A list of rates, each at the place of its row; the last row only ends the series.</summary>
    public Node Read(string text)
    {
        string[] lines = [.. text.Split('\n').Select(line => line.Trim())];
        List<Row> rows =
        [
            .. lines.Skip(1).Select((line, index) => (Text: line, Number: index + 2))
                .Where(line => line.Text.Length > 0).Select(line => RowOf(line.Text, line.Number)),
        ];
        CheckRows(rows);
        if (_binder.Failures > 0)
            return new BrokenNode(PlaceOf(1));
        var steps = rows.Select((row, i) => Step(row, rows.ElementAtOrDefault(i + 1)));
        return new ListNode(PlaceOf(1), [.. steps]);
    }

    private Row RowOf(string line, int number)
    {
        var comma = line.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            Report(number, $"{line} has no comma; write {Head}, such as 2025-05-01,1238 t");
            return new Row(number, default, null);
        }

        ScalarNode from = new(PlaceOf(number), line[..comma].TrimEnd(), IsQuoted: false);
        ScalarNode mass = new(PlaceOf(number, comma + 2), line[(comma + 1)..].TrimStart(), IsQuoted: false);
        return new Row(number, Formats.Date.Read(from, path, _binder),
            mass.IsNull ? null : Formats.Mass.Read(mass, path, _binder));
    }

    private void CheckRows(List<Row> rows)
    {
        if (_binder.Failures > 0)
            return;
        foreach (var (before, row) in rows.Zip(rows.Skip(1)))
        {
            if (row.From <= before.From)
                Report(row.Line, $"{row.From:yyyy-MM-dd} is not after {before.From:yyyy-MM-dd}; dates rise");
        }

        foreach (var row in rows.SkipLast(1).Where(row => row.Mass is null))
            Report(row.Line, "no mass; only the last row has none, since it ends the series");
        if (rows.Count < 2)
            Report(1, "fewer than 2 rows; each mass ends with the date of the next row");
        else if (rows[^1].Mass is not null)
            Report(rows[^1].Line, "the last row only ends the series; write its date and a comma alone");
    }

    private MapNode Step(Row row, Row? next)
    {
        var tonnesPerDay =
            next is null ? 0 : row.Mass!.Value.Tonnes / (next.From.DayNumber - row.From.DayNumber);
        return new(PlaceOf(row.Line),
        [
            Entry(row.Line, "from", $"{row.From:yyyy-MM-dd}"), Entry(row.Line, "rate", $"{tonnesPerDay} t/d"),
        ]);
    }

    private MapEntry Entry(int line, string key, string text) =>
        new(key, PlaceOf(line), new ScalarNode(PlaceOf(line), text, IsQuoted: false));

    private void Report(int line, string message) => _binder.Report(PlaceOf(line), path, message);

    private Place PlaceOf(int line, int column = 1) => new(file, line, column);

    private sealed record Row(int Line, DateOnly From, Mass? Mass);
}
