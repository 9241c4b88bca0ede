using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>Runs as charts see them: written to a folder and read back.</summary>
internal static class StoredRuns
{
    public static RunData Of(RunResult run)
    {
        var folder = Directory.CreateTempSubdirectory("magnetsim-").FullName;
        try
        {
            RunFolder.Write(run, folder, force: false);
            return RunData.Read(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>All charts that the run can be drawn as, by name.</summary>
    public static IReadOnlyDictionary<string, Chart> ChartsOf(RunResult run) => RunCharts.Of(Of(run))
        .Where(chart => chart.Chart is not null).ToDictionary(chart => chart.Name, chart => chart.Chart!);
}
