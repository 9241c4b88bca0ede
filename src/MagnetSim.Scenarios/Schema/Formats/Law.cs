using System.Text.Json.Nodes;
using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>A distribution as files write it: a key, and its parameters under it.</summary>
/// <param name="IsBounded">Whether every draw lies between parameters that are written.</param>
/// <param name="Form">How the parameters are written.</param>
/// <param name="Meaning">One sentence for the reader of the documentation.</param>
internal sealed record Law(
    string Name, bool IsBounded, Format<Distribution> Parameters, string Form, string Meaning)
{
    private static readonly string[] _names =
    [
        "uniform", "triangular", "pert", "exponential", "erlang", "gamma", "normal", "lognormal", "weibull",
        "discrete", "empirical", "uncertain",
    ];

    private static Key<int> Stages =>
        Key.Required("stages", Formats.Stages, "Of how many exponential times it is the sum.");

    private static Key<double> Variation =>
        Key.Required("cv", Formats.GammaVariation, "The standard deviation as a share of the mean.");

    private static Key<double> Shape =>
        Key.Required("shape", Formats.WeibullShape, "Above 1 when the hazard rises with age.");

    /// <summary>Whether a node is a distribution, and not a map with keys of its own.</summary>
    public static bool IsLaw(Node node) => node is MapNode map && _names.Any(map.Has);

    /// <summary>The law as a JSON Schema.</summary>
    public JsonObject Schema(SchemaBook book) =>
        SchemaBook.Described($"{{{Name}: {Form}}}: {Meaning}", Parameters.Schema(book));

    /// <summary>The laws of a value, whose parameters have the value's format.</summary>
    public static IReadOnlyList<Law> Of(Format<double> value) =>
    [
        new("uniform", true, Uniform(value),
            "[least, most]", "All values between are equally likely."),
        new("triangular", true, Rising("triangular", value, p => new Triangular(p[0], p[1], p[2])),
            "[least, most likely, most]", "Likelier the nearer to the most likely value."),
        new("pert", true, Rising("pert", value, p => new Pert(p[0], p[1], p[2])),
            "[least, most likely, most]", "Like triangular, with less weight at the ends."),
        new("exponential", false, Convert(value, mean => new Exponential(mean), MeanFault),
            "mean", "Times between things that happen at random."),
        new("erlang", false, MeanAnd("erlang", value, Stages, (mean, stages) => new Erlang(stages, mean)),
            "{mean: …, stages: 3}", "The sum of so many exponential times."),
        new("gamma", false, MeanAnd("gamma", value, Variation, Gamma.FromMeanAndCv),
            "{mean: …, cv: 50 %}",
            "Skewed to the right; cv is the standard deviation as a share of the mean."),
        new("normal", false, Normal(value),
            "{mean: …, sd: …}", "The bell curve, cut off at 0."),
        new("lognormal", false, LogNormal(value),
            "{median: …, p90: …}", "Skewed to the right; also `{lognormal: {mean: …, cv: 50 %}}`."),
        new("weibull", false, MeanAnd("weibull", value, Shape, Weibull.FromMeanAndShape),
            "{mean: …, shape: 2}", "Life times; with a shape above 1 things wear out."),
        new("discrete", true, Discrete(value),
            "[[value, weight], …]", "One of these values, by their weights."),
        new("empirical", true, Convert(new ListFormat<double>(value, 1), values => new Empirical(values)),
            "[value, …]", "One of these observed values, all equally likely."),
    ];

    /// <summary>Turns parameters into a distribution whose mean and variance can be computed.</summary>
    private static Format<Distribution> Convert<T>(
        Format<T> parameters, Func<T, Distribution> convert, Func<T, string?>? fault = null)
    {
        var law = parameters.As((read, _) => convert(read), _ => new Constant(1), fault);
        return law.As((read, _) => read, _ => new Constant(1), SpreadFault);
    }

    private static string Noun(Format value) => value.Type((_, words) => words);

    private static string? SpreadFault(Distribution law) =>
        double.IsFinite(law.Mean) && double.IsFinite(law.Variance)
            ? null
            : "spreads too widely to be computed with";

    private static string? MeanFault(double mean) => mean > 0 ? null : "a mean must be more than 0";

    private static Format<Distribution> Uniform(Format<double> value) => Convert(
        new ListFormat<double>(value, 2, 2),
        bounds => new Uniform(bounds[0], bounds[1]),
        bounds => bounds[0] < bounds[1] ? null : "bounds must rise; write {uniform: [least, most]}");

    /// <summary>A law of its least, most likely and largest value.</summary>
    private static Format<Distribution> Rising(
        string name, Format<double> value, Func<IReadOnlyList<double>, Distribution> law) => Convert(
        new ListFormat<double>(value, 3, 3),
        law,
        points => points[0] <= points[1] && points[1] <= points[2] && points[0] < points[2]
            ? null
            : $"values must rise; write {{{name}: [least, most likely, most]}}");

    /// <summary>A law of its mean and one more parameter.</summary>
    private static Format<Distribution> MeanAnd<T>(
        string name, Format<double> value, Key<T> other, Func<double, T, Distribution> law)
    {
        var mean = Key.Required("mean", value, "The mean.");
        MapFormat<(double Mean, T Other)> parameters =
            new($"{name} of {Noun(value)}", [mean, other], map => (map.Get(mean), map.Get(other)));
        return Convert(parameters, read => law(read.Mean, read.Other), read => MeanFault(read.Mean));
    }

    private static Format<Distribution> Normal(Format<double> value)
    {
        var mean = Key.Required("mean", value, "The mean before the cut at 0.");
        var deviation = Key.Required("sd", value, "The standard deviation before the cut at 0.");
        MapFormat<(double Mean, double Deviation)> parameters =
            new($"normal of {Noun(value)}", [mean, deviation], map => (map.Get(mean), map.Get(deviation)));
        return Convert(
            parameters,
            read => new TruncatedNormal(read.Mean, read.Deviation),
            read => read.Deviation > 0 ? null : "sd must be more than 0");
    }

    private static Format<Distribution> LogNormal(Format<double> value)
    {
        var mean = Key.Optional("mean", value, "The mean, together with cv.");
        var variation =
            Key.Optional("cv", Formats.Variation, "The standard deviation as a share of the mean.");
        var median =
            Key.Optional("median", value, "Half of the draws lie below it; together with p90.");
        var ninthDecile = Key.Optional("p90", value, "90 % of the draws lie below it.");
        MapFormat<LogNormalParameters> parameters =
            new($"lognormal of {Noun(value)}", [mean, variation, median, ninthDecile], map => new(
                map.FindValue(mean),
                map.FindValue(variation),
                map.FindValue(median),
                map.FindValue(ninthDecile)));
        return Convert(parameters, read => read.ToLaw(), read => read.Fault());
    }

    private static Format<Distribution> Discrete(Format<double> value)
    {
        ListFormat<(double Value, double Weight)> rows =
            new(new RowFormat(value, Formats.NumberFromZero), 1);
        return Convert(
            rows,
            read => new DiscreteTable(
                [.. read.Select(row => row.Value)], [.. read.Select(row => row.Weight)]),
            read => read.Any(row => row.Weight > 0) ? null : "some weight must be more than 0");
    }

    private sealed record LogNormalParameters(
        double? Mean, double? Variation, double? Median, double? NinthDecile)
    {
        public string? Fault() => this switch
        {
            { Mean: not null, Variation: not null, Median: null, NinthDecile: null } =>
                MeanFault(Mean.Value),
            { Mean: null, Variation: null, Median: not null, NinthDecile: not null } =>
                Median > 0 && NinthDecile > Median
                    ? null
                    : "p90 must be more than the median, and that more than 0",
            _ => "write either mean and cv, or median and p90",
        };

        public LogNormal ToLaw() => Mean is { } mean
            ? Engine.LogNormal.FromMeanAndCv(mean, Variation!.Value)
            : Engine.LogNormal.FromMedianAndP90(Median!.Value, NinthDecile!.Value);
    }
}
