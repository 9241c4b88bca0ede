namespace MagnetSim.Tests.Scenarios;

/// <summary>Scenario texts for tests.</summary>
internal static class Some
{
    public const string SmallestScenario =
        "magnetsim: 1\nname: Small\nhorizon: {start: 2026-04-01, end: 2027-04-01}\nelements: [ndpr]\n";

    /// <summary>Every kind of component once, every key in use somewhere.</summary>
    public const string WholeScenario = """
magnetsim: 1
name: Whole
description: Every key once.
horizon: {start: 2026-04-01, end: 2036-04-01}
calendar: {year: 360 d, report_by: [week, year], fiscal_year_starts: july}
experiment: {replications: 20, seed: 2026}
targets: {capacity: 6000 t/yr}
elements: [ndpr, dytb]
x-team: anything at all
materials:
  ndpr_oxide: {contains: {ndpr: 85 %}}
  magnet_standard: {contains: {ndpr: 28 %, dytb: 2 %}}
  dytb_oxide: {contains: {dytb: 87.1 %}}
producers:
  irel:
    country: India
    material: ndpr_oxide
    lot: 5 t
    to: oxide_pool
    output:
      - {from: 2026-04-01, rate: 360 t/yr, net: true, source: "the press", confidence: B}
      - {from: 2028-04-01, rate: {uniform: [1 t/d, 2 t/d]}}
    other_buyers: {until: 2 mo, above: 2}
    outages: {every: {exponential: 60 d}, lasting: {lognormal: {median: 2 d, p90: 6 d}}}
stockpiles:
  oxide_pool:
    material: ndpr_oxide
    allocation: pro_rata
    initial: 300 t
    replenish:
      policy: base_stock
      cover: 8 wk
      review: 1 wk
      from:
        - {lane: oxide_from_china, share: 84 %}
        - {lane: oxide_from_australia, share: 16 %, at_most: 720 t/yr}
  dytb_pool:
    material: dytb_oxide
    replenish: {policy: reorder_up_to, reorder_point: 1 t, level: 14 t, from: [{lane: dytb_from_china}]}
  magnet_pool: {material: magnet_standard, allocation: priority}
lanes:
  oxide_from_china: {country: China, lead_time: {triangular: [25 d, 28 d, 45 d]}, shipment: 5 t, flex: 1.5}
  oxide_from_australia: {country: Australia, lead_time: 4 wk, shipment: 600 kg}
  dytb_from_china: {country: China, lead_time: 48 h, shipment: 1 kg}
  magnets_contract: {country: Japan, lead_time: 28 d, shipment: 1 t, to: magnet_pool, contract: 3600 t/yr}
plants:
  plant_1:
    site: Andhra Pradesh
    nameplate: 1200 t/yr
    award: 2026-12-01
    commissioning: {at_least: 18 mo, delay: {uncertain: {lognormal: {mean: 12 mo, cv: 50 %}}}, shared: 50 %}
    ramp: {curve: s_curve, over: {uncertain: {triangular: [18 mo, 24 mo, 36 mo]}}}
    feeds: {ndpr_oxide: oxide_pool, dytb_oxide: dytb_pool}
    makes: magnet_standard
    to: magnet_pool
    lot: 5 t
    allow_partial: true
    stages:
      - {name: metal, cycle: 5 d, yield: 95 %}
      - {name: machine, yield: {from: 60 %, to: 75 %, over: 24 mo}, loses_to: swarf, units: 6}
    swarf_loop: {recovery: 90 %, delay: 30 d, returns: ndpr_oxide}
    outages: {every: {weibull: {mean: 60 d, shape: 2}}, lasting: 2 d}
  plant_2: {like: plant_1, site: Odisha}
sectors:
  e_two_wheelers:
    uses: magnet_standard
    from: magnet_pool
    demand: {base: 360 t/yr, at: 2025-07-01, grows: [{until: 2030-07-01, by: 14.87 %/yr}, {by: -6 %/yr}]}
    arrives: {poisson_orders: 5 t}
    priority: 2
    stock: {cover: {uncertain: {triangular: [2 wk, 4 wk, 6 wk]}}}
    unmet: {late: 60 %, patience: 90 d, catch_up: 50 %}
  wind: {uses: magnet_standard, from: magnet_pool, demand: 720 t/yr}
shocks:
  ban: {kind: export_ban, country: China, materials: [ndpr_oxide], start: 2027-03-01, duration: 26 wk}
  strike: {kind: outage, plants: [plant_2], producers: [irel], start: {hazard: 10 %/yr}, duration: 5 d}
  detour:
    kind: lead_time
    lanes: [oxide_from_china]
    factor: {value: 2.2, source: "a guess", confidence: C, note: long}
    start: {uniform: [2027-01-01, 2028-12-31]}
    duration: 3 mo
  boom: {kind: demand, sectors: [wind], factor: 1.1, start: 2030-01-01, duration: 1 yr}
variants:
  more: {producers: {irel: {output: 720 t/yr}}}
""";

    /// <summary>A chain from the mine to the cars, each part once.</summary>
    public const string DomesticScenario = """
magnetsim: 1
name: Domestic
horizon: {start: 2026-04-01, end: 2036-04-01}
calendar: {year: 360 d}
elements: [ndpr]
materials:
  ore: {contains: {ndpr: 8 %}}
  chloride: {contains: {ndpr: 8 %}}
  oxide: {contains: {ndpr: 85 %}}
  magnet: {contains: {ndpr: 30 %}}
producers:
  mine: {country: India, material: ore, output: 5000 t/yr, lot: 50 t, to: ore_stock}
stockpiles:
  ore_stock: {material: ore}
  chloride_stock: {material: chloride}
  oxide_stock: {material: oxide}
  magnet_stock: {material: magnet}
plants:
  crack:
    nameplate: 5000 t/yr
    start: 2026-04-01
    feeds: {ore: ore_stock}
    makes: chloride
    to: chloride_stock
    lot: 50 t
  separate: {like: crack, nameplate: 400 t/yr, feeds: {ore: ~, chloride: chloride_stock},
    makes: oxide, to: oxide_stock}
  press: {like: crack, nameplate: 1000 t/yr, feeds: {ore: ~, oxide: oxide_stock},
    makes: magnet, to: magnet_stock}
sectors:
  cars: {uses: magnet, from: magnet_stock, demand: 900 t/yr}
""";
}
