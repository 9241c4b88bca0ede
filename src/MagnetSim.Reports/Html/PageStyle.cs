namespace MagnetSim.Reports;

/// <summary>How pages look: the colours and fonts of the charts, on paper and on screens.</summary>
public static class PageStyle
{
    private const string Resource = "MagnetSim.Reports.report.css";

    /// <summary>Each colour by its name in the style.</summary>
    public static IReadOnlyList<(string Name, Color Color)> Colors { get; } =
    [
        ("ink", Theme.Ink), ("paper", Theme.Paper), ("text", Theme.LegendText), ("soft", Theme.Subtitle),
        ("line", Theme.Grid), ("link", Theme.OnTime), ("accent", Theme.Shortfall), ("shade", new("#F3F5F7")),
    ];

    /// <summary>The style of a page.</summary>
    public static string Text
    {
        get
        {
            using var stream = typeof(PageStyle).Assembly.GetManifestResourceStream(Resource)!;
            using StreamReader reader = new(stream);
            var colors = string.Concat(Colors.Select(color => $"--{color.Name}: {color.Color.Hex}; "));
            return $":root {{ {colors}--fonts: {Theme.OtherFonts}; }}\n{reader.ReadToEnd()}";
        }
    }
}
