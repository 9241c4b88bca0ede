using System.Text.RegularExpressions;

namespace MagnetSim.Validation;

/// <summary>
/// Who follows the tutorial sees on the screen what its page shows. <c>MAGNETSIM_RENEW_TUTORIAL=1</c> writes
/// what is seen into the page.
/// </summary>
public sealed partial class TutorialTests
{
    private const string Page = "docs/tutorial.md";
    private const string RenewalSwitch = "MAGNETSIM_RENEW_TUTORIAL";

    [Test]
    public void Tutorial_ShowsWhatItsReaderSees()
    {
        using TutorialReader reader = new();
        var page = Repository.Text(Page);
        var seen = reader.Follow(page);
        if (Environment.GetEnvironmentVariable(RenewalSwitch) == "1")
            File.WriteAllText(Repository.PathOf(Page), seen);
        else
            Assert.That(seen.Split('\n'), Is.EqualTo(page.Split('\n')), $"{RenewalSwitch}=1 renews the page");
        Assert.That(reader.CommandsTyped, Is.AtLeast(15));
    }

    /// <summary>When outputs are renewed, no sentence goes on telling the figures of before.</summary>
    [Test]
    public void Tutorial_TellsNoFigureThatItDoesNotShow()
    {
        var page = Repository.Text(Page);
        var told = Figures(WhatIsNoSentence().Replace(page, ""));
        var shown = Figures(string.Concat(Block().Matches(page).Select(block => block.Value)));
        Assert.That(told, Has.Count.AtLeast(20));
        Assert.That(told.Except(shown), Is.Empty);
    }

    private static HashSet<string> Figures(string text) =>
        [.. Figure().Matches(text).Select(figure => figure.Value)];

    [Test]
    public void Output_WithOtherFigures_IsRenewedBetweenItsCuts()
    {
        string[] shown = ["one 1", "…", "  need  20", "  supply  20", "…"];
        string[] seen = ["one 1", "two", "  need   7", "  other  8", "  supply   9", "end"];
        Assert.That(TutorialOutput.Renew(shown, seen), Is.EqualTo(new[]
        {
            "one 1", "…", "  need   7", "  other  8", "  supply   9", "…",
        }));
    }

    [Test]
    public void Output_WhereACutLeavesNothingOut_IsRefused() => Assert.That(
        () => TutorialOutput.Renew(["one", "…", "two"], ["one", "two"]),
        Throws.InvalidOperationException.With.Message.Contains("two"));

    [Test]
    public void Output_WhereTheLastCutLeavesNothingOut_IsRefused() => Assert.That(
        () => TutorialOutput.Renew(["one", "two", "…"], ["one", "two"]),
        Throws.InvalidOperationException.With.Message.Contains("last cut"));

    [Test]
    public void Output_ThatGoesOnAfterTheLastLineShown_IsShownToItsEnd() => Assert.That(
        TutorialOutput.Renew(["one", "…", "three"], ["one", "two", "three", "four"]),
        Is.EqualTo(new[] { "one", "…", "three", "four" }));

    [Test]
    public void Output_ThatDiffersInWallClockAlone_StaysAsShown() => Assert.That(
        TutorialOutput.Renew(["100 replications, seed 1, 0.6 s"], ["100 replications, seed 1, 12.4 s"]),
        Is.EqualTo(new[] { "100 replications, seed 1, 0.6 s" }));

    [GeneratedRegex("^```.*?^```$", RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex Block();

    /// <summary>Blocks, headings, words of the computer, and links.</summary>
    [GeneratedRegex(@"^```.*?^```$|^#[^\n]*$|`[^`]*`|\[[^\]]*\]\([^)]*\)",
        RegexOptions.Multiline | RegexOptions.Singleline, 1000)]
    private static partial Regex WhatIsNoSentence();

    [GeneratedRegex(@"\d+(,\d{3})*(\.\d+)?", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Figure();
}
