// A serial supply chain
//
//               +---------- stage 1 ----------+                 +- stage 4 -+
//   supplier -->| input -> machine -> output  |--> 2 --> 3 -->  |    ...    |--> customers
//               +-----------------------------+                 +-----------+
//
// Each stage (Stage.cs) keeps its input stock by an (s,S) policy and works batches into an output buffer;
// when that is full, the machine is blocked after its batch. A stage orders from the output of the stage
// upstream, which ships what it has at once and the rest as it is made; the first stage's supplier never runs
// out. Customers come in a Poisson process of ten a day and take a unit each, or leave when the last output
// is empty. At the start, input stocks hold S units, output buffers are full, and machines begin a batch.
using MagnetSim.Engine;

namespace MagnetSim.Examples;

/// <summary>Four stages in series, and the customers at their end.</summary>
public sealed class SerialChain : Component
{
    private readonly Exponential _interdemandTime = new(0.1);      // days
    private readonly RandomStream _interdemandTimes;
    private readonly Alarm _demand;
    private readonly Stage _last;

    public SerialChain(Simulation simulation)
        : base(simulation, "customers")
    {
        var first = new Stage(simulation, "stage 1", upstream: null);
        var second = new Stage(simulation, "stage 2", first);
        var third = new Stage(simulation, "stage 3", second);
        _last = new Stage(simulation, "stage 4", third);
        Stages = [first, second, third, _last];
        _interdemandTimes = Stream("interdemand times");
        _demand = Alarm("demand", Priority.Demand, Demand);
        Set(_demand, Now + _interdemandTime.SampleLength(_interdemandTimes));
    }

    public IReadOnlyList<Stage> Stages { get; }

    public long UnitsDemanded { get; private set; }

    public long UnitsSold { get; private set; }

    public double FillRate => UnitsSold / (double)UnitsDemanded;

    private void Demand()
    {
        Set(_demand, Now + _interdemandTime.SampleLength(_interdemandTimes));
        UnitsDemanded++;
        if (_last.Output.Value == 0) return;
        UnitsSold++;
        _last.Take(1);
    }
}
