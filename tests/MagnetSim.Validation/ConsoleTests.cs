using MagnetSim.Cli;
using MagnetSim.Reports;

namespace MagnetSim.Validation;

/// <summary>What <c>magnetsim run</c> prints, for each scenario that is shipped.</summary>
public sealed class ConsoleTests
{
    private static IReadOnlyList<string> Scenarios => Repository.ScenarioNames;

    [TestCaseSource(nameof(Scenarios))]
    public async Task Result_SaysTheAnswerFirst_InEightyColumns(string scenario)
    {
        using TemporaryFolder folder = new();
        foreach (var replications in new[] { "1", "3" })
        {
            var run = folder.PathOf(replications);
            using StringWriter output = new();
            await CommandLine.InvokeAsync(["run", Repository.ScenarioFile(scenario), "-n", replications,
                "--no-charts", "-o", run], output, TextWriter.Null);
            var lines = output.ToString().Split('\n');
            Assert.That(lines.Where(line => line != $"Results: {run}"), Has.All.Length.AtMost(80));
            Assert.That(lines, Has.None.EndsWith(" ").And.Some.StartsWith("───"));
            AssertBeginsWithTheAnswer(lines, run);
        }
    }

    /// <summary>The same sentences stand on the run's page.</summary>
    private static void AssertBeginsWithTheAnswer(string[] lines, string run)
    {
        var answer = ResultSentences.OfRun(RunData.Read(run));
        var seen = string.Join(' ', lines.TakeWhile(line => line.Length > 0));
        Assert.That(seen, Is.EqualTo(string.Join(' ', answer)));
        Assert.That(answer, Has.Count.InRange(1, 4));
        // The page keeps figures on one line by letters that a console does not need.
        var page = System.Net.WebUtility.HtmlDecode(RunReport.HtmlOf(run)).Replace('\u00A0', ' ')
            .Replace("\u2060", "", StringComparison.Ordinal);
        Assert.That(answer.Where(sentence => !page.Contains(sentence, StringComparison.Ordinal)), Is.Empty);
    }
}
