using MagnetSim.Reports;
using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>Which shock answers and titles are about.</summary>
public sealed class ShockGroupTests
{
    private const double Unknown = double.NaN;

    [Test]
    public void OfOverlappingShocks_TheFirstLeads_ThoughALaterOneHasMoreMissing()
    {
        var data = DataOf(Shock("quota", new(2026, 7, 1), new(2026, 12, 31), 10),
            Shock("second", new(2026, 12, 31), new(2027, 3, 1), 30),
            Shock("ban", new(2027, 2, 1), new(2027, 2, 8), 40),
            Shock("alone", new(2027, 3, 2), new(2027, 4, 1), 39));
        Assert.That(data.MainShock!.Name, Is.EqualTo("quota"),
            "second touches it, and the ban overlaps second");
        Assert.That(ShockGroups.Of(data.Run).Select(group => string.Join(' ', group.Select(one => one.Name))),
            Is.EqualTo(new[] { "quota second ban", "alone" }));
    }

    [Test]
    public void OfShocksApart_TheWorstLeads()
    {
        var data = DataOf(Shock("quota", new(2026, 7, 1), new(2026, 12, 31), 10),
            Shock("ban", new(2027, 1, 1), new(2027, 2, 8), 40));
        Assert.That(data.MainShock!.Name, Is.EqualTo("ban"), "a day lies between them");
    }

    [Test]
    public void LongShock_HoldsAllThatBeginWhileItLasts()
    {
        var data = DataOf(Shock("licence", new(2026, 7, 1), new(2028, 1, 1), 1),
            Shock("early", new(2026, 8, 1), new(2026, 9, 1), 2),
            Shock("late", new(2027, 12, 1), new(2028, 2, 1), 9));
        Assert.That(ShockGroups.Of(data.Run), Has.Count.EqualTo(1), "the end of the longest counts");
        Assert.That(data.MainShock!.Name, Is.EqualTo("licence"));
    }

    [Test]
    public void ShockOfTheWarmUp_DoesNotLead()
    {
        var data = DataOf(Shock("licence", new(2026, 7, 1), new(2028, 1, 1), 1),
            Shock("ban", new(2027, 5, 1), new(2027, 9, 1), 2));
        data = data with
        {
            Run = data.Run with { Manifest = data.Manifest with { WarmUpDays = 365 } },
        };
        Assert.That(data.MainShock!.Name, Is.EqualTo("ban"));
    }

    [Test]
    public void WithoutDatedShocks_NoneLeads()
    {
        var run = new HandMadeRun { Shocks = [new("storm", "outage", "Storm", null, null)] }
            .Kpi(Measures.Shortfall52, "storm", 1, Unknown);
        Assert.That(RunData.Of(run.Result).MainShock, Is.Null);
        Assert.That(RunData.Of(run.Result).AnsweredShock!.Name, Is.EqualTo("storm"));
    }

    [Test]
    public void Figures_AreThoseThatThePageShows()
    {
        ShockWindow small = new("small", "export_ban", "Small", new(2026, 5, 1), new(2026, 5, 8));
        ShockWindow storm = new("storm", "outage", "Storm", null, null);
        var data = RunData.Of(new HandMadeRun { Shocks = [small, storm] }
            .Kpi(Measures.FirstShortage, "small", 374, 102, 51)
            .Kpi(Measures.TimeToRecover, "small", 380, 110, 60)
            .Kpi(Measures.Occurs, "storm", 1, 1, 0)
            .Kpi(Measures.Shortfall52, "storm", 5, Unknown, Unknown)
            .Kpi(Measures.DirectExposure, "storm", 0.5, 0.9, Unknown).Result);
        Assert.That(data.AfterShock(small, Measures.FirstShortage)!.Value.P50,
            Is.EqualTo(double.PositiveInfinity), "102 and 374 weeks are too late");
        Assert.That(data.AfterShock(small, Measures.TimeToRecover), Is.Null, "most runs have no shortage");
        Assert.That(data.AfterShock(storm, Measures.DirectExposure)!.Value.Mean, Is.EqualTo(0.5),
            "in the second run its 52 weeks do not end");
        Assert.That(data.AfterShock(storm, Measures.Occurs)!.Value.Mean, Is.EqualTo(2 / 3.0).Within(1e-12));
        Assert.That(data.AfterShock(small, Measures.Fill52), Is.Null);
    }

    [Test]
    public void Recovery_IsThatOfRunsWithAShortage()
    {
        ShockWindow small = new("small", "export_ban", "Small", new(2026, 5, 1), new(2026, 5, 8));
        var data = RunData.Of(new HandMadeRun { Shocks = [small] }
            .Kpi(Measures.FirstShortage, "small", 9, 102, 8)
            .Kpi(Measures.TimeToRecover, "small", 60, 999, 60).Result);
        Assert.That(data.AfterShock(small, Measures.TimeToRecover)!.Value.P95, Is.EqualTo(60));
    }

    private static (ShockWindow Window, double Missing) Shock(
        string name, DateOnly start, DateOnly end, double missing) =>
        (new(name, "export_ban", name, start, end), missing);

    private static RunData DataOf(params (ShockWindow Window, double Missing)[] shocks)
    {
        HandMadeRun run = new() { Shocks = [.. shocks.Select(shock => shock.Window)], End = new(2030, 4, 1) };
        foreach (var (window, missing) in shocks)
            run.Kpi(Measures.Shortfall52, window.Name, missing, missing);
        return RunData.Of(run.Result);
    }
}
