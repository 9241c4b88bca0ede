using MagnetSim.Engine;
using MagnetSim.ValueChain;

namespace MagnetSim.Validation;

/// <summary>A thousand schemes at random: what is paid is worked out again from the lots, to the
/// paisa.</summary>
public sealed class RandomSchemeTests
{
    private const int Schemes = 1000;

    [Test]
    public void PaidAndUnspent_AreTheBudget_InAThousandSchemes()
    {
        var (bound, exhausted, plain) = (0, 0, 0);
        using TemporaryFolder folder = new();
        for (var seed = 0UL; seed < Schemes; seed++)
        {
            Made made = new(seed);
            var chain = new ChainBuilder(folder.Scenario(made.Text).Read().Scenario!).Build(seed, 0);
            var expected = new Reckoning(made);
            chain.Simulation.Trace = expected.See;
            chain.Simulation.Run(chain.Horizon);
            var scheme = chain.Money!.Scheme!;
            Assert.That(scheme.Beneficiaries.Select(one => one.Incentive),
                Is.EqualTo(expected.Paid), made.Text);
            Assert.That(scheme.IncentivePaid() + scheme.Incentive!.Left,
                Is.EqualTo(made.BudgetRupees * 100), made.Text);
            bound += expected.Paid.Any(paid => paid == made.MostPaise) ? 1 : 0;
            exhausted += scheme.Incentive.Left == 0 ? 1 : 0;
            plain += scheme.Incentive.Left > 0 && expected.Paid.All(paid => paid < made.MostPaise) ? 1 : 0;
        }

        TestContext.Out.WriteLine($"cap binds {bound}, budget is spent {exhausted}, neither {plain}");
        Assert.That(new[] { bound, exhausted, plain }, Is.All.AtLeast(100));
    }

    /// <summary>Two plants without losses that make lots of whole tonnes at even times.</summary>
    private sealed class Made
    {
        private readonly RandomStream _random;

        public Made(ulong seed)
        {
            _random = new RandomStream(seed, 0, "random scheme");
            (Price, Later, Change) = (Whole(1000, 9000), Whole(1000, 9000), Whole(1, 700));
            (Rate, Percent) = (Whole(500, 3000), Whole(10, 60));
            (Gestation, Lasts) = (Whole(0, 300), Whole(100, 600));
            (Lot, Award) = (Whole(1, 5), Whole(20, 200));
            BudgetRupees = Whole(1, 80) * 10_000_000L / 2;
            Text = Write();
        }

        public string Text { get; }

        public int Price { get; }

        public int Later { get; }

        public int Change { get; }

        public int Rate { get; }

        public int Percent { get; }

        public int Gestation { get; }

        public int Lasts { get; }

        public int Lot { get; }

        public int Award { get; }

        public long BudgetRupees { get; }

        /// <summary>For one plant: rate times capacity times the time, in years of 360 days.</summary>
        public long MostPaise => (long)Math.Round(Award * 1000L * Lasts / 360.0) * Rate * 100;

        private int Whole(int least, int most) => least + (int)((most - least + 1) * _random.NextUniform());

        private string Write() => $$"""
            magnetsim: 1
            name: Any scheme
            horizon: {start: 2027-01-01, end: 2029-01-01}
            calendar: {year: 360 d, report_by: [year]}
            elements: [ndpr]
            materials:
              magnet: {contains: {ndpr: 30 %} }
            stockpiles:
              pool: {material: magnet, initial: 0 t}
            plants:
              plant_0:
                nameplate: {{Whole(20, 200)}} t/yr
                start: 2027-01-01
                makes: magnet
                to: pool
                lot: {{Lot}} t
              plant_1: {like: plant_0, nameplate: {{Whole(20, 200)}} t/yr}
            prices:
              magnet:
                path:
                  - {from: 2026-01-01, price: {{Price}} INR/kg}
                  - {from: {{new DateOnly(2027, 1, 1).AddDays(Change):yyyy-MM-dd}}, price: {{Later}} INR/kg}
            scheme:
              beneficiaries: {plant_0: {{Award}} t/yr, plant_1: {{Award}} t/yr}
              gestation: {{Gestation}} d
              lasts: {{Lasts}} d
              incentive:
                rate: {{Rate}} INR/kg
                of_turnover: {{Percent}} %
                budget: {{BudgetRupees}} INR
            """;
    }

    /// <summary>Goes through the lots in the order in which they are sold.</summary>
    private sealed class Reckoning(Made made)
    {
        private long _left = made.BudgetRupees * 100;

        public long[] Paid { get; } = [0, 0];

        public void See(TraceEntry entry)
        {
            if (entry.Priority != Priority.Complete || entry.Time.Days >= made.Gestation + made.Lasts)
                return;
            var plant = entry.Component == "plants.plant_0.line" ? 0 : 1;
            var price = entry.Time.Days < made.Change ? made.Price : made.Later;
            var perKg = Math.Min(made.Rate * 100L, (long)price * made.Percent);
            var wanted = Math.Min(made.Lot * 1000 * perKg, made.MostPaise - Paid[plant]);
            wanted = Math.Min(wanted, _left);
            (Paid[plant], _left) = (Paid[plant] + wanted, _left - wanted);
        }
    }
}
