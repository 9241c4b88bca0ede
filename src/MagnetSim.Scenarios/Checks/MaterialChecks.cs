namespace MagnetSim.Scenarios;

/// <summary>Mass fractions that are possible, and magnets that can exist.</summary>
internal static class MaterialChecks
{
    private const double Tolerance = 1e-9;

    /// <summary>Moles of rare earths per gram of stoichiometric Nd2Fe14B: 26.68 % of neodymium.</summary>
    private const double LeastMolesPerGram = 0.2668 / 144.24;

    public static void Run(Scenario scenario, Findings findings)
    {
        foreach (var material in scenario.Materials)
            CheckSum(material, findings);
        foreach (var made in scenario.Plants.Select(plant => plant.Makes).Distinct().Where(scenario.IsMagnet))
            CheckMagnet(scenario, made, findings);
    }

    private static void CheckSum(MaterialSpec material, Findings findings)
    {
        var path = $"materials.{material.Name}.contains";
        var sum = material.Contains.Sum();
        if (findings.IsSound(path) && sum > 1 + Tolerance)
            findings.Report(path, $"the parts add up to {Wording.Percent(sum)}; at most 100 %");
    }

    private static void CheckMagnet(Scenario scenario, string made, Findings findings)
    {
        var path = $"materials.{made}.contains";
        if (scenario.Materials.FirstOrDefault(material => material.Name == made) is not { } magnet
            || !findings.IsSound(path) || !findings.IsSound("elements"))
            return;
        var molesPerGram = scenario.Elements.Zip(magnet.Contains, MolesPerGram).Sum();
        if (molesPerGram >= LeastMolesPerGram - Tolerance)
            return;
        findings.Report(
            path,
            $"{1000 * molesPerGram:0.###} mol of rare earths per kg is less than the "
            + $"{1000 * LeastMolesPerGram:0.###} mol/kg of Nd2Fe14B, so no plant can make it; "
            + "the limit is 26.68 % NdPr, or less with Dy or Tb added");
    }

    private static double MolesPerGram(string element, double fraction) =>
        GramsPerMole(element) is { } mass ? fraction / mass : 0;

    /// <summary>Standard atomic weights (IUPAC 2021); ndpr counts as Nd
    /// and dytb as Dy. Null when not a rare earth.</summary>
    private static double? GramsPerMole(string element) => element switch
    {
        "ndpr" or "nd" => 144.24,
        "dytb" or "dy" => 162.50,
        "la" => 138.91,
        "ce" => 140.12,
        "pr" => 140.91,
        "gd" => 157.25,
        "tb" => 158.93,
        "ho" => 164.93,
        _ => null,
    };
}
