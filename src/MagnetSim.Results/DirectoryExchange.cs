using System.Runtime.InteropServices;

namespace MagnetSim.Results;

/// <summary>Exchanges two folders' names.</summary>
internal static partial class DirectoryExchange
{
    private const int CurrentDirectory = -100;
    private const uint ExchangeFlag = 2;

    /// <summary>In one step where Linux can; else in three renames.</summary>
    public static void Exchange(string first, string second)
    {
        if (OperatingSystem.IsLinux() && ExchangeOnLinux(first, second)) return;
        var aside = first + ".aside";
        Directory.Move(second, aside);
        Directory.Move(first, second);
        Directory.Move(aside, first);
    }

    // Fails on file systems that cannot exchange, and with C libraries that lack the call.
    private static bool ExchangeOnLinux(string first, string second)
    {
        try
        {
            return RenameAt2(CurrentDirectory, first, CurrentDirectory, second, ExchangeFlag) == 0;
        }
        catch (EntryPointNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static partial int RenameAt2(
        int firstDirectory, string first, int secondDirectory, string second, uint flags);
}
