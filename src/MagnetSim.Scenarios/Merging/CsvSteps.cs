namespace MagnetSim.Scenarios;

/// <summary>Reads a CSV file of steps: its first line names their keys, and each further line is
/// one.</summary>
/// <param name="file">As messages name it.</param>
/// <param name="path">Where the steps stand in the scenario.</param>
internal sealed class CsvSteps(string file, string path, ProblemList problems)
{
    public const string FirstKey = "from";

    /// <summary>A list of maps, each at the place of its line; an empty cell leaves its key out.</summary>
    public Node Read(string text)
    {
        string[] lines = [.. text.Split('\n').Select(line => line.Trim())];
        string[] keys = [.. lines[0].Split(',').Select(Bare)];
        if (lines[0].Contains(';', StringComparison.Ordinal))
            return Refuse(1, "cells are separated by commas, not semicolons");
        if (keys.Length < 2 || keys[0] != FirstKey || !keys.All(IsKey))
            return Refuse(
                1, $"the first line is neither {CsvRates.Head} nor the keys of a step, such as from,rate");
        if (Wording.Twice(keys) is { } twice)
            return Refuse(1, $"the first line has {twice} twice");
        List<Node> steps = [];
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].Length > 0)
                steps.Add(Step(keys, lines[i], i + 1));
        }

        return steps.Count > 0
            ? new ListNode(PlaceOf(1), steps)
            : Refuse(1, "no lines below the first; each is a step");
    }

    /// <summary>A cell without blanks, and without the quotes that some spreadsheets put around.</summary>
    private static string Bare(string cell)
    {
        var bare = cell.Trim();
        return bare.Length > 1 && bare[0] == '"' && bare[^1] == '"' ? bare[1..^1].Trim() : bare;
    }

    private static bool IsKey(string text) =>
        text.Length > 0 && text.All(letter => char.IsAsciiLetterLower(letter) || letter == '_');

    private Node Step(string[] keys, string line, int number)
    {
        var cells = line.Split(',');
        if (cells.Length != keys.Length)
            return Refuse(number, $"{cells.Length} cells; the first line has {keys.Length}");
        List<MapEntry> entries = [];
        var column = 1;
        for (var i = 0; i < keys.Length; i++)
        {
            var place = PlaceOf(number, column + cells[i].Length - cells[i].TrimStart().Length);
            if (Bare(cells[i]) is { Length: > 0 } cell)
                entries.Add(new MapEntry(keys[i], place, new ScalarNode(place, cell, IsQuoted: false)));
            column += cells[i].Length + 1;
        }

        return new MapNode(PlaceOf(number), entries);
    }

    private BrokenNode Refuse(int line, string message)
    {
        problems.Add(PlaceOf(line), path, message);
        return new BrokenNode(PlaceOf(line));
    }

    private Place PlaceOf(int line, int column = 1) => new(file, line, column);
}
