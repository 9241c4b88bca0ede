using System.Diagnostics;

namespace MagnetSim.Results;

/// <summary>Writes a folder so that it is there whole or not at all.</summary>
internal static class WholeFolder
{
    private const string PartialMark = ".partial-";

    /// <summary>Writes files beside the final place and renames the folder when it is whole.</summary>
    /// <param name="writeFiles">Gets the folder to write to.</param>
    /// <remarks>A process killed on the way leaves a hidden folder <c>.NAME.partial-PROCESS</c>, which the
    /// next write to the same place removes.</remarks>
    public static void Write(string path, Action<string> writeFiles)
    {
        path = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        var parent = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(parent);
        var prefix = $".{Path.GetFileName(path)}{PartialMark}";
        DeleteLeftovers(parent, prefix);
        var partial = Path.Combine(parent, prefix + Environment.ProcessId);
        Directory.CreateDirectory(partial);
        writeFiles(partial);
        if (!Directory.Exists(path))
        {
            Directory.Move(partial, path);
            return;
        }

        DirectoryExchange.Exchange(partial, path);
        Directory.Delete(partial, recursive: true);
    }

    private static void DeleteLeftovers(string parent, string prefix)
    {
        foreach (var leftover in Directory.GetDirectories(parent, prefix + "*"))
        {
            var process = Path.GetFileName(leftover)[prefix.Length..];
            if (int.TryParse(process, out var id) && (id == Environment.ProcessId || !IsAlive(id)))
                Directory.Delete(leftover, recursive: true);
        }
    }

    private static bool IsAlive(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
