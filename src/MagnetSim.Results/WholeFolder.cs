using System.Diagnostics;

namespace MagnetSim.Results;

/// <summary>Writes a folder so that it is there whole or not at all.</summary>
internal static class WholeFolder
{
    private const string PartialMark = ".partial-";

    private static readonly string[] _own =
        [".csv", ".html", ".json", ".jsonl", ".partial", ".png", ".sqlite", ".svg", ".yaml"];

    /// <summary>Complains if a folder could not be written there.</summary>
    /// <param name="what">What the folder is of, such as a run.</param>
    /// <param name="manifestFile">The file that such a folder has.</param>
    public static void CheckFree(string path, string what, string manifestFile, bool force)
    {
        path = Path.TrimEndingDirectorySeparator(path);
        if (File.Exists(path)) throw new RunFolderException($"{path} is a file; a {what} needs a folder");
        if (!Directory.Exists(path) || !Directory.EnumerateFileSystemEntries(path).Any()) return;
        if (!File.Exists(Path.Combine(path, manifestFile)))
        {
            throw new RunFolderException(
                $"{path} exists and is no {what} folder (it has no {manifestFile}); choose another name");
        }

        if (!force) throw new RunFolderException($"{path} holds a {what} already; --force replaces it");
        if (Directory.EnumerateFileSystemEntries(path).FirstOrDefault(IsForeign) is { } foreign)
        {
            throw new RunFolderException(
                $"{path} holds {Path.GetFileName(foreign)}, which is not the {what}'s; move it first");
        }
    }

    /// <summary>Writes files beside the final place and renames the folder when it is whole.</summary>
    /// <param name="writeFiles">Gets the folder to write to.</param>
    /// <remarks>
    /// A process killed on the way leaves the old folder or the new one, and perhaps a hidden folder
    /// <c>.NAME.partial-MACHINE-PROCESS</c>, which the next write from that machine removes. (Where the
    /// system cannot exchange two folders at once, the old one may be found under that name with
    /// <c>.aside</c> added.)
    /// </remarks>
    public static void Write(string path, Action<string> writeFiles)
    {
        path = FinalPlace.Of(path);
        var parent = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(parent);
        var prefix = $".{Path.GetFileName(path)}{PartialMark}{Environment.MachineName}-";
        DeleteLeftovers(parent, prefix);
        var partial = Path.Combine(parent, prefix + Environment.ProcessId);
        WritePartial(partial, writeFiles);
        if (!Directory.Exists(path))
        {
            Directory.Move(partial, path);
            return;
        }

        DirectoryExchange.Exchange(partial, path);
        Directory.Delete(partial, recursive: true);
    }

    /// <summary>What cannot be written whole, as on a full disk, leaves the room it took.</summary>
    private static void WritePartial(string partial, Action<string> writeFiles)
    {
        try
        {
            Directory.CreateDirectory(partial);
            writeFiles(partial);
        }
        catch
        {
            if (Directory.Exists(partial)) Directory.Delete(partial, recursive: true);
            throw;
        }
    }

    /// <summary>Replacing a folder removes all in it, so what somebody else put there is looked
    /// for.</summary>
    private static bool IsForeign(string path) =>
        Directory.Exists(path) || !_own.Contains(Path.GetExtension(path));

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
