using MagnetSim.Engine;
using MagnetSim.Results;
using MagnetSim.Scenarios;

namespace MagnetSim.Experiments;

/// <summary>Writes down what was run.</summary>
internal static class ManifestWriter
{
    /// <summary>What is known of a run beforehand.</summary>
    public static RunManifest Of(
        Scenario scenario, ScenarioSource source, ExperimentOptions options, int components)
    {
        var capacity = scenario.Targets.CapacityTonnesPerDay * scenario.Calendar.YearDays;
        return new RunManifest(
            Tool.Version, Tool.Commit, scenario.Name, scenario.Description,
            RunIdentity.HashOf(source.Resolved), options.Seed, options.Replications, ReplicationsDone: 0,
            source.Variants, source.Overrides,
            scenario.Horizon.Start, scenario.Horizon.End, scenario.Calendar.YearDays,
            components, Events: 0, EventsByKind: [],
            [.. scenario.Shocks.Select(Window)],
            capacity is { } tonnes ? Math.Round(tonnes, 6) : null,
            [.. scenario.Observed.Select(seen => new ObservedEvent(seen.On, seen.What))])
        {
            Precision = options.Precision,
            Trace = options.Trace,
            WarmUpDays = scenario.Experiment.WarmUpDays,
            IsLatinHypercube = scenario.Experiment.Sampling == Sampling.LatinHypercube,
        };
    }

    /// <summary>Dates only where chance has no part in them.</summary>
    private static ShockWindow Window(ShockSpec shock)
    {
        var isFixed =
            shock.Start is { DelayDays: null, With: null } && shock.DurationDays.Law is Constant;
        var start = shock.Start.Date;
        var days = isFixed ? (int)Math.Round(shock.DurationDays.Law.Mean) : 0;
        return new ShockWindow(shock.Name, KindOf(shock), Label(shock.Name),
            isFixed ? start : null, isFixed ? start.AddDays(days) : null);
    }

    private static string KindOf(ShockSpec shock) => shock switch
    {
        ExportBanSpec => "export_ban",
        ExportLicensingSpec => "export_licensing",
        QuotaSpec => "quota",
        OutageShockSpec => "outage",
        LeadTimeShockSpec => "lead_time",
        DemandShockSpec => "demand",
        PriceShockSpec => "price",
        _ => throw new InvalidOperationException($"no name for a shock of kind {shock.GetType().Name}"),
    };

    private static string Label(string name)
    {
        var words = name.Replace('_', ' ');
        return char.ToUpperInvariant(words[0]) + words[1..];
    }
}
