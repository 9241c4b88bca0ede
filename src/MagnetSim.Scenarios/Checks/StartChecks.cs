using MagnetSim.Engine;

namespace MagnetSim.Scenarios;

/// <summary>Shocks that start with others: not with themselves, and with a length of their own or of
/// another.</summary>
internal static class StartChecks
{
    public static void Run(Scenario scenario, Findings findings)
    {
        foreach (var shock in scenario.Shocks)
        {
            var path = $"shocks.{shock.Name}";
            if (shock.EndsWithOther && shock.Start.With is null && findings.IsSound(path))
                findings.Report($"{path}.duration",
                    $"missing; write {Formats.SomeDurationQuantity.Accepts}, or let it start with a shock");
            if (findings.IsSound(path))
                CheckFollows(shock, scenario, $"{path}.start.after", findings);
            if (Leaders(shock, scenario) is [.., var last] leaders && last == shock.Name)
                findings.Report($"{path}.start.with",
                    $"starts with itself: {string.Join(" → ", leaders.Prepend(shock.Name))}");
        }
    }

    /// <summary>What ends with another must begin before that.</summary>
    private static void CheckFollows(ShockSpec shock, Scenario scenario, string path, Findings findings)
    {
        var leader = scenario.Shocks.FirstOrDefault(other => other.Name == shock.Start.With?.Shock);
        if (shock is { EndsWithOther: true, Start.With.AfterDays.Law: Constant after }
            && leader?.DurationDays.Law is Constant length && after.Value >= length.Value)
            findings.Warn(path, $"{leader.Name} is over by then, so this never happens; give it a duration");
    }

    /// <summary>The shocks that it starts with, one after another, up to itself at most.</summary>
    private static List<string> Leaders(ShockSpec shock, Scenario scenario)
    {
        List<string> leaders = [];
        var next = shock.Start.With?.Shock;
        while (next is not null && leaders.Count < scenario.Shocks.Count)
        {
            leaders.Add(next);
            next = next == shock.Name
                ? null
                : scenario.Shocks.FirstOrDefault(other => other.Name == next)?.Start.With?.Shock;
        }

        return leaders;
    }
}
