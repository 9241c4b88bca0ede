namespace MagnetSim.Scenarios;

internal static class MaterialTable
{
    private static readonly Key<IReadOnlyList<KeyValuePair<string, double>>> _contains = Key.Required(
        "contains", new PairsFormat<double>(Kind.Element, Formats.Share),
        "The mass fraction of each element.");

    public static readonly MapFormat<MaterialSpec> Format = new("material", [_contains], Bind);

    private static MaterialSpec Bind(Section material)
    {
        var contains = material.Get(_contains);
        double FractionOf(string element) => contains.FirstOrDefault(pair => pair.Key == element).Value;
        return new MaterialSpec(material.Name, [.. material.Binder.Elements.Select(FractionOf)]);
    }
}
