namespace MagnetSim.Tests.ValueChain;

/// <summary>A mine and two lanes of oxide, one plant with a swarf loop, magnets from abroad, one
/// sector.</summary>
internal static class SmallChain
{
    public const string Text = """
        magnetsim: 1
        name: Small chain
        horizon: {start: 2026-01-01, end: 2034-01-01}
        calendar: {year: 365 d, report_by: [year]}
        elements: [ndpr]
        materials:
          oxide: {contains: {ndpr: 80 %}}
          magnet: {contains: {ndpr: 30 %}}
        producers:
          mine: {country: India, material: oxide, output: 20 t/yr, lot: 0.1 t, to: oxide_pool}
        stockpiles:
          oxide_pool:
            material: oxide
            replenish:
              policy: base_stock
              cover: 8 wk
              review: 1 wk
              from: [{lane: oxide_from_china, share: 75 %}, {lane: oxide_from_australia, share: 25 %}]
          magnet_pool:
            material: magnet
            replenish:
              policy: base_stock
              cover: 2 wk
              review: 1 wk
              from: [{lane: magnets_from_china, share: 100 %}]
        lanes:
          oxide_from_china: {country: China, lead_time: {uniform: [30 d, 50 d]}, shipment: 0.1 t}
          oxide_from_australia: {country: Australia, lead_time: 20 d, shipment: 0.1 t}
          magnets_from_china: {country: China, lead_time: 30 d, shipment: 0.1 t}
        plants:
          plant:
            site: India
            start: 2020-01-01
            nameplate: 100 t/yr
            feeds: {oxide: oxide_pool}
            makes: magnet
            to: magnet_pool
            lot: 0.2 t
            stages:
              - {name: sinter, cycle: 5 d, yield: 90 %}
              - {name: machine, cycle: 5 d, yield: 80 %, loses_to: swarf}
            swarf_loop: {recovery: 50 %, delay: 10 d, returns: oxide}
        sectors:
          users:
            uses: magnet
            from: magnet_pool
            demand: 150 t/yr
            stock: {cover: 4 wk}
            arrives: {steady: 1 d}
        """;
}
