using BenchmarkDotNet.Running;
using MagnetSim.Benchmarks;

return args switch
{
    [] => ShortForm.Run(asJson: false),
    ["--json"] => ShortForm.Run(asJson: true),
    [ShortForm.ContestOption, var name] => ShortForm.RunHere(name),
    _ => RunBenchmarks(args),
};

// What BenchmarkDotNet does not understand it says itself, and then runs nothing.
static int RunBenchmarks(string[] args)
{
    var isQuestion = args.Any(arg => arg is "--help" or "--list" or "--info" or "--version");
    var summaries = BenchmarkSwitcher.FromAssembly(typeof(ShortForm).Assembly).Run(args);
    return isQuestion || summaries.Any() ? 0 : 1;
}
