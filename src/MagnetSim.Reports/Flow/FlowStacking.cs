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

    /// <summary>Least squares under the order of the column, by pooling neighbours that are too close.
    /// </summary>
    /// <param name="within">Where the column may begin, if its slots lie close together.</param>
    private static void Settle(List<FlowSlot> column, double apart, Reach within)
    {
        List<(double Sum, int Count)> pools = [];
        var offset = 0.0;
        foreach (var slot in column)
        {
            pools.Add((Wanted(slot) - offset, 1));
            while (pools.Count > 1 && Mean(pools[^1]) < Mean(pools[^2]))
            {
                pools[^2] = (pools[^2].Sum + pools[^1].Sum, pools[^2].Count + pools[^1].Count);
                pools.RemoveAt(pools.Count - 1);
            }

            offset += slot.Height + apart;
        }

        offset = 0;
        var at = 0;
        foreach (var pool in pools)
        {
            var begin = Math.Clamp(Mean(pool), within.Low, within.High);
            for (var i = 0; i < pool.Count; i++)
            {
                column[at].Top = begin + offset;
                offset += column[at++].Height + apart;
            }
        }
    }

    private static double Mean((double Sum, int Count) pool) => pool.Sum / pool.Count;

    private static double Wanted(FlowSlot slot)
    {
        var others = slot.Ins.Select(link => link.From.Middle)
            .Concat(slot.Outs.Select(link => link.To.Middle));
        return others.DefaultIfEmpty(slot.Middle).Average() - (slot.BoxHeight / 2);
    }
}
