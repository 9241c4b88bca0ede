namespace MagnetSim.Reports;

/// <summary>Stacks the slots of columns in their order, each as near to the mean height of what it is tied to
/// as its neighbours in the column allow.</summary>
internal static class FlowStacking
{
    private const int Rounds = 12;

    public static double HeightOf(IReadOnlyCollection<FlowSlot> column, double apart) =>
        column.Sum(slot => slot.Height + apart) - apart;

    /// <param name="room">Of the height; what each column starts in the middle of.</param>
    /// <param name="isBounded">Whether all must stay between 0 and the room.</param>
    public static void Arrange(
        IReadOnlyList<List<FlowSlot>> columns, double apart, double room, bool isBounded)
    {
        foreach (var column in columns)
            Stack(column, apart, (room - HeightOf(column, apart)) / 2);
        for (var round = 0; round < Rounds; round++)
        {
            for (var i = 0; i < columns.Count; i++)
            {
                var column = columns[round % 2 == 0 ? i : columns.Count - 1 - i];
                Settle(column, apart, isBounded
                    ? new(0, Math.Max(0, room - HeightOf(column, apart)))
                    : new(double.NegativeInfinity, double.PositiveInfinity));
            }
        }
    }

    private static void Stack(List<FlowSlot> column, double apart, double top)
    {
        foreach (var slot in column)
        {
            slot.Top = top;
            top += slot.Height + apart;
        }
    }

    /// <param name="within">Where the column may begin, if its slots lie close together.</param>
    private static void Settle(List<FlowSlot> column, double apart, Reach within)
    {
        var tops = Spacing.Of(
            [.. column.Select(Wanted)], [.. column.Select(slot => slot.Height + apart)], within);
        for (var index = 0; index < column.Count; index++)
            column[index].Top = tops[index];
    }

    private static double Wanted(FlowSlot slot)
    {
        var others = slot.Ins.Select(link => link.From.Middle)
            .Concat(slot.Outs.Select(link => link.To.Middle));
        return others.DefaultIfEmpty(slot.Middle).Average() - (slot.BoxHeight / 2);
    }
}
