using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace MagnetSim.Cli;

/// <summary>Help of a command, and below it examples, which would be out of place in the list of all
/// commands.</summary>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => help.ClearsParseErrors;

    public override int Invoke(ParseResult parseResult)
    {
        var exitCode = help.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.Write(parseResult.CommandResult.Command.Name switch
        {
            "sweep" => SweepCommand.Examples,
            "uncertainty" => UncertaintyCommand.Examples,
            _ => "",
        });
        return exitCode;
    }
}
