namespace MagnetSim.Scenarios;

internal static class ExperimentTable
{
    private static readonly Key<int> _replications = Key.Optional(
        "replications", Formats.WholeNumber(1, 1_000_000), "How often the scenario is simulated.", "200");
    private static readonly Key<ulong> _seed = Key.Optional(
        "seed", new WholeNumberFormat(0, ulong.MaxValue), "What all random numbers are derived from.", "1");
    private static readonly Key<double> _warmUp = Key.Optional("warm_up", Formats.Duration,
        "From the start of the horizon until results begin to count, in whole days, rounded up.", "0 d");

    private static readonly Key<Sampling> _sampling = Key.Optional(
        "sampling",
        new ChoiceFormat<Sampling>(
            ("random", Sampling.Random), ("latin_hypercube", Sampling.LatinHypercube)),
        "How replications draw what is uncertain: each for itself, or one in each equal part of its range.",
        "random");

    public static readonly MapFormat<ExperimentSpec> Format = new(
        "experiment",
        [_replications, _seed, _sampling, _warmUp],
        experiment => new ExperimentSpec(experiment.Get(_replications), experiment.Get(_seed))
        {
            Sampling = experiment.Get(_sampling),
            WarmUpDays = (int)Math.Ceiling(experiment.Get(_warmUp)),
        });
}
