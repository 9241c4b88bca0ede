using System.Globalization;
using MagnetSim.Reports;
using MagnetSim.ValueChain;
using Spectre.Console;

namespace MagnetSim.Cli;

/// <summary>An explanation as tables for people.</summary>
internal static class ExplainTable
{
    private const int Width = 80;
    private const double Little = 1e-6;

    public static void Write(TextWriter output, Explanation explanation)
    {
        var console = Terminal.Of(output);
        console.Profile.Width = Math.Min(Width, console.Profile.Width);
        console.WriteLine(explanation.Scenario);
        foreach (var block in explanation.Chain) Write(console, block);
        console.WriteLine();
        console.WriteLine("≈ marks the mean of a distribution; steady states below leave shocks out.");
        foreach (var state in explanation.SteadyStates) Write(console, state);
    }

    private static void Write(IAnsiConsole console, OutlineBlock block)
    {
        var table = new Table().Border(TableBorder.None).HideHeaders()
            .AddColumn(new TableColumn("").Width(26).PadLeft(2)).AddColumn("");
        foreach (var row in block.Rows)
            table.AddRow(Markup.Escape(row.Title), Markup.Escape(row.What));
        console.WriteLine();
        console.MarkupLine($"[bold]{block.Title}[/]");
        console.Write(table);
    }

    private static void Write(IAnsiConsole console, SteadyState state)
    {
        console.WriteLine();
        console.MarkupLine($"[bold]Steady state at the rates of {Text(state.Date)}[/]");
        foreach (var sentence in state.Sentences) console.WriteLine(sentence);
        var table = new Table().Border(TableBorder.Simple).AddColumn("");
        foreach (var head in new[] { "t/yr", "at most", "t in stock", "t in transit" })
            table.AddColumn(new TableColumn(head).RightAligned().NoWrap());
        foreach (var balance in state.Stockpiles) Add(table, balance);
        console.Write(table);
        Write(console, state.Plants);
        Write(console, state.Sectors);
    }

    private static void Add(Table table, StockpileBalance balance)
    {
        Row(table, $"[bold]{Markup.Escape(balance.Name)}[/] ({Markup.Escape(balance.Material)})", "", "",
            balance.OnHand is { } onHand ? Number(onHand) : "", "");
        Row(table, "  need", Number(balance.Need));
        foreach ((var name, var rates) in Grouped(balance.Takers, taker => taker.Name,
            taker => [Number(taker.Need)]))
            Row(table, $"    {Markup.Escape(name)}", rates);
        Row(table, "  supply", Number(balance.Supply), "", "", Transit(balance.InTransit));
        foreach ((var name, var rates) in Grouped(balance.Sources, source => source.Name,
            source => [Number(source.Brings), Most(source), "", Transit(source.InTransit)]))
            Row(table, $"    {Markup.Escape(name)}", rates);
        if (balance.Gap > 0) Row(table, "  [bold]gap[/]", Number(balance.Gap));
        Row(table, $"  [italic]binding: {Markup.Escape(balance.Limit)}[/]");
        if (balance.Dependence is { } passes)
            Row(table, $"  {Numbers.Percent(passes.Direct)} comes from {Markup.Escape(passes.Country)}, "
                + $"{Numbers.Percent(passes.WithFeeds)} with feeds");
        table.AddEmptyRow();
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<PlantBalance> plants)
    {
        if (plants.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumn("Plants");
        foreach (var head in new[] { "nameplate", "effective", "makes" })
            table.AddColumn(new TableColumn(head).RightAligned().NoWrap());
        table.AddColumn("binding");
        foreach ((var name, var cells) in Grouped(plants, plant => plant.Name, plant =>
            [Number(plant.Nameplate), Number(plant.Effective), Number(plant.Output), plant.Limit]))
            table.AddRow([Markup.Escape(name), .. cells.Select(Markup.Escape)]);
        console.Write(table);
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<SectorBalance> sectors)
    {
        if (sectors.Count == 0) return;
        var table = new Table().Border(TableBorder.Simple).AddColumn("Sectors");
        foreach (var head in new[] { "demand", "served", "t in stock" })
            table.AddColumn(new TableColumn(head).RightAligned().NoWrap());
        foreach (var sector in sectors)
            table.AddRow(Markup.Escape(sector.Name), Number(sector.Demand), Number(sector.Served),
                Number(sector.OnHand));
        console.Write(table);
    }

    /// <summary>Neighbours with the same figures share a line.</summary>
    private static List<(string Name, string[] Cells)> Grouped<T>(
        IReadOnlyList<T> all, Func<T, string> name, Func<T, string[]> cells)
    {
        List<(OutlineRow Row, string[] Cells)> rows = [];
        foreach (var one in all)
        {
            if (rows.Count > 0 && rows[^1].Cells.SequenceEqual(cells(one)))
                rows[^1] = (rows[^1].Row with { Names = [.. rows[^1].Row.Names, name(one)] }, rows[^1].Cells);
            else
                rows.Add((new OutlineRow([name(one)], ""), cells(one)));
        }

        return [.. rows.Select(row => (
            row.Row.Names.Count == 1 ? row.Row.Title : $"{row.Row.Title}, each", row.Cells))];
    }

    private static void Row(Table table, string name, params string[] cells) =>
        table.AddRow([name, .. cells.Concat(Enumerable.Repeat("", 4)).Take(4)]);

    private static string Most(SourceBalance source) =>
        source.AtMost is { } most ? Number(most) : source.Kind == SourceKind.Scrap ? "" : "no limit";

    private static string Transit(double tonnes) => tonnes > Little ? Number(tonnes) : "";

    private static string Number(double number) => Numbers.Text(number);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
