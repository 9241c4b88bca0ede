namespace MagnetSim.Results;

/// <summary>Each KPI of each replication, as <c>replications.csv</c> has them.</summary>
public sealed class ReplicationTable
{
    private readonly Dictionary<string, double[]> _columns;

    /// <param name="keys">Of the KPIs.</param>
    /// <param name="columns">Of each KPI, its values in order of replication.</param>
    public ReplicationTable(IReadOnlyList<string> keys, IReadOnlyList<double[]> columns)
    {
        Keys = keys;
        _columns = keys.Zip(columns).ToDictionary(column => column.First, column => column.Second);
    }

    /// <summary>The keys, in the order of the file.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>A KPI in order of replication; null where the run has none of that key.</summary>
    public IReadOnlyList<double>? Find(string key) => _columns.GetValueOrDefault(key);
}
