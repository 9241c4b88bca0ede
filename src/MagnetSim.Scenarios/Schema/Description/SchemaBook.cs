using System.Text.Json.Nodes;

namespace MagnetSim.Scenarios;

/// <summary>The named parts of the JSON Schema while it is written; each is written once.</summary>
internal sealed class SchemaBook
{
    private const string RefKey = "$ref";
    private const string AnyOfKey = "anyOf";
    private const string AnnotationPrefix = "annotation_";
    private const string Place = "#/definitions/";

    // An empty value. It has no type, or editors would propose null everywhere; and no description, or
    // they would show it in place of the key's.
    private const string Removed = "removed";

    private readonly Dictionary<string, JsonObject> _definitions = [];
    private readonly HashSet<Format> _components = [.. ComponentFormats()];
    private readonly Dictionary<Format, string[]> _keysOfOtherKinds =
        ComponentFormats().SelectMany(KeysOfOtherKinds).ToDictionary();

    public SchemaBook()
    {
        _definitions[Removed] = new JsonObject
        {
            ["not"] = new JsonObject
            {
                ["type"] = new JsonArray("string", "number", "boolean", "object", "array"),
            },
        };
        foreach (var key in Annotations.Keys)
            _definitions[AnnotationPrefix + key.Name] = Property(key);
    }

    /// <summary>The parts, in alphabetical order.</summary>
    public JsonObject Definitions()
    {
        JsonObject all = [];
        foreach (var (name, definition) in _definitions.OrderBy(entry => entry.Key, StringComparer.Ordinal))
            all[name] = definition.DeepClone();
        return all;
    }

    /// <summary>A reference to a part, which is made when it is new. Another part of the same name gets a
    /// number behind its name.</summary>
    /// <param name="make">Makes the part from its name.</param>
    public JsonObject Define(string words, Func<string, JsonObject> make)
    {
        var name = Slug(words);
        for (var number = 2; !TryDefine(name, make); number++)
            name = $"{Slug(words)}_{number}";
        return Reference(name);
    }

    /// <summary>A part for a value that may also be written long.</summary>
    public JsonObject DefineValue(string words, params JsonObject[] alternatives) => Define(words, name =>
        AnyOf([.. alternatives.Select(alternative => alternative.DeepClone().AsObject()), Long(name)]));

    public static JsonObject Reference(string name) => new() { [RefKey] = Place + name };

    /// <summary>A type for the key <c>type</c>; as a list, since editors then show the message that stands
    /// beside it.</summary>
    public static JsonArray Only(string type) => new(type);

    /// <summary>What stands under the same key of a whole scenario.</summary>
    public static JsonObject RootProperty(string key) => new() { [RefKey] = $"#/properties/{key}" };

    /// <summary>One of several schemas; those that are such a choice themselves are taken apart.</summary>
    public static JsonObject AnyOf(params IReadOnlyList<JsonObject> schemas) => new()
    {
        [AnyOfKey] = new JsonArray([.. schemas.SelectMany(Alternatives)]),
    };

    /// <summary>What stands under a key: a value, or the mark that removes it.</summary>
    public static JsonObject OrRemoved(JsonObject schema) => AnyOf(schema, Reference(Removed));

    public static JsonObject Described(string description, JsonObject schema) => new()
    {
        ["description"] = description,
        [AnyOfKey] = AnyOf(schema)[AnyOfKey]!.DeepClone(),
    };

    /// <summary>The schema of a key, with what an editor shows of it.</summary>
    public JsonObject Property(Key key)
    {
        var csv = CsvInclusion.Takes(key.Format) ? [CsvFile()] : Array.Empty<JsonObject>();
        JsonObject property = new() { ["description"] = KeyText.Description(key) };
        if (KeyText.Default(key) is { } standing)
            property["default"] = standing;
        property[AnyOfKey] = OrRemoved(AnyOf([key.Format.Schema(this), .. csv]))[AnyOfKey]!.DeepClone();
        return property;
    }

