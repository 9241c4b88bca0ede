namespace MagnetSim.Scenarios;

/// <summary>Applies the chosen variants and drops the rest.</summary>
internal static class VariantChoice
{
    public static MapNode Apply(MapNode root, IReadOnlyList<string> chosen, ProblemList problems)
    {
        var variants = Variants(root, problems);
        var result = root.Without(ScenarioTable.VariantsKey);
        foreach (var name in chosen)
        {
            if (variants.TryGetValue(name, out var variant))
                result = (MapNode)NodeMerge.Over(
                    result, Marked(Described(variant, name, result), name), ScenarioTable.Format);
            else if (!IsKnown(root, name))
                problems.Add(
                    new Place($"--variant {name}", 0, 0), NodePath.Root, Unknown(variants.Keys, name));
        }

        return result;
    }

    /// <summary>The node, with the variant's name in all places.</summary>
    private static Node Marked(Node node, string variant)
    {
        var place = node.Place with { Variant = variant };
        return node switch
        {
            MapNode map => new MapNode(place, [.. map.Entries.Select(entry => entry with
            {
                Place = entry.Place with { Variant = variant },
                Value = Marked(entry.Value, variant),
            })]),
            ListNode list => new ListNode(place, [.. list.Items.Select(item => Marked(item, variant))]),
            _ => node with { Place = place },
        };
    }

    /// <summary>The variant with a description of the whole: what the scenario says of itself, then what the
    /// variant does.</summary>
    private static MapNode Described(MapNode variant, string name, MapNode scenario)
    {
        if (variant.Find(ScenarioTable.DescriptionKey) is not { Value: ScalarNode own } entry || IsBlank(own))
            return variant;
        var whole = scenario.Find(ScenarioTable.DescriptionKey)?.Value;
        if (own.IsNull || IsWrong(whole) || IsSaid(whole, name))
            return variant.Without(ScenarioTable.DescriptionKey);
        var text = Begin(name) + Sentence(own);
        if (whole is ScalarNode { IsNull: false } before)
            text = $"{Sentence(before)} {text}";
        return new MapNode(variant.Place, [.. variant.Entries.Select(one =>
            one == entry ? one with { Value = own with { Text = text } } : one)]);
    }

    private static bool IsBlank(ScalarNode node) => !node.IsNull && node.Text.Trim().Length == 0;

    /// <summary>What is no text is to be reported, not to be written over.</summary>
    private static bool IsWrong(Node? whole) => whole is not (null or ScalarNode)
        || (whole is ScalarNode text && IsBlank(text));

    private static bool IsSaid(Node? whole, string name) =>
        whole is ScalarNode text && text.Text.Contains(Begin(name), StringComparison.Ordinal);

    private static string Begin(string name) => $"Variant {name}: ";

    private static string Sentence(ScalarNode node)
    {
        var text = node.Text.Trim();
        return text[^1] is '.' or '!' or '?' ? text : $"{text}.";
    }

    /// <summary>All variants, in the order of the file.</summary>
    public static IReadOnlyList<ScenarioVariant> OfferedBy(MapNode root) =>
    [
        .. Variants(root, new ProblemList()).Select(variant =>
            new ScenarioVariant(variant.Key, DescriptionOf(variant.Value))),
    ];

    private static string DescriptionOf(MapNode variant) =>
        variant.Find(ScenarioTable.DescriptionKey)?.Value is ScalarNode { IsNull: false } text
            ? text.Text.Trim()
            : "";

    private static Dictionary<string, MapNode> Variants(MapNode root, ProblemList problems)
    {
        Dictionary<string, MapNode> variants = [];
        var section = root.Find(ScenarioTable.VariantsKey)?.Value;
        if (section is not MapNode map)
        {
            if (section is not (null or BrokenNode or ScalarNode { IsNull: true }))
                problems.Add(section.Place, ScenarioTable.VariantsKey,
                    "not a map; write names with changes under them");
            return variants;
        }

        foreach (var entry in map.Entries.Where(entry => !Annotations.IsExtension(entry.Key)))
        {
            if (entry.Value is MapNode variant && IsPlain(variant, entry.Key, problems))
                variants.Add(entry.Key, variant);
            else if (entry.Value is ListNode or ScalarNode { IsNull: false })
                problems.Add(
                    entry.Value.Place, PathOf(entry.Key), "not a map; write keys as in the scenario itself");
        }

        return variants;
    }

    private static bool IsPlain(MapNode variant, string name, ProblemList problems)
    {
        string[] refused = [ScenarioTable.ExtendsKey, ScenarioTable.VariantsKey];
        foreach (var key in refused.Where(variant.Has))
        {
            var path = NodePath.Key(PathOf(name), key);
            problems.Add(
                variant.Find(key)!.Place, path, $"a variant cannot hold {key}; only the file itself can");
        }

        return !refused.Any(variant.Has);
    }

    private static bool IsKnown(MapNode root, string name) =>
        (root.Find(ScenarioTable.VariantsKey)?.Value as MapNode)?.Find(name)?.Value
            is not (null or ScalarNode { IsNull: true });

    private static string PathOf(string name) => NodePath.Key(ScenarioTable.VariantsKey, name);

    private static string Unknown(IReadOnlyCollection<string> known, string name) =>
        $"no variant has this name; {Wording.Known("variants", known)}{Wording.DidYouMean(name, known)}";
}
