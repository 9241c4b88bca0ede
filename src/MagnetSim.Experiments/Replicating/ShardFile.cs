using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Experiments;

/// <summary>A shard that is done, as a file in a folder of shards.</summary>
public static class ShardFile
{
    private const string Extension = ".shard";

    /// <summary>Such as <c>03-of-16.shard</c>.</summary>
    public static string NameOf(Shard shard)
    {
        var digits = shard.Of.ToString(CultureInfo.InvariantCulture).Length;
        var number = shard.Number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return $"{number}-of-{shard.Of}{Extension}";
    }

    /// <summary>Writes the shard, so that it is there whole or not at all.</summary>
    public static void Write(string path, RunHead head, RunFold fold)
    {
        var unfinished = $"{path}.unfinished";
        try
        {
            SnapshotFile.Write(unfinished, writer => RunSnapshot.Write(writer, head, fold));
            File.Move(unfinished, path, overwrite: true);
        }
        catch
        {
            File.Delete(unfinished);
            throw;
        }
    }

    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static RunSnapshot Read(string path) => SnapshotFile.Read(path, RunSnapshot.Read);

    /// <summary>Reads what is known of the shard's run.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static RunHead ReadHead(string path) => SnapshotFile.Read(path, RunHead.Read);

    /// <summary>All shards among files and folders, each once.</summary>
    /// <exception cref="RunFolderException">There is no such file or folder, or no shard in it.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths) =>
        [.. paths.SelectMany(FindIn).DistinctBy(Path.GetFullPath)];

    private static IEnumerable<string> FindIn(string path)
    {
        if (File.Exists(path)) return [path];
        if (!Directory.Exists(path)) throw new RunFolderException($"{path}: no such file or folder");
        string[] files = [.. Directory.GetFiles(path, $"*{Extension}").Order(StringComparer.Ordinal)];
        return files.Length > 0 ? files : throw new RunFolderException($"{path} holds no shards");
    }
}
