namespace MagnetSim.Reports;

/// <summary>Orders each column so that few arrows cross: each slot goes to the mean place of its neighbours,
/// from left to right and back, and the best order seen is kept.</summary>
internal static class FlowOrder
{
    private const int Sweeps = 12;

    public static void Arrange(FlowGraph graph)
    {
        var best = Copy(graph);
        var fewest = Crossings(graph);
        for (var sweep = 0; sweep < Sweeps && fewest > 0; sweep++)
        {
            Sweep(graph, toTheRight: sweep % 2 == 1);
            var crossings = Crossings(graph);
            if (crossings >= fewest)
                continue;
            (fewest, best) = (crossings, Copy(graph));
        }

        for (var column = 0; column < best.Count; column++)
            graph.Columns[column] = best[column];
    }

    private static List<List<FlowSlot>> Copy(FlowGraph graph) =>
        [.. graph.Columns.Select(column => column.ToList())];

    private static void Sweep(FlowGraph graph, bool toTheRight)
    {
        for (var i = 0; i < graph.Columns.Count; i++)
        {
            var column = toTheRight ? i : graph.Columns.Count - 1 - i;
            var places = Places(graph);
            graph.Columns[column] =
                [.. graph.Columns[column].OrderBy(slot => MeanPlace(slot, places, toTheRight))];
        }
    }

    private static double MeanPlace(FlowSlot slot, Dictionary<FlowSlot, double> places, bool toTheRight)
    {
        var sides = toTheRight ? slot.Ins.Select(link => link.From) : slot.Outs.Select(link => link.To);
        return sides.Select(other => places[other]).DefaultIfEmpty(places[slot]).Average();
    }

    /// <summary>From 0 at the top of a column to 1 at its bottom.</summary>
    private static Dictionary<FlowSlot, double> Places(FlowGraph graph)
    {
        Dictionary<FlowSlot, double> places = [];
        foreach (var column in graph.Columns)
            for (var i = 0; i < column.Count; i++)
                places.Add(column[i], (i + 0.5) / column.Count);
        return places;
    }

    private static int Crossings(FlowGraph graph)
    {
        var places = Places(graph);
        var count = 0;
        for (var i = 0; i < graph.Links.Count; i++)
        {
            for (var j = i + 1; j < graph.Links.Count; j++)
            {
                var (one, other) = (graph.Links[i], graph.Links[j]);
                if (one.From.Column == other.From.Column && (places[one.From] - places[other.From])
                    * (places[one.To] - places[other.To]) < 0)
                    count++;
            }
        }

        return count;
    }
}
