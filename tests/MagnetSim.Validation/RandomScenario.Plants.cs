namespace MagnetSim.Validation;

/// <summary>The plants of a random scenario, and its recycler.</summary>
internal sealed partial class RandomScenario
{
    private void WritePlants()
    {
        Write("plants:");
        var plants = Below(3);
        for (var i = 0; i < plants; i++) WritePlant($"plant_{i}");
        if (_hasScrap) WriteRecycler();
        if (plants == 0 && !_hasScrap) Write("  {}");
    }

    private void WritePlant(string name)
    {
        Count("plant");
        Write($"  {name}:");
        Write($"    nameplate: {Number(50, 600)} t/yr");
        if (Chance(0.5)) Write($"    start: {Day()}");
        else WriteAward();
        if (Chance(0.6)) Write($"    ramp: {{curve: {One("linear", "s_curve")}, over: {Days(30, 300)}}}");
        Write($"    feeds: {{oxide: oxide_pool{(_hasHeavy ? ", heavy_oxide: heavy_pool" : "")}}}");
        if (Chance(0.3)) WriteAssured();
        Write($"    makes: {(_hasHeavy ? "magnet" : "plain_magnet")}");
        Write("    to: magnet_pool");
        Write($"    lot: {Number(2, 8)} t");
        Write($"    allow_partial: {One("true", "false")}");
        WriteStages();
        if (Chance(0.3)) WriteQualification();
        if (Chance(0.4)) WriteOutages(longest: 20);
        if (_hasPrices) WriteCosts();
    }

    private void WriteAssured()
    {
        Count("assured contract");
        Write($"    assured: {{oxide: {Number(5, 100)} t/yr}}");
    }

    private void WriteAward()
    {
        Write($"    award: 2026-{1 + Below(12):00}-01");
        Write($"    commissioning: {{at_least: {Number(0, 200)} d, delay: {Days(5, 200)}, "
            + $"shared: {Below(100)} %}}");
    }

    private void WriteStages()
    {
        Write("    stages:");
        for (var i = 0; i <= Below(3); i++)
        {
            Write($"      - {{name: stage {i}, cycle: {Days(1, 12)}, yield: {60 + Below(41)} %, "
                + $"loses_to: {One("slag", "swarf")}}}");
        }

        if (Chance(0.5)) WriteSwarfLoop();
    }

    private void WriteSwarfLoop()
    {
        Count("swarf loop");
        Write($"    swarf_loop: {{recovery: {Below(100)} %, delay: {Number(0, 60)} d, "
            + $"returns: {(_hasHeavy ? "[oxide, heavy_oxide]" : "oxide")}}}");
    }

    private void WriteQualification()
    {
        Count("qualification");
        Write($"    qualification: {Number(10, 200)} d");
    }

    private void WriteRecycler()
    {
        Count("recycler");
        Write("  recycler:");
        Write($"    nameplate: {Number(10, 100)} t/yr");
        Write("    start: 2027-01-01");
        Write("    feeds: {scrap: scrap_pool}");
        Write("    makes: oxide");
        Write("    to: oxide_pool");
        Write($"    lot: {Number(1, 3)} t");
        Write($"    stages: [{{name: leach, cycle: {Days(5, 40)}, yield: {50 + Below(50)} %}}]");
    }
}
