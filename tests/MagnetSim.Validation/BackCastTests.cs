namespace MagnetSim.Validation;

/// <summary>What the model says of 2025 and of 2010 from published inputs, against what was seen.</summary>
public sealed class BackCastTests
{
    /// <summary>Between 1 June, day 58 after 4 April 2025, and 20 July, day 107: a maker's output suffered
    /// towards the end of June, and stocks were said to be out by mid-July.</summary>
    [Test]
    public void Licences2025_UsersRunShortInJuneOrJuly()
    {
        var run = (Trial.Of("licence-2025") with { Replications = 200 }).Run();
        var days = 7 * run.Kpis("first_shortage/export_licensing").Order().ElementAt(100);
        Assert.That(days, Is.InRange(58, 107));
    }

    /// <summary>Users held a pipeline and stocks for longer than the embargo's 37 or 60 days.</summary>
    [TestCase("embargo_alone")]
    [TestCase("embargo_60d")]
    public void Embargo2010_Alone_LeavesNextToNobodyShort(string variant)
    {
        var run = (Trial.Of("embargo-2010").Variant(variant) with { Replications = 50 }).Run();
        Assert.That(run.Kpis("fill_52wk/embargo").Average(), Is.GreaterThan(0.995));
    }

    /// <summary>Two years until the market had recovered, as was seen; the model, without a price that lets
    /// demand fall faster, takes up to three.</summary>
    [Test]
    public void Embargo2010_WithItsQuotas_TakesYearsToRecover()
    {
        var run = (Trial.Of("embargo-2010") with { Replications = 50 }).Run();
        var weeks = run.Kpis("time_to_recover/embargo").Order().ElementAt(25);
        var priced = (Trial.Of("embargo-2010").Variant("with_prices") with { Replications = 50 }).Run()
            .Kpis("time_to_recover/embargo").Order().ElementAt(25);
        Assert.That(weeks, Is.InRange(1.5 * 52, 3 * 52));
        Assert.That(priced, Is.LessThan(2 * 52), "what was seen lies between");
        Assert.That(run.Kpis("shortage_occurs/embargo").Average(), Is.EqualTo(1));
    }
}
