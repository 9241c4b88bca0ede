namespace MagnetSim.Reports;

/// <summary>A table of a page; the first cell of each row is the row's head.</summary>
/// <param name="Id">Unlike that of any other table of the page.</param>
/// <param name="Note">How it is to be read; may be empty.</param>
public sealed record PageTable(
    string Id, string Caption, string Note, IReadOnlyList<PageColumn> Columns,
    IReadOnlyList<PageRows> Groups)
{
    /// <summary>A table of rows without groups.</summary>
    public static PageTable Of(string id, string caption, string note, IReadOnlyList<PageColumn> columns,
        IEnumerable<IReadOnlyList<string>> rows) => new(id, caption, note, columns, [new("", "", [.. rows])]);

    public int RowCount => Groups.Sum(group => group.Rows.Count);
}
