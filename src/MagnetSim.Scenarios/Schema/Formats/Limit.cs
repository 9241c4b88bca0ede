namespace MagnetSim.Scenarios;

/// <summary>The range that a number must lie in.</summary>
/// <param name="IsOpen">Whether the lower bound itself is refused.</param>
/// <param name="Text">The same in words, such as <c>0 t or more</c>.</param>
internal sealed record Limit(double AtLeast, double AtMost, bool IsOpen, string Text)
{
    public bool Allows(double value) =>
        (IsOpen ? value > AtLeast : value >= AtLeast) && value <= AtMost;
}
