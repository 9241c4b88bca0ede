namespace MagnetSim.Validation;

/// <summary>What goes wrong in a random scenario.</summary>
internal sealed partial class RandomScenario
{
    private void WriteShocks()
    {
        Write("shocks:");
        for (var i = 0; i <= Below(3); i++) WriteShock(i);
    }

    private void WriteShock(int index)
    {
        var kind = One("export_ban", "export_licensing", "quota", "outage", "lead_time", "demand",
            _hasPrices ? "price" : "demand");
        Count(kind);
        var withOther = index > 0 && Chance(0.4);
        var start = withOther ? WithOther(Below(index)) : StartAlone();
        var duration = withOther && Chance(0.5) ? "" : $"duration: {Days(20, 200)}, ";
        Write($"  shock_{index}: {{kind: {kind}, start: {start}, {duration}{AimOf(kind)}}}");
    }

    private string WithOther(int other)
    {
        Count("shock with another");
        return $"{{with: shock_{other}, after: {Days(1, 40)}, probability: {Below(101)} %}}";
    }

    private string StartAlone() => Below(4) switch
    {
        0 => $"{{hazard: 80 %/yr{Shared()}}}",
        1 => $"{{hazard: 200 %/yr, recurs: {Recurring()}{Shared()}}}",
        2 => $"{{uniform: [2027-02-01, 2028-06-01]{Shared()}}}",
        _ => Day(),
    };

    private string Recurring()
    {
        Count("shock that recurs");
        return "true";
    }

    private string Shared()
    {
        if (Chance(0.5)) return "";
        Count("shared start");
        return $", shared: {Below(101)} %";
    }

    private string AimOf(string kind) => kind switch
    {
        "export_ban" => GoodsHeldBack(),
        "export_licensing" => $"{GoodsHeldBack()}, {Licences()}",
        "quota" => $"{GoodsHeldBack()}, {Quota()}",
        "outage" => "producers: [producer_0]",
        "lead_time" => $"lanes: [{_lanes[Below(_lanes.Count)]}], factor: {Number(0.5, 3)}",
        "price" => $"materials: [{One("oxide", "plain_magnet")}], factor: {Number(0.2, 3)}",
        _ => $"factor: {Number(0, 3)}",
    };

    private string GoodsHeldBack()
    {
        var turnsBack = Chance(0.3);
        if (turnsBack) Count("goods turned back");
        var ways = Chance(0.3) ? LanesHeldBack() : $"country: {CountryOfALane()}";
        return $"{ways}, goods_at_sea: {(turnsBack ? "turn_back" : "arrive")}";
    }

    /// <summary>One lane, from wherever it comes.</summary>
    private string LanesHeldBack()
    {
        Count("lanes held back");
        var lane = _lanes[Below(_lanes.Count)];
        var written = Text[Text.IndexOf($"  {lane}:", StringComparison.Ordinal)..];
        var country = written[(written.IndexOf("country: ", StringComparison.Ordinal) + 9)..];
        return $"country: {country[..country.IndexOfAny([',', '\n', '}'])]}, lanes: [{lane}]";
    }

    private string Quota() => Chance(0.5)
        ? $"share: {Number(0, 100)} %"
        : $"limit: {Number(0, 30)} t, per: {Number(5, 60)} d";

    private string Licences()
    {
        var statutory = Chance(0.5) ? $"{Below(30)} working days" : $"{Number(0, 40)} d";
        var approval = Below(3) switch { 0 => "at_once", 1 => "0 %/yr", _ => $"{Number(50, 900)} %/yr" };
        var isPerShipment = !_hasQueue && Chance(0.4);
        _hasQueue |= isPerShipment;
        Count(isPerShipment ? "licences of consignments" : "licences of importers");
        var who = isPerShipment ? "per_shipment: true"
            : Chance(0.5) ? $"importers: {1 + Below(12)}"
            : "importers: {civil: {weight: 70 %}, military: {weight: 30 %, barred: true}}";
        return $"statutory: {statutory}, approval: {approval}, refusal: {Number(0, 60)} %, {who}, "
            + "relaxations: [{after: 60 d, approval: 400 %/yr}]";
    }

    /// <summary>A ban that no lane feels is an error.</summary>
    private string CountryOfALane() => Text.Contains("country: Japan", StringComparison.Ordinal)
        ? One("Japan", Text.Contains("country: China", StringComparison.Ordinal) ? "China" : "Japan")
        : "China";
}
