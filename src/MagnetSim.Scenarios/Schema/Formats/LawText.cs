namespace MagnetSim.Scenarios;

/// <summary>A distribution as its file writes it.</summary>
internal static class LawText
{
    /// <summary>On one line, without the outer brackets.</summary>
    public static string Of(Node law) =>
        law is MapNode map && map.Entries.FirstOrDefault(entry => IsLawEntry(entry)) is { } entry
            ? $"{entry.Key}: {NodeWriter.Inline(Annotations.Bare(entry.Value))}"
            : NodeWriter.Inline(law);

    /// <summary>The unit of the first parameter that is a value of that format, and what one unit
    /// is.</summary>
    public static (string Unit, double Size) UnitOf(Node law, Format<double> value, double yearDays)
    {
        Binder aside = new(new ProblemList()) { YearDays = yearDays };
        foreach (var scalar in ScalarsIn(law))
        {
            if (NumberText.TrySplit(scalar.Text, out var number, out var unit) && number != 0
                && value.Read(scalar, NodePath.Root, aside) is var read && double.IsFinite(read))
                return (unit, read / number);
        }

        return ("", 1);
    }

    private static bool IsLawEntry(MapEntry entry) =>
        !Annotations.IsAnnotation(entry.Key) && !Annotations.IsExtension(entry.Key);

    private static IEnumerable<ScalarNode> ScalarsIn(Node node) => node switch
    {
        ScalarNode scalar => [scalar],
        ListNode list => list.Items.SelectMany(ScalarsIn),
        MapNode map => map.Entries.Where(IsLawEntry).SelectMany(entry => ScalarsIn(entry.Value)),
        _ => [],
    };
}
