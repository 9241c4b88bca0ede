namespace MagnetSim.ValueChain;

/// <summary>The paths by which material enters and leaves a plant.</summary>
/// <param name="Unlimited">Feed from nowhere in particular, for a plant that names no feeds.</param>
/// <param name="Finished">From the last stage to the stockpile of magnets.</param>
/// <param name="Rounding">What does not make a whole milligram of magnet.</param>
/// <param name="HomeOrigin">The origin of unlimited feed.</param>
/// <param name="OriginShift">What turns the origin of a feed into that of a magnet made here.</param>
internal sealed record PlantPaths(Line? Unlimited, Line Finished, Line Rounding, int HomeOrigin,
    int OriginShift);
