using MagnetSim.Results;

namespace MagnetSim.Tests.Reports;

/// <summary>The page says what the chain is made of, who ranks first, and what a variant may change.
/// </summary>
public sealed class ChainOfPageTests
{
    private static readonly ChainPart[] _chain =
    [
        new("Lanes", "magnets_from_china", "magnet from China → magnet_pool"),
        new("Sectors", "wind", "magnet from magnet_pool; rank 2", 2),
        new("Sectors", "robotics", "magnet from magnet_pool; rank 1", 1),
        new("Sectors", "drones", "magnet from magnet_pool; rank 1", 1),
    ];

    [Test]
    public void Ranks_StandInASentence_AndTheChainInATable()
    {
        var page = Page.Of(TenYearRun.WithBan(3) with { Chain = _chain });
        Assert.That(page.ById("who").Value, Does.Contain("When a stock of magnets is short, the scenario "
            + "serves by rank, 1 first: 1: Robotics and Drones; 2: Wind."));
        Assert.That(page.ById("assumptions").Value, Does.Contain("What the chain is made of (3)")
            .And.Contain("Robotics, Drones").And.Contain("magnet from China → magnet pool"));
    }

    [Test]
    public void WithoutRanks_NothingIsSaidOfThem()
    {
        var page = Page.Of(TenYearRun.WithBan(3) with { Chain = [_chain[0], _chain[1]] });
        Assert.That(page.Html, Does.Not.Contain("by rank"));
    }

    [TestCase(new string[0], new string[0], "A chain.", "A chain.")]
    [TestCase(new[] { "no_ban" }, new string[0], "A chain.",
        "A chain. This run is with variant no_ban, of which the description may not know.")]
    [TestCase(new[] { "no_ban" }, new[] { "a.b=1", "c=2" }, "A chain.",
        "A chain. This run is with variant no_ban, a.b=1 and c=2, of which the description may not know.")]
    [TestCase(new[] { "no_ban" }, new string[0], "A chain. Variant no_ban: There is none.",
        "A chain. Variant no_ban: There is none.")]
    [TestCase(new[] { "no_ban", "slow" }, new string[0], "A chain. Variant no_ban: There is none.",
        "A chain. Variant no_ban: There is none. This run is with variant slow, of which the description "
            + "may not know.")]
    [TestCase(new[] { "no_ban" }, new[] { "description=Mine." }, "Variant no_ban: There is none.",
        "Variant no_ban: There is none.")]
    public void Description_SaysWhatItMayNotKnow(
        string[] variants, string[] overrides, string description, string lead)
    {
        var run = TenYearRun.WithBan(3);
        var page = Page.Of(run with
        {
            Manifest = run.Manifest with
            {
                ScenarioDescription = description,
                Variants = variants,
                Overrides = overrides,
            },
        });
        Assert.That(page.Elements("p").First(part => part.Attribute("class")?.Value == "lead").Value,
            Is.EqualTo(lead));
    }
}
