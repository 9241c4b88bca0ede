namespace MagnetSim.Cli;

/// <summary>A table for people: labels to the left, figures to the right. What does not fit into 80 columns
/// goes on below, with the labels again, so that no figure is cut or broken.</summary>
/// <param name="heads">Of the columns of figures; a head may have several lines.</param>
internal sealed class TextTable(params IReadOnlyList<string> heads)
{
    private const int Indent = 2;
    private const int Gap = 2;

    private readonly string[][] _heads = [.. heads.Select(head => head.Split('\n'))];
    private readonly List<Row> _rows = [];

    /// <summary>Begins a group of rows.</summary>
    public void AddTitle(string title) => _rows.Add(new(title, null));

    /// <param name="figures">One a column; those to the right may be missing.</param>
    public void Add(string label, params IReadOnlyList<string> figures) => _rows.Add(new(label, figures));

    public void Write(TextWriter output)
    {
        var labels = _rows.Where(row => row.Figures is not null).Max(row => row.Label.Length);
        int[] widths = [.. Enumerable.Range(0, _heads.Length).Select(WidthOf)];
        for (var first = 0; first < widths.Length;)
        {
            if (first > 0) output.WriteLine();
            var end = EndOf(widths, first, Terminal.Width - Indent - labels);
            WriteBlock(output, labels, widths, first..end);
            first = end;
        }
    }

    private int WidthOf(int column) => _heads[column]
        .Concat(_rows.Select(row => FigureOf(row, column))).Max(text => text.Length);

    /// <summary>The first column that has no room beside the one that is given.</summary>
    private static int EndOf(int[] widths, int first, int room)
    {
        var end = first;
        do room -= Gap + widths[end++];
        while (end < widths.Length && room >= Gap + widths[end]);
        return end;
    }

    private void WriteBlock(TextWriter output, int labels, int[] widths, Range columns)
    {
        var shown = _heads[columns];
        var lines = shown.Max(head => head.Length);
        for (var line = 0; line < lines; line++)
        {
            WriteLine(output, "", labels, widths[columns], [.. shown.Select(
                head => head.ElementAtOrDefault(line - lines + head.Length) ?? "")]);
        }

        output.WriteLine(new string('─', Indent + labels + widths[columns].Sum(width => Gap + width)));
        foreach (var row in _rows)
        {
            if (row.Figures is null) WriteTitle(output, row);
            else WriteLine(output, row.Label, labels, widths[columns],
                [.. Enumerable.Range(0, widths.Length).Select(column => FigureOf(row, column))
                    .Take(columns)]);
        }
    }

    private void WriteTitle(TextWriter output, Row title)
    {
        if (!ReferenceEquals(title, _rows[0])) output.WriteLine();
        foreach (var line in Prose.Lines(title.Label, Terminal.Width))
            Terminal.WriteTitle(output, line);
    }

    private static void WriteLine(
        TextWriter output, string label, int labels, int[] widths, string[] figures)
    {
        var cells = figures.Zip(widths, (figure, width) => figure.PadLeft(Gap + width));
        output.WriteLine(new string(' ', Indent) + label.PadRight(labels) + string.Concat(cells));
    }

    private static string FigureOf(Row row, int column) => row.Figures?.ElementAtOrDefault(column) ?? "";

    /// <param name="Figures">Null for the title of a group.</param>
    private sealed record Row(string Label, IReadOnlyList<string>? Figures);
}
