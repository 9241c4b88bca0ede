using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>The chain as the ledger of a run tells it: what brings an element, what passes it on, and where
/// it ends.</summary>
/// <remarks>Lanes are named after their countries, reserves belong to the stockpile that they back, and what
/// stays within a plant is left out.</remarks>
internal sealed class RunFlow
{
    private const int MostAlike = 8;

    /// <summary>The key of where all losses go.</summary>
    public const string Lost = "lost";

    /// <summary>The key of what users have used up.</summary>
    public const string Scrap = "use";

    private readonly RunData _data;
    private readonly double _years;
    private readonly Dictionary<string, FlowNode> _nodes = [];
    private readonly Dictionary<(string From, string To), double> _flows = [];
    private readonly Dictionary<string, string> _backed = [];

    private RunFlow(RunData data, string element)
    {
        _data = data;
        var manifest = data.Manifest;
        _years = (manifest.End.DayNumber - manifest.Start.DayNumber) / manifest.YearDays;
        LedgerFlow[] ledger = [.. data.Ledger.Where(flow => flow.Line.Element == element)];
        foreach (var (_, from, to) in ledger.Select(flow => flow.Line))
            if (IsReserve(to) && from.StartsWith("stockpiles.", StringComparison.Ordinal)) _backed[to] = from;
        foreach (var flow in ledger.Where(flow => flow.Tonnes > 0))
            Add(flow.Line.From, flow.Line.To, flow.Tonnes);
    }

    /// <summary>The elements that the ledger follows, in its order.</summary>
    public static IReadOnlyList<string> Elements(RunData data) =>
        [.. data.Ledger.Select(flow => flow.Line.Element).Distinct()];

    /// <summary>Tonnes of the element in a year, on average over the horizon and the runs; null where nothing
    /// flows.</summary>
    public static FlowDiagram? Of(RunData data, string element)
    {
        RunFlow flow = new(data, element);
        if (flow._flows.Count == 0) return null;
        flow.MergeAlike();
        return new(Numbers.Words(element), "", [.. flow._nodes.Values], [.. flow._flows.Select(one =>
            new FlowArrow(one.Key.From, one.Key.To, Numbers.Text(one.Value), one.Value, IsReturn: false))]);
    }

    private void Add(string from, string to, double tonnes)
    {
        if (SourceOf(from, to) is not { } source || TargetOf(to) is not { } target) return;
        if (source.Key == target.Key) return;
        _nodes.TryAdd(source.Key, source);
        _nodes.TryAdd(target.Key, target);
        var path = (source.Key, target.Key);
        _flows[path] = _flows.GetValueOrDefault(path) + (tonnes / _years);
    }

    /// <summary>Null for what is not drawn: stocks of the first day, and goods that are still on the way.
    /// </summary>
    private FlowNode? SourceOf(string from, string to) => RoleOf(from) switch
    {
        "abroad" or "initial stock" => null,
        "producers" when RoleOf(to) == "lanes" => null,
        "lanes" when MineOf(from) is { } mine => Passing(mine),
        "lanes" => Lane(SupplyStage.CountryOf(_data, from), to),
        "use" when RoleOf(to) == "stockpiles" => new(FlowKind.Producer, Scrap, "Scrap from use", "", ""),
        "use" => null,
        _ => Passing(from),
    };

    private FlowNode? TargetOf(string to) => RoleOf(to) switch
    {
        "held at the end" or "use" or "lanes" or "turned back" => null,
        "slag" or "swarf" or "rounding" => new(FlowKind.Outlet, Lost, "Slag and swarf", "", ""),
        "other buyers" or "exports" => new(FlowKind.Outlet, RoleOf(to), Numbers.Words(RoleOf(to)), "", ""),
        _ => Passing(to),
    };

    private static FlowNode Lane(string country, string pool) =>
        new(FlowKind.Lane, $"{country} to {pool}", country, "", country);

    /// <summary>The producer whose goods a lane carries; null for a lane of a country.</summary>
    private string? MineOf(string lane) => _data.Ledger.Select(flow => flow.Line)
        .FirstOrDefault(line => line.To == lane && RoleOf(line.From) == "producers")?.From;

    private bool IsAbroad(string producer) => _data.Ledger
        .Any(flow => flow.Line.From == producer && RoleOf(flow.Line.To) == "lanes");

    private FlowNode Passing(string account)
    {
        if (_backed.TryGetValue(account, out var backed)) account = backed;
        var parts = account.Split('.');
        var name = parts.Length > 1 ? parts[1] : account;
        var kind = parts[0] switch
        {
            "producers" => FlowKind.Producer,
            "plants" => FlowKind.Plant,
            "sectors" => FlowKind.Sector,
            _ => FlowKind.Stockpile,
        };
        return new(kind, $"{parts[0]}.{name}", Numbers.Words(name), "",
            kind == FlowKind.Producer && !IsAbroad(account) ? "India" : "");
    }

    /// <summary>The smallest of many that are tied to the same things become one.</summary>
    private void MergeAlike()
    {
        foreach (var alike in _nodes.Values.GroupBy(node => (node.Kind, Ties(node.Key))).ToList())
        {
            if (alike.Count() <= MostAlike || alike.Key.Kind == FlowKind.Stockpile) continue;
            FlowNode[] small = [.. alike.OrderByDescending(node => Size(node.Key)).Skip(MostAlike - 1)];
            var others = small[0] with { Key = $"others {small[0].Key}", Label = $"{small.Length} others" };
            _nodes.Add(others.Key, others);
            foreach (var node in small) Replace(node.Key, others.Key);
        }
    }

    private void Replace(string key, string with)
    {
        _nodes.Remove(key);
        foreach (var (path, tonnes) in _flows.Where(one => one.Key.From == key || one.Key.To == key).ToList())
        {
            _flows.Remove(path);
            var replaced = (path.From == key ? with : path.From, path.To == key ? with : path.To);
            _flows[replaced] = _flows.GetValueOrDefault(replaced) + tonnes;
        }
    }

    private string Ties(string key) => string.Join('\n', _flows.Keys
        .Where(path => path.From == key || path.To == key)
        .Select(path => path.From == key ? $"to {path.To}" : $"from {path.From}").Order());

    private double Size(string key) =>
        _flows.Where(one => one.Key.From == key || one.Key.To == key).Sum(one => one.Value);

    private static bool IsReserve(string account) =>
        account.StartsWith("reserves.", StringComparison.Ordinal);

    private static string RoleOf(string account) => account.Split('.')[0];
}
