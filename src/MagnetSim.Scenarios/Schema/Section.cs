namespace MagnetSim.Scenarios;

/// <summary>A map of the scenario while its keys are read.</summary>
/// <param name="map">Null after a problem: every key then gives its stand-in and nothing is reported.</param>
internal sealed class Section(MapNode? map, string path, Binder binder)
{
    public string Path => path;

    /// <summary>Whether one of its keys seems misspelt: what is wrong with the others may come of
    /// it.</summary>
    public bool IsMisspelt { get; init; }

    public Binder Binder => binder;

    /// <summary>The component's name.</summary>
    public string Name => NodePath.LastKey(path);

    public bool Has(Key key) => map?.Has(key.Name) == true;

    /// <summary>The key's value, or its default; a missing required key has been reported.</summary>
    public T Get<T>(Key<T> key)
    {
        var keyPath = NodePath.Key(path, key.Name);
        if (map?.Find(key.Name) is { } entry)
            return key.Value.Read(entry.Value, keyPath, binder);
        return key.Default is { } standing
            ? key.Value.Read(Defaults.Written(standing), keyPath, binder)
            : key.Value.StandIn(keyPath);
    }

    /// <summary>The key's value, or null where it is not written.</summary>
    public T? Find<T>(Key<T> key)
        where T : class => Has(key) ? Get(key) : null;

    /// <summary>The key's value, or null where it is not written.</summary>
    public T? FindValue<T>(Key<T> key)
        where T : struct => Has(key) ? Get(key) : null;

    /// <summary>The key's value as the file writes it.</summary>
    public string? TextOf(Key key)
    {
        var node = map?.Find(key.Name)?.Value;
        while (node is MapNode inner)
            node = inner.Find(Annotations.ValueKey)?.Value;
        return (node as ScalarNode)?.Text;
    }

    public void Report(string message)
    {
        if (map is not null && !IsMisspelt)
            binder.Report(map.Place, path, message);
    }
}
