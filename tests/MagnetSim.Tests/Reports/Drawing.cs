using MagnetSim.Reports;

namespace MagnetSim.Tests.Reports;

/// <summary>What tests need that look at drawn charts.</summary>
internal static class Drawing
{
    /// <summary>A new folder to draw into; without gnuplot the test is left out, and says why.</summary>
    public static async Task<string> NewFolderAsync()
    {
        await RequireGnuplotAsync();
        return Directory.CreateTempSubdirectory("magnetsim-").FullName;
    }

    public static async Task RequireGnuplotAsync()
    {
        if (!(await Gnuplot.FindAsync(CancellationToken.None)).HasGnuplot)
            Assert.Ignore("gnuplot is not installed");
    }

    /// <summary>Removes a folder, if there is one.</summary>
    public static void Delete(string folder)
    {
        if (folder.Length > 0) Directory.Delete(folder, recursive: true);
    }
}
