#:project ../../src/MagnetSim.Experiments
#:property RestorePackagesWithLockFile=false
#:property NoWarn=$(NoWarn);MA0047

// Ranks the levers of scenarios/levers-2031.yaml by tonnes of shortfall avoided per crore of rupees, and
// prints the table of docs/levers.md. From the root: dotnet run docs/levers/Rank.cs [replications]
using MagnetSim.Experiments;
using MagnetSim.Results;
using MagnetSim.Scenarios;

const string File = "scenarios/levers-2031.yaml";
var replications = args.Length > 0 ? int.Parse(args[0]) : 200;
var without = Lever.Run(File, [], replications);
var levers = ScenarioReader.VariantsOf(File)
    .Except(ScenarioReader.VariantsOf("scenarios/export-ban-2031.yaml"))
    .Select(variant => Lever.Against(without, variant.Name, Lever.Run(File, [variant.Name], replications)))
    .OrderByDescending(lever => lever.Rank);
Console.WriteLine(
    "| lever | shortfall avoided, t | costs, ₹ crore | of that by the scheme | t per ₹ crore |");
Console.WriteLine("|---|---|---|---|---|");
foreach (var lever in levers)
    Console.WriteLine(lever.Row);

/// <summary>What one lever changes, pair by pair of replications.</summary>
internal sealed record Lever(
    string Name, Difference Avoided, Difference Cost, Difference Scheme,
    Difference PerCrore)
{
    /// <summary>Ranks what costs nothing more first if it helps, and what does not help last.</summary>
    public double Rank => Avoided.Low <= 0 ? Avoided.Mean * 1e-9 : Cost.High <= 0 ? 1e9 : PerCrore.Mean;

    public string Row =>
        $"| `{Name}` | {Text(Avoided, "0")} | {Text(Cost, "0")} | {Rounded(Scheme.Mean, "0")} | {Worth} |";

    private string Worth => Avoided.Low <= 0 ? "does not help"
        : Cost.High <= 0 ? "costs nothing more"
        : Text(PerCrore, "0.00");

    public static RunResult Run(string file, IReadOnlyList<string> variants, int replications)
    {
        var reading = ScenarioReader.Read(file, variants, []);
        var scenario = reading.Scenario
            ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
        ExperimentOptions options =
            new(replications, scenario.Experiment.Seed, Environment.ProcessorCount, Trace: null);
        ScenarioSource source = new(reading.ResolvedText, reading.Resolved!.AnnotatedText(), variants, []);
        return Experiment.Run(scenario, source, options, null, default);
    }

    public static Lever Against(RunResult without, string name, RunResult with)
    {
        var avoided = Differences("shortfall_52wk/export_ban", with, without);
        var cost = Differences("lever_cost", without, with);
        var paid = Differences("incentive_paid", without, with)
            .Zip(Differences("subsidy_paid", without, with), (one, other) => one + other).ToArray();
        return new Lever(name, Mean(avoided), Mean(cost), Mean(paid), Difference.Ratio(avoided, cost));
    }

    private static Difference Mean(double[] values) =>
        Difference.OfPairs(values, new double[values.Length]);

    /// <summary>By how much a KPI is larger in the second run.</summary>
    private static double[] Differences(string kpi, RunResult first, RunResult second) =>
        [.. Values(second, kpi).Zip(Values(first, kpi), (one, other) => one - other)];

    private static IEnumerable<double> Values(RunResult run, string kpi)
    {
        var column = run.Layout.Kpis.ToList().FindIndex(each => each.Key == kpi);
        return run.Replications.Select(replication => replication.Kpis[column]);
    }

    private static string Text(Difference value, string format) =>
        $"{Rounded(value.Mean, format)} ± {Rounded(value.HalfWidth95, format)}";

    /// <summary>Nothing is not less than nothing.</summary>
    private static string Rounded(double value, string format) =>
        value.ToString(format) is ['-', .. var digits] && digits.All(letter => letter is '0' or '.')
            ? digits
            : value.ToString(format);
}
