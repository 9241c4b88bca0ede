using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>All of a run's folder that its page is made of.</summary>
/// <param name="Charts">The charts of the run, drawn or not.</param>
/// <param name="Svgs">Those that were drawn, by name.</param>
/// <param name="HasPngs">Whether some stand beside the page as PNG.</param>
internal sealed record PageData(
    RunData Data, IReadOnlyList<ChainPart> Chain, IReadOnlyList<Assumption> Assumptions,
    IReadOnlyList<ElementBalance> Balance,
    IReadOnlyList<DrawableChart> Charts, IReadOnlyDictionary<string, string> Svgs, bool HasPngs)
{
    /// <summary>Complains if a page could not be made; worth asking before charts are drawn.</summary>
    public static void Check(string folder)
    {
        Require(folder, RunFolder.ChainFile);
        Require(folder, RunFolder.AssumptionsFile);
    }

    public static PageData Read(string folder)
    {
        Check(folder);
        var data = RunData.Read(folder);
        Dictionary<string, string> svgs = [];
        foreach (var name in RunCharts.Names)
        {
            var file = Path.Combine(folder, $"{name}.svg");
            if (File.Exists(file)) svgs.Add(name, File.ReadAllText(file));
        }

        return new(data, RunFolder.ReadChain(folder), RunFolder.ReadAssumptions(folder),
            RunFolder.ReadBalance(folder), RunCharts.Of(data), svgs,
            RunCharts.Names.Any(name => File.Exists(Path.Combine(folder, $"{name}.png"))));
    }

    /// <summary>A file without even a head was not written by a run.</summary>
    private static void Require(string folder, string name)
    {
        var file = Path.Combine(folder, name);
        if (File.Exists(file) && new FileInfo(file).Length > 0) return;
        throw new ReportException($"{file}: {(File.Exists(file) ? "empty" : "missing")}, so that "
            + $"{RunReport.FileName} cannot be written; run the scenario again into this folder: "
            + $"magnetsim run {Path.Combine(folder, RunFolder.ScenarioFile)}");
    }
}
