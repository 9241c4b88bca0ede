namespace MagnetSim.Benchmarks;

/// <summary>The shipped scenarios, found from wherever a benchmark's program was built.</summary>
internal static class ScenarioFile
{
    public static string Find(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        for (; folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "scenarios", name);
            if (File.Exists(path)) return path;
        }

        throw new FileNotFoundException($"No folder above {AppContext.BaseDirectory} has scenarios/{name}.");
    }
}
