using MagnetSim.ValueChain;

namespace MagnetSim.Validation;

/// <summary>Events of a running chain leave nothing for the garbage collector.</summary>
public sealed class AllocationTests
{
    // What is looked at monthly and queues that still grow; an object an event would be 24 bytes or more.
    private const double MostBytesPerEvent = 1;

    private static IReadOnlyList<string> Scenarios =>
    [
        "reference-2026", "export-ban-2031", "stockpile-magnet", "grade-switch", "recycling-push", "irel-500",
    ];

    /// <summary>The samples at the ends of months, which may allocate, are left out.</summary>
    [TestCaseSource(nameof(Scenarios))]
    public void Events_AllocateNothing(string scenario)
    {
        var spec = Trial.Of(scenario).Read().Scenario!;
        var chain = new ChainBuilder(spec).Build(seed: 1, replication: 0);
        var (events, bytes) = (0L, 0L);
        for (var month = spec.Horizon.Start.AddYears(4); month < spec.Horizon.End; month = month.AddMonths(1))
        {
            chain.Simulation.Run(Periods.TimeOf(month, spec.Horizon));
            (events, bytes) = (events - chain.Simulation.EventCount,
                bytes - GC.GetAllocatedBytesForCurrentThread());
            chain.Simulation.Run(Periods.TimeOf(month.AddDays(26), spec.Horizon));
            bytes += GC.GetAllocatedBytesForCurrentThread();
            events += chain.Simulation.EventCount;
        }

        TestContext.Out.WriteLine($"{bytes} B in {events} events");
        Assert.That(bytes / (double)events, Is.LessThan(MostBytesPerEvent));
    }
}
