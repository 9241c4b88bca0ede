namespace MagnetSim.Scenarios;

/// <summary>A key that a map of the scenario may have: one row of the file format's description.</summary>
/// <param name="Meaning">One sentence for the reader of the documentation.</param>
/// <param name="IsRequired">Whether the map must have it.</param>
/// <param name="Default">What stands when it is not written, in
/// the words of the file; null for nothing.</param>
public abstract record Key(string Name, string Meaning, bool IsRequired, string? Default)
{
    /// <summary>Whether it says what one component alone is: <c>like</c> does not hand it on.</summary>
    public bool IsOwn { get; init; }

    /// <summary>What may be written as its value.</summary>
    public abstract Format Format { get; }

    internal static Key<T> Required<T>(string name, Format<T> format, string meaning) =>
        new(name, format, meaning, true, null);

    internal static Key<T> Optional<T>(
        string name, Format<T> format, string meaning, string? standing = null) =>
        new(name, format, meaning, false, standing);
}

/// <summary>A key whose value is read as a <typeparamref name="T"/>.</summary>
public sealed record Key<T> : Key
{
    internal Key(string name, Format<T> format, string meaning, bool isRequired, string? standing)
        : base(name, meaning, isRequired, standing) => Value = format;

    public override Format Format => Value;

    internal Format<T> Value { get; }
}