    /// <summary>A map with fixed keys.</summary>
    /// <param name="longForm">The map's own name when it may be written long.</param>
    public JsonObject Map(Format format, string? longForm)
    {
        var properties = Properties(format.Keys);
        if (_components.Contains(format))
            properties[ScenarioTable.LikeKey] = Property(ScenarioTable.Like);
        var map = Map(properties, longForm);
        if (_keysOfOtherKinds.TryGetValue(format, out var others))
        {
            properties[KindFormat<object>.KindKey] = true;
            map["patternProperties"]![$"^({string.Join('|', others)})$"] = new JsonObject
            {
                ["type"] = Only("null"),
                ["errorMessage"] = $"no key of this kind, {format.Name}; only ~ may stand here, to remove it",
            };
        }

        return map;
    }

    public JsonObject Properties(IEnumerable<Key> keys)
    {
        JsonObject properties = [];
        foreach (var key in keys)
            properties[key.Name] = Property(key);
        return properties;
    }

    /// <summary>A map with these properties, annotations and extensions, and nothing else.</summary>
    public static JsonObject Map(JsonObject properties, string? longForm)
    {
        JsonObject patterns = new() { [Annotations.ExtensionPattern] = true };
        if (longForm is not null)
            patterns[$"^{Annotations.ValueKey}$"] = Reference(longForm);
        AddAnnotations(properties);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["patternProperties"] = patterns,
            ["additionalProperties"] = false,
        };
    }

    /// <summary>A map whose keys are chosen by the user.</summary>
    public static JsonObject OpenMap(JsonObject entry)
    {
        JsonObject properties = [];
        AddAnnotations(properties);
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["patternProperties"] = new JsonObject { [Annotations.ExtensionPattern] = true },
            ["additionalProperties"] = OrRemoved(entry),
        };
    }

    /// <summary>The name of the part that a schema refers to, or of all its alternatives.</summary>
    public static string NameOf(JsonObject schema)
    {
        if (schema[RefKey] is { } reference)
            return reference.GetValue<string>()[Place.Length..];
        return schema[AnyOfKey] is JsonArray choices
            ? string.Join(" or ", choices.Select(choice => NameOf(choice!.AsObject())))
            : "map";
    }

    private bool TryDefine(string name, Func<string, JsonObject> make)
    {
        if (!_definitions.TryGetValue(name, out var known))
        {
            _definitions[name] = make(name);
            return true;
        }

        return JsonNode.DeepEquals(known, make(name));
    }

    private static JsonObject Long(string name)
    {
        var value = Described("The value itself, with what is to be said of it beside it.", Reference(name));
        var schema = Map(new JsonObject { [Annotations.ValueKey] = value }, null);
        schema["required"] = new JsonArray(Annotations.ValueKey);
        return schema;
    }

    private JsonObject CsvFile() => Define("csv file", _ => Map(Properties([ScenarioTable.Csv]), null));

    private static void AddAnnotations(JsonObject properties)
    {
        foreach (var key in Annotations.Keys)
            properties[key.Name] = Reference(AnnotationPrefix + key.Name);
    }

    /// <summary>The formats of components, which may be like a sibling.</summary>
    private static IEnumerable<Format> ComponentFormats() =>
        ScenarioTable.Format.Keys.Where(key => key.Format.EntryKind is not null)
            .SelectMany(key => key.Format.Parts).SelectMany(entry => entry.Parts.Append(entry));

    /// <summary>For each kind, keys of the others: they may be removed where a sibling of another kind gives
    /// them.</summary>
    private static IEnumerable<KeyValuePair<Format, string[]>> KeysOfOtherKinds(Format format)
    {
        string[] all = [.. format.Variety.SelectMany(kind => KeyNames(kind.Format)).Distinct()];
        return format.Variety.Select(kind =>
            KeyValuePair.Create(kind.Format, all.Except(KeyNames(kind.Format)).ToArray()));
    }

    private static IEnumerable<string> KeyNames(Format format) => format.Keys.Select(key => key.Name);

    private static IEnumerable<JsonObject> Alternatives(JsonObject schema) =>
        schema is { Count: 1 } && schema[AnyOfKey] is JsonArray choices
            ? choices.Select(choice => choice!.DeepClone().AsObject())
            : [schema.DeepClone().AsObject()];

    private static string Slug(string words) => string.Join('_', new string(
        [.. words.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
