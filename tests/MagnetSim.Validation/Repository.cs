namespace MagnetSim.Validation;

/// <summary>Where the project's own files are.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    public static string PathOf(string relative) => Path.Combine(Root, relative);

    public static string Text(string relative) => File.ReadAllText(PathOf(relative));

    public static string ScenarioFile(string name) => PathOf($"scenarios/{name}.yaml");

    /// <summary>The names of all scenarios that are shipped.</summary>
    public static IReadOnlyList<string> ScenarioNames =>
        [.. Directory.EnumerateFiles(PathOf("scenarios"), "*.yaml")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal)];

    /// <summary>C# files that people wrote, as paths from the root.</summary>
    public static IReadOnlyList<string> Sources =>
        [.. new[] { "src", "tests", "benchmarks", "docs" }.SelectMany(folder => Files(folder, "*.cs"))];

    /// <summary>Files in a folder and below, without what builds leave, as paths from the root.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file))
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Order(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var start = AppContext.BaseDirectory;
        for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "MagnetSim.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException($"no MagnetSim.sln in any folder above {start}");
    }
}
