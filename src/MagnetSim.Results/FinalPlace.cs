using System.Text;

namespace MagnetSim.Results;

/// <summary>Where a folder or file is to be written.</summary>
internal static class FinalPlace
{
    // Hidden siblings have longer names, and file systems allow 255 bytes.
    private const int LongestName = 200;

    /// <summary>The whole path, links followed: the place itself, not the link, is written anew.</summary>
    /// <exception cref="RunFolderException">Nothing can be written there.</exception>
    public static string Of(string path)
    {
        if (string.IsNullOrWhiteSpace(path)) throw new RunFolderException("the name of the folder is empty");
        var whole = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (new DirectoryInfo(whole).LinkTarget is not null)
            whole = Directory.ResolveLinkTarget(whole, returnFinalTarget: true)!.FullName;
        if (Path.GetDirectoryName(whole) is null)
            throw new RunFolderException($"{path} is the root of all folders; name one within");
        if (whole == Environment.CurrentDirectory)
            throw new RunFolderException($"{path} is the folder that you are in; name another");
        return Encoding.UTF8.GetByteCount(Path.GetFileName(whole)) <= LongestName
            ? whole
            : throw new RunFolderException($"{path}: the name is longer than {LongestName} bytes");
    }
}
