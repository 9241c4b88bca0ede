using MagnetSim.Engine;
using MathNet.Numerics.Distributions;
using Exponential = MagnetSim.Engine.Exponential;

namespace MagnetSim.Tests.Engine;

/// <summary>
/// Queues whose length in the long run is known (Gross, Harris, "Fundamentals of Queueing Theory").
/// </summary>
public class QueueTests
{
    private const int Replications = 20;

    [Test]
    public void MM1_At80PercentLoad_Has3Point2Waiting() => AssertQueue(3.2, new Exponential(0.8), servers: 1);

    [Test]
    public void MD1_At80PercentLoad_Has1Point6Waiting() => AssertQueue(1.6, new Constant(0.8), servers: 1);

    [Test]
    public void MM5_At80PercentLoad_Has2Point216Waiting() =>
        AssertQueue(2.2165, new Exponential(4), servers: 5);

    private static void AssertQueue(double expected, Distribution service, int servers)
    {
        var tally = new Tally();
        for (var replication = 0; replication < Replications; replication++)
        {
            var simulation = new Simulation(2026, replication);
            var queue = new Queue(simulation, service, servers);
            simulation.Run(SimTime.FromDays(30_000));
            tally.Add(queue.Length.Mean(simulation.Now));
        }

        var halfWidth = StudentT.InvCDF(0, 1, Replications - 1, 0.975) * tally.StandardDeviation
            / Math.Sqrt(Replications);
        TestContext.Out.WriteLine($"{tally.Mean:0.0000} ± {halfWidth:0.0000}");
        Assert.That(tally.Mean, Is.EqualTo(expected).Within(halfWidth));
        Assert.That(halfWidth, Is.LessThan(0.05 * expected));
    }

    /// <summary>
    /// Customers come once a day on average, wait in one line, and are served by the first free server.
    /// </summary>
    private sealed class Queue : Component
    {
        private readonly Exponential _gap = new(1);
        private readonly Distribution _service;
        private readonly RandomStream _gaps;
        private readonly RandomStream _services;
        private readonly Signal _arrive;
        private readonly Signal _finish;
        private int _freeServers;

        public Queue(Simulation simulation, Distribution service, int servers)
            : base(simulation, "queue")
        {
            _service = service;
            _freeServers = servers;
            _gaps = Stream("gaps");
            _services = Stream("services");
            _arrive = Signal("arrive", Priority.Demand, _ => Arrive());
            _finish = Signal("finish", Priority.Complete, _ => Finish());
            Schedule(_arrive, Now);
        }

        public TimeWeighted Length { get; } = new(SimTime.Zero, 0);

        private void Arrive()
        {
            Schedule(_arrive, Now + TimeSpan.FromDays(_gap.Sample(_gaps)));
            if (_freeServers == 0)
            {
                Length.Update(Now, Length.Value + 1);
                return;
            }

            _freeServers--;
            Serve();
        }

        private void Serve() => Schedule(_finish, Now + TimeSpan.FromDays(_service.Sample(_services)));

        private void Finish()
        {
            if (Length.Value == 0)
            {
                _freeServers++;
                return;
            }

            Length.Update(Now, Length.Value - 1);
            Serve();
        }
    }
}
