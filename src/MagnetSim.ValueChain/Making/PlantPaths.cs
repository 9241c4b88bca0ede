namespace MagnetSim.ValueChain;

/// <summary>The paths by which material enters and leaves a plant.</summary>
/// <param name="Unlimited">Feed from nowhere in particular, for a plant that names no feeds.</param>
/// <param name="Finished">From the last stage to where the product goes first.</param>
/// <param name="Rounding">What does not make a whole milligram of product.</param>
/// <param name="Unused">Elements that the product has no place for.</param>
/// <param name="HomeOrigin">The origin of unlimited feed.</param>
/// <param name="MakesMagnets">Whether the product is a magnet; else it keeps the origin of its
/// feed.</param>
internal sealed record PlantPaths(Line? Unlimited, Line Finished, Line Rounding, Line Unused,
    int HomeOrigin, bool MakesMagnets);
