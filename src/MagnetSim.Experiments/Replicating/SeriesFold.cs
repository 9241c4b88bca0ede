using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>The series of many replications, summed up cell by cell as they come.</summary>
/// <remarks>Up to 1,000 replications are kept as they are; beyond that each cell is a
/// <see cref="CellFold"/>, and memory stops growing. Either way no digit depends on the order in which
/// replications are added or parts merged.</remarks>
/// <param name="cells">How many numbers the series of a replication have.</param>
/// <param name="isExact">Whether the first replications are kept, as long as they are few.</param>
internal sealed class SeriesFold(int cells, bool isExact)
{
    public const int MostExact = 1000;

    // By number, which is the order in which they are summed up.
    private SortedList<int, double[]>? _rows = isExact ? [] : null;
    private CellFold[] _cells = isExact ? [] : NewCells(cells);

    /// <summary>Whether all figures are those of the numbers themselves.</summary>
    public bool IsExact => _rows is not null;

    /// <exception cref="OverflowException">A number, or a sum of them, is not finite or beyond 9e18.
    /// </exception>
    public void Add(int replication, double[] row)
    {
        if (Array.Exists(row, double.IsInfinity)) throw new OverflowException();
        if (_rows?.Count == MostExact) CountRows();
        if (_rows is not null) _rows.Add(replication, row);
        else Count(row);
    }

    /// <summary>Adds all replications of the other.</summary>
    public void Merge(SeriesFold other)
    {
        if (other._rows is not null)
        {
            foreach (var (replication, row) in other._rows)
                Add(replication, row);
            return;
        }

        CountRows();
        for (var cell = 0; cell < cells; cell++)
            _cells[cell].Merge(other._cells[cell]);
    }

    /// <summary>What the replications say of a cell.</summary>
    public Summary Summarize(int cell, MeasureKind kind) => _rows is null
        ? _cells[cell].Summarize()
        : Summary.WithoutInterval(Column(_rows, cell), kind);

    public void Write(BinaryWriter writer)
    {
        writer.Write7BitEncodedInt(_rows?.Count ?? -1);
        foreach (var (replication, row) in _rows ?? [])
        {
            writer.Write7BitEncodedInt(replication);
            Numbers.Write(writer, row);
        }

        foreach (var cell in _cells)
            cell.Write(writer);
    }

    public static SeriesFold Read(BinaryReader reader, int cells)
    {
        var rows = reader.Read7BitEncodedInt();
        SeriesFold fold = new(cells, isExact: rows >= 0);
        for (var row = 0; row < rows; row++)
            fold.Add(reader.Read7BitEncodedInt(), Numbers.Read(reader, cells));
        for (var cell = 0; cell < fold._cells.Length; cell++)
            fold._cells[cell] = CellFold.Read(reader);
        return fold;
    }

    private static double[] Column(SortedList<int, double[]> rows, int cell)
    {
        var column = new double[rows.Count];
        for (var row = 0; row < column.Length; row++)
            column[row] = rows.GetValueAtIndex(row)[cell];
        return column;
    }

    private static CellFold[] NewCells(int cells) =>
        [.. Enumerable.Range(0, cells).Select(_ => new CellFold())];

    private void CountRows()
    {
        if (_rows is not { } rows) return;
        _rows = null;
        _cells = NewCells(cells);
        foreach (var row in rows.Values)
            Count(row);
    }

    private void Count(double[] row)
    {
        for (var cell = 0; cell < row.Length; cell++)
            _cells[cell].Add(row[cell]);
    }
}
