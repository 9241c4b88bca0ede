using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>All of a run's folder that its page is made of.</summary>
/// <param name="Charts">The charts of the run, drawn or not.</param>
/// <param name="Svgs">Those that were drawn, by name.</param>
internal sealed record PageData(
    RunData Data, IReadOnlyList<Assumption> Assumptions, IReadOnlyList<ElementBalance> Balance,
    IReadOnlyList<DrawableChart> Charts, IReadOnlyDictionary<string, string> Svgs)
{
    public static PageData Read(string folder)
    {
        var data = RunData.Read(folder);
        Dictionary<string, string> svgs = [];
        foreach (var name in RunCharts.Names)
        {
            var file = Path.Combine(folder, $"{name}.svg");
            if (File.Exists(file)) svgs.Add(name, File.ReadAllText(file));
        }

        return new(data, RunFolder.ReadAssumptions(folder), RunFolder.ReadBalance(folder),
            RunCharts.Of(data), svgs);
    }
}
