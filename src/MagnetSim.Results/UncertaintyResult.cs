namespace MagnetSim.Results;

/// <summary>All that a study of uncertain inputs leaves behind, or is read back of it.</summary>
/// <param name="ScenarioText">The resolved scenario as YAML, with where each value was written; empty when
/// read back.</param>
/// <param name="Variances">One a KPI.</param>
/// <param name="Bars">KPI after KPI, the largest swing first.</param>
/// <param name="Indices">KPI after KPI, in the order of the factors, variation last; none unless they were
/// asked for.</param>
public sealed record UncertaintyResult(
    UncertaintyManifest Manifest, string ScenarioText, IReadOnlyList<VarianceRow> Variances,
    IReadOnlyList<TornadoBar> Bars, IReadOnlyList<SobolRow> Indices)
{
    /// <summary>The bars of a KPI, the largest swing first.</summary>
    public IReadOnlyList<TornadoBar> BarsOf(string kpi) => [.. Bars.Where(bar => bar.Kpi == kpi)];
}

/// <summary>What was run; nothing in it depends on when, where or on how many threads.</summary>
/// <param name="ScenarioHash">SHA-256 of the resolved scenario's text, lower-case hexadecimal.</param>
/// <param name="Pairs">Pairs of replications by which the variance was split.</param>
/// <param name="BarReplications">Replications at each end of a bar, and at the medians.</param>
/// <param name="Sobol">Whether Sobol' indices were asked for.</param>
/// <param name="Variants">Named overrides that were applied, in order.</param>
/// <param name="Overrides">Overrides of the command line, in order.</param>
/// <param name="Headlines">Keys of the KPIs that tables and charts show.</param>
public sealed record UncertaintyManifest(
    string ToolVersion, string Commit, string ScenarioName, string ScenarioDescription, string ScenarioHash,
    ulong Seed, int Pairs, int BarReplications, bool Sobol, IReadOnlyList<string> Variants,
    IReadOnlyList<string> Overrides, DateOnly Start, DateOnly End, IReadOnlyList<string> Headlines,
    IReadOnlyList<UncertainFactorRow> Inputs)
{
    /// <summary>Name of the study's folder unless the user gives one.</summary>
    public string FolderName()
    {
        string[] asked = [.. Overrides, $"{BarReplications}", $"{Sobol}", .. Headlines];
        return new RunIdentity($"{ScenarioName} uncertainty", ScenarioHash, Seed, Pairs,
            Variants, asked, ToolVersion).FolderName;
    }
}

/// <summary>Something uncertain, with its values as texts in the unit of the scenario.</summary>
/// <param name="Low">At a probability of 10 %.</param>
/// <param name="High">At a probability of 90 %.</param>
/// <param name="Source">Empty where the scenario does not say.</param>
/// <param name="Confidence">Empty where the scenario does not say.</param>
public sealed record UncertainFactorRow(
    string Path, string Law, string Low, string Median, string High, string Source, string Confidence);

/// <summary>The variance of a KPI in its two parts; not-a-number where nothing is known.</summary>
/// <param name="Pairs">Those in which both replications have the KPI.</param>
/// <param name="Uncertain">The part of the variance that is due to uncertain inputs.</param>
/// <param name="Variation">The part that is the chance of the world.</param>
/// <param name="Share">The uncertain part as a share.</param>
/// <param name="ShareLow">The lower end of the 95 % interval of that share.</param>
public sealed record VarianceRow(
    string Kpi, string Unit, int Pairs, double Mean, double StandardDeviation, double Uncertain,
    double Variation, double Share, double ShareLow, double ShareHigh);

/// <summary>What one uncertain input moves in a KPI, all others at their medians.</summary>
/// <param name="LowValue">Of the input at its 10 % quantile.</param>
/// <param name="HighValue">Of the input at its 90 % quantile.</param>
/// <param name="Pairs">Replications that have the KPI at both ends and at the medians.</param>
/// <param name="Median">The mean of the KPI with all inputs at their medians.</param>
/// <param name="Low">By how much the mean is larger with the input at its 10 % quantile.</param>
/// <param name="LowHalfWidth95">Half the width of the 95 % interval of that difference.</param>
/// <param name="High">By how much the mean is larger with the input at its 90 % quantile.</param>
public sealed record TornadoBar(
    string Kpi, string Unit, string Input, string LowValue, string HighValue, int Pairs, double Median,
    double Low, double LowHalfWidth95, double High, double HighHalfWidth95)
{
    /// <summary>From the smallest to the largest of both ends and the middle.</summary>
    public double Swing => Math.Max(0, Math.Max(Low, High)) - Math.Min(0, Math.Min(Low, High));
}

/// <summary>The Sobol' indices of a factor for a KPI, with half the widths of their 95 % intervals.</summary>
/// <param name="Factor">An uncertain input, or <c>variation</c> for the chance of the world.</param>
public sealed record SobolRow(
    string Kpi, string Factor, double First, double FirstHalfWidth95, double Total, double TotalHalfWidth95);
