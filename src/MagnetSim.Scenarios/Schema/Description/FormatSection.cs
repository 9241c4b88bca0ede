namespace MagnetSim.Scenarios;

/// <summary>A map of the file format with a name of its own, and where it stands.</summary>
internal sealed record FormatSection(string Name, Format Format, IReadOnlyList<string> Places)
{
    /// <summary>Every map, the scenario first, each before those within it.</summary>
    public static IReadOnlyList<FormatSection> All()
    {
        List<FormatSection> sections = [];
        Visit(ScenarioTable.Format, "", sections);
        return sections;
    }

    private static void Visit(Format format, string path, List<FormatSection> sections)
    {
        if (format.Name is { } name && !Add(name, format, path, sections))
            return;
        if (format.Name is not null)
        {
            foreach (var key in format.Keys)
                Visit(key.Format, path.Length == 0 ? key.Name : $"{path}.{key.Name}", sections);
        }

        foreach (var part in format.Parts)
            Visit(part, path + format.PartStep, sections);
    }

    /// <summary>Whether the section is new; a known one stands at one more place.</summary>
    private static bool Add(string name, Format format, string path, List<FormatSection> sections)
    {
        var index = sections.FindIndex(section => section.Name == name);
        if (index < 0)
        {
            sections.Add(new FormatSection(name, format, path.Length == 0 ? [] : [path]));
            return true;
        }

        if (!sections[index].Places.Contains(path))
            sections[index] = sections[index] with { Places = [.. sections[index].Places, path] };
        return false;
    }
}
