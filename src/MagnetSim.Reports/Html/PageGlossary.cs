namespace MagnetSim.Reports;

/// <summary>Words of the page that a reader may not know.</summary>
internal static class PageGlossary
{
    public static IReadOnlyList<(string Word, string Meaning)> Words { get; } =
    [
        ("Pool", "A stock that several buyers draw from, such as importers' magnets or the oxide of plants."),
        ("NdPr", "Neodymium and praseodymium, the rare earths that every magnet of this kind is made of."),
        ("Dy/Tb", "Dysprosium and terbium, rare earths that let a magnet bear heat."),
        ("Grade", "A kind of magnet: standard, or high temperature with Dy or Tb in it. One grade does not "
            + "replace another where heat is high."),
        ("Oxide", "Rare earth oxide, of which magnet plants make metal and then magnets."),
        ("Nameplate", "What a plant could make in a year if it ran in full without a stop."),
        ("On time", "Served from stock when it is asked for. What is not on time comes late, is given up, or "
            + "still waits at the end."),
        ("Given up", "No longer waited for: a vehicle, say, that is not built."),
        ("First shortage", "The first week in which less than 95 % of the demand is served on time. It is "
            + "put down to a shock where it begins within 52 weeks of the shock's start, or while the shock "
            + "lasts and 26 weeks after it; later ones are not."),
        ("Recovery", "The first of four weeks in which service is within one percentage point of the year "
            + "before the shock."),
        ("Median", "The middle of all runs: half lie below it, half above it."),
        ("95 % interval", "Where the true value lies with 95 % confidence, as far as chance between runs "
            + "goes; it says nothing of what was assumed."),
        ("HHI", "Herfindahl-Hirschman index: the sum of the squared shares in per cent of all countries, "
            + "from near 0 for many to 10,000 for one."),
    ];
}
