using System.Text;

namespace MagnetSim.Reports;

/// <summary>The page that says what a run answers, made from its folder alone.</summary>
public static class RunReport
{
    public const string FileName = "report.html";

    /// <summary>Writes the page into the run's folder; it appears when it is whole.</summary>
    /// <returns>The name of the file.</returns>
    public static async Task<string> WriteAsync(string folder, CancellationToken cancellation)
    {
        var html = HtmlOf(folder);
        var partial = Path.Combine(folder, $".{FileName}.partial");
        try
        {
            await File.WriteAllTextAsync(partial, html, new UTF8Encoding(false), cancellation);
            File.Move(partial, Path.Combine(folder, FileName), overwrite: true);
            return FileName;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>The page of the run in a folder.</summary>
    public static string HtmlOf(string folder) => PageWriter.Write(PageBuilder.Of(PageData.Read(folder)));
}
