using System.Globalization;
using System.Text.RegularExpressions;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>Reads what a user writes for a precision, such as <c>on_time_fill: 0.5 %</c>.</summary>
/// <remarks>
/// A half-width is in the unit of its KPI, where <c>%</c> of a share means points of per cent; or it is a
/// part of the mean, as in <c>lost: 2 % of mean</c>.
/// </remarks>
/// <param name="kpis">Those of the run.</param>
/// <param name="labels">Names that people know KPIs by; several KPIs may have the same.</param>
public sealed partial class PrecisionReader(IReadOnlyList<Column> kpis, ILookup<string, Column> labels)
{
    private const string OfMean = "% of mean";
    private const string Share = "1";
    private const double PerCent = 0.01;

    /// <summary>Reads one target.</summary>
    /// <exception cref="FormatException">It says nothing that can be reached; the message is for the user.
    /// </exception>
    public PrecisionTarget Read(string text)
    {
        var colon = text.LastIndexOf(':');
        if (colon < 1)
            throw new FormatException("write KPI: HALF-WIDTH, as on_time_fill: 0.5 % or lost: 2 % of mean");
        var kpi = Find(text[..colon].Trim());
        if (kpi.Measure.Kind == MeasureKind.Censored)
        {
            throw new FormatException($"{kpi.Key} is a time that may never come, so it has no mean and no "
                + "interval; choose a KPI that is a number in every replication");
        }

        return TargetOf(kpi, text[(colon + 1)..].Trim());
    }

    private Column Find(string name)
    {
        if (kpis.FirstOrDefault(kpi => kpi.Key == name) is { } byKey) return byKey;
        Column[] labelled = [.. labels[name].Where(kpis.Contains)];
        if (labelled.Length == 1) return labelled[0];
        if (labelled.Length > 1)
        {
            throw new FormatException($"{name} stands for {labelled.Length} KPIs; choose one of "
                + string.Join(", ", labelled.Select(kpi => kpi.Key)));
        }

        var known = labels.Where(label => label.Any(kpis.Contains)).Select(label => label.Key);
        var near = NearNames.Of(name, [.. kpis.Select(kpi => kpi.Key), .. known]);
        throw new FormatException($"the scenario has no KPI {name}; "
            + (near.Count == 0
                ? "summary.csv of any run of it lists them"
                : $"near are {string.Join(", ", near)}"));
    }

    private static PrecisionTarget TargetOf(Column kpi, string text)
    {
        var match = Amount().Match(text);
        var size = match.Success
            ? double.Parse(match.Groups["number"].Value, NumberStyles.Float, CultureInfo.InvariantCulture)
            : double.NaN;
        var words = match.Groups["unit"].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var unit = string.Join(' ', words);
        if (!(size > 0) || double.IsInfinity(size)) throw Unreadable(kpi, text);
        if (unit == OfMean) return new PrecisionTarget(kpi.Key, size * PerCent, OfMean: true);
        var isShare = kpi.Measure.Unit == Share;
        if (isShare && unit is "%" or "pts")
            return new PrecisionTarget(kpi.Key, size * PerCent, OfMean: false);
        return !isShare && unit.Replace('*', '·') == kpi.Measure.Unit
            ? new PrecisionTarget(kpi.Key, size, OfMean: false)
            : throw Unreadable(kpi, text);
    }

    private static FormatException Unreadable(Column kpi, string text) => new(
        (text.Length == 0
            ? $"the half-width of {kpi.Key} is missing"
            : $"{text} is no half-width of {kpi.Key}")
        + (kpi.Measure.Unit == Share
            ? ", which is a share; write points above 0, as 0.5 %, or a part of the mean, as 2 % of mean"
            : $"; write it above 0 in {kpi.Measure.Unit}, as 5 {kpi.Measure.Unit}, or as 2 % of mean"));

    [GeneratedRegex(@"^(?<number>\d+(\.\d+)?([eE][+-]?\d+)?)\s*(?<unit>\D.*)$",
        RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Amount();
}
