namespace MagnetSim.Results;

/// <summary>Keeps the progress of a work beside its final place, so that a crash loses little.</summary>
/// <remarks>
/// A hidden folder <c>.NAME.progress</c> holds the last two snapshots. Each ends with its SHA-256, and is on
/// disk before it takes the place of an older one. One process at a time may use the folder.
/// </remarks>
public sealed class SnapshotFolder : IDisposable
{
    private const string Suffix = ".progress";
    private const string LockFile = "lock";
    private const string Newest = "newest";
    private const string Previous = "previous";
    private const string Unfinished = "unfinished";

    // EWOULDBLOCK, and ERROR_SHARING_VIOLATION.
    private const int HeldOnUnix = 11;
    private const int HeldOnWindows = unchecked((int)0x80070020);

    private readonly string _folder;
    private readonly FileStream _lock;

    /// <summary>Opens the folder of a final place, for this process alone.</summary>
    /// <exception cref="RunFolderException">Another process works on the same.</exception>
    public SnapshotFolder(string output)
    {
        output = Path.TrimEndingDirectorySeparator(output);
        _folder = FolderOf(output);
        Directory.CreateDirectory(_folder);
        _lock = Lock(PathOf(LockFile), output);
    }

    /// <summary>Whether an earlier process left a snapshot.</summary>
    public bool IsLeft => Generations.Any(File.Exists);

    private IEnumerable<string> Generations => [PathOf(Newest), PathOf(Previous)];

    /// <summary>Whether an earlier process left a snapshot beside a final place.</summary>
    public static bool IsLeftAt(string output) => Directory.Exists(FolderOf(output));

    /// <summary>Writes a snapshot; the one before it stays until the next.</summary>
    public void Save(Action<BinaryWriter> write)
    {
        var unfinished = PathOf(Unfinished);
        try
        {
            SnapshotFile.Write(unfinished, write);
            if (File.Exists(PathOf(Newest))) File.Move(PathOf(Newest), PathOf(Previous), overwrite: true);
            File.Move(unfinished, PathOf(Newest));
            DiskFlush.Entries(_folder);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <summary>The newest snapshot that is whole; null when there is none.</summary>
    /// <param name="say">Gets a sentence about each that is damaged.</param>
    public T? Load<T>(Func<BinaryReader, T> read, Action<string> say)
        where T : class
    {
        foreach (var file in Generations.Where(File.Exists))
        {
            try
            {
                return SnapshotFile.Read(file, read);
            }
            catch (InvalidDataException fault)
            {
                say(fault.Message);
            }
        }

        return null;
    }

    /// <summary>Removes all snapshots: the work is done, or begins anew.</summary>
    public void Clear()
    {
        foreach (var file in Generations)
            File.Delete(file);
    }

    /// <summary>Lets others in; without snapshots, the folder goes.</summary>
    public void Dispose()
    {
        if (!IsLeft) Remove();
        _lock.Dispose();
    }

    private static string FolderOf(string output)
    {
        var place = FinalPlace.Of(output);
        return Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}{Suffix}");
    }

    private static FileStream Lock(string file, string output)
    {
        try
        {
            return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (fault.HResult is HeldOnUnix or HeldOnWindows)
        {
            throw new RunFolderException($"{output} is being made by another process", fault);
        }
    }

    // Another process may have come in when the lock file was gone; then the folder is its own.
    private void Remove()
    {
        try
        {
            File.Delete(PathOf(Unfinished));
            File.Delete(PathOf(LockFile));
            Directory.Delete(_folder);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // Not empty, or not its own.
        }
    }

    private string PathOf(string file) => Path.Combine(_folder, file);
}
