using System.Globalization;
using MagnetSim.Reports;
using MagnetSim.Scenarios;
using MagnetSim.ValueChain;
using Spectre.Console;

namespace MagnetSim.Cli;

/// <summary>An explanation as tables for people.</summary>
internal static class ExplainTable
{
    private const int WidestName = 30;
    private const int NameWidth = 40;
    private const int Gap = 2;
    private const int NameIndent = 4;
    private const int FigureWidth = 12;
    private const int RateWidth = 7;
    private const int Figures = 3;
    private const double Little = 1e-6;

    public static void Write(TextWriter output, Explanation explanation)
    {
        Prose.Write(output, explanation.Scenario);
        if (explanation.Description.Length > 0) Prose.Write(output, explanation.Description);
        foreach (var block in explanation.Chain) Write(output, block);
        Write(output, explanation.Variants);
        output.WriteLine();
        output.WriteLine("≈ marks the mean of a distribution; steady states below leave shocks out.");
        foreach (var state in explanation.SteadyStates) Write(output, state);
    }

    private static void Write(TextWriter output, OutlineBlock block) =>
        Write(output, block.Title, [.. block.Rows.Select(row => (row.Title, row.What))]);

    private static void Write(TextWriter output, IReadOnlyList<ScenarioVariant> variants)
    {
        if (variants.Count == 0) return;
        Write(output, "Variants, to be chosen with --variant",
            [.. variants.Select(variant => (variant.Name, variant.Description))]);
    }

    private static void Write(
        TextWriter output, string title, IReadOnlyList<(string Name, string What)> rows)
    {
        output.WriteLine();
        Terminal.WriteTitle(output, title);
        var widest = Math.Min(WidestName, rows.Max(row => row.Name.Length));
        foreach ((var name, var what) in rows)
            WriteBeside(output, Prose.Broken(name, widest), widest + Gap, what);
    }

    /// <summary>A name, and to its right what is to be said of it.</summary>
    private static void WriteBeside(TextWriter output, IReadOnlyList<string> name, int column, string what)
    {
        var lines = Prose.Broken(what, Terminal.Width - column);
        for (var line = 0; line < Math.Max(name.Count, lines.Count); line++)
        {
            output.WriteLine((name.ElementAtOrDefault(line) ?? "").PadRight(column)
                + lines.ElementAtOrDefault(line));
        }
    }

    private static void Write(TextWriter output, SteadyState state)
    {
        output.WriteLine();
        Terminal.WriteTitle(output, $"Steady state at the rates of {Text(state.Date)}");
        foreach (var sentence in state.Sentences) Prose.Write(output, sentence);
        foreach (var balance in state.Stockpiles) Write(output, balance);
        Write(output, state.Plants);
        Write(output, state.Sectors);
    }

    private static void Write(TextWriter output, StockpileBalance balance)
    {
        output.WriteLine();
        Terminal.WriteTitle(output, $"{balance.Name} ({balance.Material})");
        var table = new Table().Border(TableBorder.None)
            .AddColumn(new TableColumn("").Width(NameWidth).Padding(0, 0));
        foreach (var head in new[] { "t/yr", "at most", "t in transit" })
            table.AddColumn(new TableColumn(head).RightAligned().NoWrap().Width(FigureWidth).Padding(1, 0));
        Row(table, "  need", Number(balance.Need));
        foreach ((var name, var rates) in Grouped(balance.Takers, taker => taker.Name,
            taker => [Number(taker.Need)]))
            Row(table, Named(name), rates);
        Row(table, "  supply", Number(balance.Supply), "", Transit(balance.InTransit));
        foreach (var kind in Enum.GetValues<SourceKind>())
            foreach ((var name, var rates) in Grouped(
                [.. balance.Sources.Where(source => source.Kind == kind)], source => source.Name,
                source => [Number(source.Brings), Most(source), Transit(source.InTransit)]))
                Row(table, Named(name), rates);
        if (balance.Gap > 0) Row(table, "  gap", Number(balance.Gap));
        Terminal.TextOf(output).Write(table);
        if (balance.OnHand is { } onHand) output.WriteLine($"  on hand: {Number(onHand)} t");
        Prose.Write(output, $"binding: {balance.Limit}", 2);
        if (balance.Dependence is { } passes) Prose.Write(output, Sentence(passes), 2);
    }

    /// <summary>A name below "need" or "supply"; what goes on in a second line stands more to the right.
    /// </summary>
    private static string Named(string name) => new string(' ', NameIndent) + Markup.Escape(string.Join(
        '\n' + new string(' ', NameIndent + Gap), Prose.Lines(name, NameWidth - NameIndent - Gap)));

    /// <summary>So that no line ends within a figure.</summary>
    private static string Wrapped(string text, int width) =>
        Markup.Escape(string.Join('\n', Prose.Lines(text, width)));

    private static string Sentence(DependenceBalance passes) =>
        $"{Numbers.Percent(passes.Direct)} comes from {passes.Country}"
        + (passes.WithFeeds > passes.Direct + Little
            ? $"; counting feeds, {Numbers.Percent(passes.WithFeeds)} depends on it"
            : "");

    private static void Write(TextWriter output, IReadOnlyList<PlantBalance> plants)
    {
        if (plants.Count == 0) return;
        var rows = Grouped(plants, plant => plant.Name, plant =>
            [Number(plant.Nameplate), Number(plant.Effective), Number(plant.Output), plant.Limit]);
        const string Head = "Plants";
        var names = Math.Clamp(rows.Max(row => row.Name.Length), Head.Length, WidestName);
        string[] heads = ["nameplate", "effective", "makes"];
        int[] widths = [.. heads.Select(head => Math.Max(RateWidth, head.Length))];
        var rest = Terminal.Width - names - 1 - widths.Sum(width => width + 1);
        var table = new Table().Border(TableBorder.None)
            .AddColumn(new TableColumn(Head).Width(names).PadLeft(0).PadRight(1));
        foreach ((var head, var width) in heads.Zip(widths))
        {
            table.AddColumn(
                new TableColumn(head).RightAligned().NoWrap().Width(width).PadLeft(0).PadRight(1));
        }

        table.AddColumn(new TableColumn("binding").Width(rest).Padding(0, 0));
        foreach ((var name, var cells) in rows)
        {
            table.AddRow([Wrapped(name, names), .. cells[..^1].Select(Markup.Escape),
                Wrapped(cells[^1], rest)]);
        }

        output.WriteLine();
        Terminal.TextOf(output).Write(table);
    }

    private static void Write(TextWriter output, IReadOnlyList<SectorBalance> sectors)
    {
        if (sectors.Count == 0) return;
        var table = new Table().Border(TableBorder.None).AddColumn("Sectors");
        foreach (var head in new[] { "demand", "served", "t in stock" })
            table.AddColumn(new TableColumn(head).RightAligned().NoWrap());
        foreach (var sector in sectors)
            table.AddRow(Markup.Escape(sector.Name), Number(sector.Demand), Number(sector.Served),
                Number(sector.OnHand));
        output.WriteLine();
        Terminal.TextOf(output).Write(table);
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
        table.AddRow([name, .. cells.Concat(Enumerable.Repeat("", Figures)).Take(Figures)]);

    private static string Most(SourceBalance source) =>
        source.AtMost is { } most ? Number(most) : source.Kind == SourceKind.Scrap ? "" : "no limit";

    private static string Transit(double tonnes) => tonnes > Little ? Number(tonnes) : "";

    private static string Number(double number) => Numbers.Text(number);

    private static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
