using BenchmarkDotNet.Running;
using MagnetSim.Benchmarks;

if (args is [] or ["--json"]) ShortForm.Run(asJson: args.Length > 0);
else if (args is [ShortForm.ContestOption, var name]) ShortForm.RunHere(name);
else BenchmarkSwitcher.FromAssembly(typeof(ShortForm).Assembly).Run(args);
