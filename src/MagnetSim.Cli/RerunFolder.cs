using MagnetSim.Results;

namespace MagnetSim.Cli;

/// <summary>Where a run is made again: a folder that the user names, or one that goes when all is
/// said.</summary>
internal sealed class RerunFolder : IDisposable
{
    private readonly DirectoryInfo? _temporary;

    /// <param name="kept">The folder to keep; null for none.</param>
    /// <exception cref="RunFolderException">The folder to keep holds something already.</exception>
    public RerunFolder(string? kept)
    {
        KeptPath = kept;
        if (kept is not null && System.IO.Path.Exists(kept) && !IsEmptyFolder(kept))
            throw new RunFolderException($"{kept} is there already; choose a new folder");
        _temporary = kept is null ? Directory.CreateTempSubdirectory("magnetsim-") : null;
        Path = kept ?? System.IO.Path.Combine(_temporary!.FullName, "run");
    }

    public string Path { get; }

    /// <summary>Null when nothing is kept.</summary>
    public string? KeptPath { get; }

    public void Dispose() => _temporary?.Delete(recursive: true);

    private static bool IsEmptyFolder(string path) =>
        Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any();
}
