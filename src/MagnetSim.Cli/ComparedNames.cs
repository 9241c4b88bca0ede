using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>What compared runs are called where their folders are not known.</summary>
internal static class ComparedNames
{
    /// <summary>One name a run, each of them once.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<(string Folder, RunManifest Manifest)> runs)
    {
        List<string> names = [];
        foreach (var (folder, manifest) in runs)
            names.Add(Unlike(names, NameOf(folder, manifest)));
        return names;
    }

    /// <summary>The name that the user gave to the folder, or what the folder without one is of.</summary>
    private static string NameOf(string folder, RunManifest manifest)
    {
        var last = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)));
        if (last.Length > 0 && last != RunIdentity.Of(manifest).FolderName) return last;
        return string.Join(", ", [manifest.ScenarioName, .. manifest.Variants, .. manifest.Overrides]);
    }

    private static string Unlike(List<string> names, string name)
    {
        var unlike = name;
        for (var number = 2; names.Contains(unlike); number++)
            unlike = $"{name} ({number})";
        return unlike;
    }
}
