using MagnetSim.Reports;

namespace MagnetSim.Cli;

/// <summary>Where a picture goes, and in what form.</summary>
/// <param name="Name">Without folder and ending.</param>
internal sealed record ImageFile(string Folder, string Name, ImageFormat Format)
{
    /// <summary>By the ending; null where that is none of a picture.</summary>
    public static ImageFormat? FormatOf(string file) => Path.GetExtension(file) switch
    {
        ".png" => ImageFormat.Png,
        ".svg" => ImageFormat.Svg,
        _ => null,
    };

    /// <summary>Makes the folder where there is none.</summary>
    public static ImageFile Of(string file)
    {
        var folder = Path.GetDirectoryName(file)!;
        if (folder.Length > 0)
            Directory.CreateDirectory(folder);
        return new(folder, Path.GetFileNameWithoutExtension(file), FormatOf(file)!.Value);
    }
}
