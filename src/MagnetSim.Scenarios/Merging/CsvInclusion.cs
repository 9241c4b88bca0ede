namespace MagnetSim.Scenarios;

/// <summary>Puts the steps of CSV files in the place of <c>{csv: file}</c>, so that a merged scenario stands
/// by itself.</summary>
/// <param name="file">The scenario file; paths count from its folder.</param>
/// <param name="enclosure">The files that may be read.</param>
internal sealed class CsvInclusion(string file, Enclosure enclosure, ProblemList problems)
{
    /// <summary>Whether a CSV file may stand for a value: for steps by date.</summary>
    public static bool Takes(Format? format) =>
        format?.ItemFormat?.Keys.Any(key => key.Name == CsvSteps.FirstKey) == true;

    public MapNode Expand(MapNode root) => Expand(root, NodePath.Root, ScenarioTable.Format);

    private MapNode Expand(MapNode map, string path, Format? format) =>
        map.Entries.Any(entry => entry.Value is MapNode)
            ? new(map.Place, [.. map.Entries.Select(
                entry => Expand(entry, NodePath.Key(path, entry.Key), FormatUnder(entry.Key, path, format)))])
            {
                Replaced = map.Replaced,
                Own = map.Own,
            }
            : map;

    private MapEntry Expand(MapEntry entry, string path, Format? format) => entry.Value is MapNode map
        ? entry with { Value = IsCsv(map, format) ? Include(map, path) : Expand(map, path, format) }
        : entry;

    /// <summary>A variant is written as the scenario itself.</summary>
    private static Format? FormatUnder(string key, string path, Format? format) =>
        path == ScenarioTable.VariantsKey ? ScenarioTable.Format : format?.Under(key);

    private static bool IsCsv(MapNode map, Format? format) =>
        Takes(format) && map.Has(ScenarioTable.CsvKey) && !Format.IsLong(map);

    /// <summary>The list is a value written long, so that source and confidence stay beside it.</summary>
    private MapNode Include(MapNode map, string path) =>
        new(map.Place, [.. map.Entries.Select(entry => entry.Key == ScenarioTable.CsvKey
            ? new MapEntry(Annotations.ValueKey, entry.Place, StepsIn(entry.Value, path))
            : entry)]);

    private Node StepsIn(Node csv, string path)
    {
        if (csv is not ScalarNode { IsNull: false, Text.Length: > 0 } name)
            return Refuse(csv, path, "not a file; write the path of a CSV file");
        var shown = Path.Combine(Path.GetDirectoryName(file) ?? "", name.Text);
        return enclosure.Read(shown, out var fault) is { } text
            ? Read(text, shown, path)
            : Refuse(csv, path, $"{shown}: {fault}");
    }

    private Node Read(string text, string shown, string path) =>
        string.Concat(text.Split('\n')[0].Where(letter => !char.IsWhiteSpace(letter))) == CsvRates.Head
            ? new CsvRates(shown, path, problems).Read(text)
            : new CsvSteps(shown, path, problems).Read(text);

    private BrokenNode Refuse(Node csv, string path, string message)
    {
        problems.Add(csv.Place, path, message);
        return new BrokenNode(csv.Place);
    }
}
