using MagnetSim.Engine;

namespace MagnetSim.Examples;

/// <summary>What is done with a model: a single run, and replications with a warm-up.</summary>
public static class Experiment
{
    /// <summary>One run of the machine over ten years.</summary>
    public static void Run()
    {
        var simulation = new Simulation(seed: 1, replication: 0);
        var machine = new Machine(simulation);
        simulation.Run(SimTime.FromDays(3652.5));
        Console.WriteLine($"The machine works {machine.IsUp.Mean(simulation.Now):0.0 %} of the time.");
    }

    /// <summary>The mean queue lengths of twenty replications, 10,000 days each.</summary>
    public static Tally Replicate()
    {
        var meanLengths = new Tally();
        for (var replication = 0; replication < 20; replication++)
        {
            var simulation = new Simulation(seed: 1, replication);
            var queue = new MmcQueue(simulation, servers: 5, interarrivalDays: 1, serviceDays: 4);
            simulation.Run(SimTime.FromDays(500));
            queue.RestartStatistics();
            simulation.Run(SimTime.FromDays(10_500));
            meanLengths.Add(queue.QueueLength.Mean(simulation.Now));
        }

        return meanLengths;
    }
}
