namespace MagnetSim.Scenarios;

/// <summary>The files that a scenario may extend and include: those in its folder and below, so that a
/// scenario from elsewhere cannot read what it should not.</summary>
internal sealed class Enclosure(string file, bool allowOutside)
{
    private const int MostLinks = 64;

    private readonly string _folder = Real(Path.GetDirectoryName(Path.GetFullPath(file)) ?? "");

    /// <summary>The file's text, or null and what is wrong with it.</summary>
    public string? Read(string path, out string problem)
    {
        if (allowOutside || IsInside(path))
            return SourceText.Read(path, out problem);
        problem = "outside of the scenario's folder; --allow-outside allows it";
        return null;
    }

    private bool IsInside(string path)
    {
        var relative = Path.GetRelativePath(_folder, Real(Path.GetFullPath(path)));
        return !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";
    }

    /// <summary>The path without links: a link in the folder may lead out of it.</summary>
    private static string Real(string path)
    {
        for (var links = 0; links < MostLinks; links++)
        {
            if (FirstLink(path) is not { } step)
                return path;
            path = step;
        }

        return Path.GetPathRoot(path) ?? path; // a circle of links leads nowhere
    }

    /// <summary>The path with its first link followed; null without a link.</summary>
    private static string? FirstLink(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var reached = Path.GetPathRoot(path) ?? "";
        for (var i = 0; i < parts.Length; i++)
        {
            var next = Path.Combine(reached, parts[i]);
            if (new FileInfo(next).LinkTarget is { } target)
                return Path.GetFullPath(Path.Combine([reached, target, .. parts[(i + 1)..]]));
            reached = next;
        }

        return null;
    }
}
