namespace MagnetSim.Scenarios;

/// <summary>Those who need a licence: a number of them, or each by name.</summary>
internal static class ImporterTable
{
    private const int Most = 10_000;

    private static readonly Key<double> _weight =
        Key.Required("weight", Formats.Yield, "Its part of what is imported; all add up to 100 %.");
    private static readonly Key<bool> _barred = Key.Optional(
        "barred", Formats.Flag, "Whether the conditions keep it from ever getting a licence.", "false");

    private static readonly MapFormat<ImporterSpec> _importer = new(
        "importer",
        [_weight, _barred],
        map => new ImporterSpec(map.Name, map.Get(_weight), map.Get(_barred)));

    private static readonly Format<IReadOnlyList<ImporterSpec>> _number = Formats.WholeNumber(1, Most)
        .As<IReadOnlyList<ImporterSpec>>((count, _) => Alike(count), _ => []);

    public static readonly ShortOrFormat<IReadOnlyList<ImporterSpec>> Format =
        new(_number, new NamedMapFormat<ImporterSpec>(Kind.Importer, _importer));

    private static ImporterSpec[] Alike(int count) =>
        [.. Enumerable.Range(1, count).Select(number => new ImporterSpec($"{number}", 1.0 / count, false))];
}
