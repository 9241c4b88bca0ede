namespace MagnetSim.Results;

/// <summary>Something that is measured in a run.</summary>
/// <param name="Key">Its name in every file, such as <c>on_time_fill</c>.</param>
/// <param name="Unit">Such as <c>t</c>, <c>t/yr</c>, <c>1</c> for a share, <c>wk</c>.</param>
/// <param name="Meaning">One sentence for the reader of a report.</param>
/// <param name="Kind">How replications of it are summed up.</param>
public sealed record Measure(string Key, string Unit, string Meaning, MeasureKind Kind = MeasureKind.Number);

public enum MeasureKind
{
    /// <summary>A number in every replication; not-a-number where it cannot be measured.</summary>
    Number,

    /// <summary>A time that may never come (positive infinity):
    /// quantiles may be "never"; no mean, no interval.</summary>
    Censored,
}
