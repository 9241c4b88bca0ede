using System.CommandLine;
using MagnetSim.Scenarios;

namespace MagnetSim.Cli;

/// <summary><c>magnetsim init DIR</c>: a small commented scenario to start from.</summary>
internal static class InitCommand
{
    private const string ScenarioFile = "scenario.yaml";
    private const string SchemaFile = "scenario.schema.json";

    private static readonly Argument<string> _folder =
        new("DIR") { Description = "The folder to write to; made if it is not there." };

    public static Command Create()
    {
        Command command = new("init",
            "Writes a small commented scenario to start from, and the schema that editors check it with.")
        {
            _folder,
        };
        command.SetAction((arguments, _) => CommandLine.GuardAsync(
            arguments.InvocationConfiguration.Error, () => InitAsync(arguments)));
        return command;
    }

    private static async Task<int> InitAsync(ParseResult arguments)
    {
        var folder = arguments.GetRequiredValue(_folder);
        var scenario = Path.Combine(folder, ScenarioFile);
        if (File.Exists(scenario))
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync(
                $"magnetsim: {scenario} is there already; choose another folder");
            return ExitCode.WrongInput;
        }

        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(scenario, await TemplateAsync());
        await File.WriteAllTextAsync(Path.Combine(folder, SchemaFile), ScenarioSchema.Write());
        await arguments.InvocationConfiguration.Output.WriteLineAsync($"""
            {scenario}
            {Path.Combine(folder, SchemaFile)}

            Next:
              magnetsim explain {scenario}
              magnetsim run {scenario}
              magnetsim run {scenario} --variant ban
            """);
        return ExitCode.Done;
    }

    private static async Task<string> TemplateAsync()
    {
        await using var stream = typeof(InitCommand).Assembly.GetManifestResourceStream(ScenarioFile)
            ?? throw new InvalidOperationException($"{ScenarioFile} is not in the program");
        using StreamReader reader = new(stream);
        return await reader.ReadToEndAsync();
    }
}
