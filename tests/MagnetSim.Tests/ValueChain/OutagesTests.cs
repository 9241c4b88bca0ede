using MagnetSim.Engine;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

public class OutagesTests
{
    [Test]
    public void UpTimes_AreCountedFromTheLastRepair() =>
        Assert.That(
            Happenings(new Constant(10), new Constant(2), from: 5, until: 40),
            Is.EqualTo((string[])["stop 15", "resume 17", "stop 27", "resume 29", "stop 39"]));

    [Test]
    public void Outage_IsTheSame_WheneverItsOwnerStarts()
    {
        var early = Happenings(new Exponential(10), new Exponential(2), from: 0, until: 100);
        var late = Happenings(new Exponential(10), new Exponential(2), from: 50, until: 150);
        double FirstUp(string[] events, double start) => double.Parse(events[0][5..]) - start;
        Assert.That(FirstUp(late, 50), Is.EqualTo(FirstUp(early, 0)).Within(1e-4), "keyed by its number");
    }

    private static string[] Happenings(Distribution up, Distribution down, double from, double until)
    {
        var simulation = new Simulation(seed: 1, replication: 0);
        var log = new List<string>();
        (var every, var lasting) = (Variate(up, "every"), Variate(down, "lasting"));
        (Action stop, Action resume) = (() => Log("stop"), () => Log("resume"));
        var outages = new Outages(simulation, "plant", every, lasting, stop, resume);
        outages.Start(Some.Day(from));
        simulation.Run(Some.Day(until));
        return [.. log];

        void Log(string what) => log.Add($"{what} {simulation.Now.Days:0.####}");
    }

    private static Variate Variate(Distribution law, string path) =>
        new(new Quantity(law, false, path), 1, 0);
}
