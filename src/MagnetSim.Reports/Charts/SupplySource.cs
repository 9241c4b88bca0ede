using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>
/// Something that brings material to a stockpile: a lane, a producer here, or a plant here.
/// </summary>
/// <param name="Name">In the scenario.</param>
/// <param name="Country">Of a lane: from where, or whose mine; empty for what is made here.</param>
/// <param name="ElementTonnes">Of the rare earths, brought over the whole horizon on average.</param>
internal sealed record SupplySource(SupplyKind Kind, string Name, string Country, double ElementTonnes)
{
    public bool IsImport => Kind == SupplyKind.Lane;

    /// <summary>Whose supply it is: a country, or India.</summary>
    public string Origin => IsImport ? Country : "India";

    /// <summary>How it is named in charts.</summary>
    public string Label => Findings.Label(IsImport ? Country : Name);

    /// <summary>Tonnes of material in each period, on average.</summary>
    public double[] Flow(ChartFrame frame) => Net(Kind == SupplyKind.Producer, measure =>
        frame.Values(measure, Name, summary => summary.Mean), frame.Dates.Count);

    /// <summary>Tonnes of material over the whole horizon, in order of replication.</summary>
    public double[] PerRun(RunData data) => Net(Kind == SupplyKind.Producer, measure =>
        data.Values(measure, Name), data.Runs);

    // What a producer makes goes to other buyers or abroad first, where they are ahead.
    private double[] Net(bool isProducer, Func<Measure, IReadOnlyList<double>?> valuesOf, int count)
    {
        var made = valuesOf(Kind switch
        {
            SupplyKind.Lane => Measures.Imports,
            SupplyKind.Producer => Measures.ProducerOutput,
            _ => Measures.MagnetOutput,
        }) ?? valuesOf(Measures.ProductOutput) ?? new double[count];
        var other = isProducer ? valuesOf(Measures.OtherBuyers) : null;
        var exported = isProducer ? valuesOf(Measures.Exported) : null;
        return [.. made.Select((value, index) =>
            Math.Max(0, value - (other?[index] ?? 0) - (exported?[index] ?? 0)))];
    }
}

internal enum SupplyKind
{
    Lane,
    Producer,
    Plant,
}
