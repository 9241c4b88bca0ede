return await MagnetSim.Cli.CommandLine.InvokeAsync(args, Console.Out, Console.Error);
