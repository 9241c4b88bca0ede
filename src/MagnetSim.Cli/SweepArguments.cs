using System.CommandLine;
using MagnetSim.Experiments;

namespace MagnetSim.Cli;

/// <summary>The arguments of <c>magnetsim sweep</c> that no other command has.</summary>
internal static class SweepArguments
{
    public static readonly Option<string[]> Vary = new("--vary")
    {
        Description = "A value to vary, by a list (PATH=1,1.5,2), a range with steps (PATH=4..26 wk by 2 wk) "
            + "or with a number of values (PATH=0..40 % in 5); several make a grid.",
        HelpName = "PATH=VALUES",
    };

    public static readonly Option<string?> Design = new("--design")
    {
        Description = "A CSV file with the points instead: paths in its head, a point in each row.",
        HelpName = "FILE.csv",
    };

    public static readonly Option<int?> LatinHypercube = RunArguments.Number(
        "--lhs", "Draws so many points (a Latin hypercube) from ranges without a step (PATH=4..26 wk).", 1,
        SweepDesign.MostPoints);

    public static readonly Option<string[]> Kpis = new("--kpi")
    {
        Description = "A KPI for the table and the chart, such as lost or fill_52wk/SHOCK; may be given "
            + "several times [default: of the first shock, else of the horizon, fill and shortfall].",
        HelpName = "KEY",
    };

    /// <summary>The points that the arguments ask for.</summary>
    /// <exception cref="SweepException">They ask for none, or contradict each other.</exception>
    public static SweepDesign DesignOf(ParseResult arguments, ulong seed)
    {
        var varied = arguments.GetValue(Vary) ?? [];
        var count = arguments.GetValue(LatinHypercube);
        if (arguments.GetValue(Design) is { } file)
        {
            return varied.Length == 0 && count is null
                ? SweepDesignFile.Read(file)
                : throw new SweepException("--design has all points; leave out --vary and --lhs");
        }

        if (varied.Length == 0)
        {
            throw new SweepException("nothing is varied; add --vary, as in --vary "
                + "\"lanes.oxide_from_china.flex=1,1.5,2\", or --design FILE.csv");
        }

        SweepAxis[] axes = [.. varied.Select(SweepAxis.Parse)];
        return count is { } points
            ? SweepDesign.LatinHypercube(axes, points, seed)
            : SweepDesign.Grid(axes);
    }
}
