using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>A series whose difference between runs is asked for, such as <c>month/shortfall</c>; or
/// <c>cumulative/month/shortfall</c>, its sum from the start.</summary>
public sealed record SeriesName(string Text)
{
    private const string Cumulative = "cumulative/";

    /// <summary>Whether each value is the sum of all up to its period.</summary>
    public bool IsCumulative => Text.StartsWith(Cumulative, StringComparison.Ordinal);

    /// <summary>The name in <c>series.csv</c>.</summary>
    public string Stored => IsCumulative ? Text[Cumulative.Length..] : Text;

    /// <summary>Where the series lies among the cells of a replication; null where there is none.</summary>
    internal SeriesPlace? PlaceIn(RunLayout layout)
    {
        var first = 0;
        foreach (var block in layout.Series)
        {
            foreach (var column in block.Columns)
            {
                if ($"{block.Period}/{column.Key}" == Stored)
                    return new(first, block.Dates, column.Measure);
                first += block.Dates.Count;
            }
        }

        return null;
    }

    /// <summary>The values of a replication, summed up where that is asked for.</summary>
    internal double[] ValuesIn(double[] cells, SeriesPlace place)
    {
        var values = cells[place.First..(place.First + place.Dates.Count)];
        for (var date = 1; IsCumulative && date < values.Length; date++)
            values[date] += values[date - 1];
        return values;
    }
}

/// <summary>Where a series lies among the cells of a replication.</summary>
internal sealed record SeriesPlace(int First, IReadOnlyList<DateOnly> Dates, Measure Measure);
