namespace MagnetSim.Validation;

/// <summary>Prices, duties, margins and a scheme of a random scenario.</summary>
internal sealed partial class RandomScenario
{
    private void WriteDuty()
    {
        Count("duty and premium");
        Write($"    duty: {Number(0, 30)} %");
        Write($"    premium: [{{from: 2027-01-01, share: {Number(-50, 50)} %}}, "
            + $"{{from: {Day().Replace("2027", "2028", StringComparison.Ordinal)}, share: 10 %}}]");
    }

    private void WriteCosts()
    {
        Count("margin");
        Write($"    costs: {{conversion: {Number(0, 3000)} INR/kg}}");
        Write($"    investment: {Number(1, 900)} crore INR");
        if (Chance(0.7))
            Write($"    idles: {{below: {Number(-500, 500)} INR/kg, after: {Number(0, 4)} mo}}");
    }

    private void WriteMoney()
    {
        Count("prices");
        Write($"exchange: {{uncertain: {{uniform: [80 INR/USD, {Number(85, 99)} INR/USD]}}}}");
        Write("prices:");
        Write($"  oxide: {{path: [{{from: 2026-06-01, price: {Number(40, 140)} USD/kg}}, "
            + $"{{from: {Day()}, price: {Number(40, 140)} USD/kg}}], floor: {Number(20, 110)} USD/kg, "
            + "factor: {uncertain: {lognormal: {median: 1, p90: 1.6}}}}");
        Write($"  heavy_oxide: {Number(10_000, 40_000)} INR/kg");
        Write($"  magnet: {{path: {Number(10, 40)} USD/kg, adds: {{oxide: 0.4, heavy_oxide: 0.01}}}}");
        Write($"  plain_magnet: {{path: {Number(10, 40)} USD/kg, adds: {{oxide: 0.42}}}}");
        Write($"  scrap: {Number(0.1, 2000)} INR/kg");
        Write($"spending: {{mission: {{yearly: {Number(1, 90)} crore INR, from: {Day()}}}}}");
        if (_census.GetValueOrDefault("plant") > 0) WriteScheme();
    }

    private void WriteScheme()
    {
        Count("scheme");
        Write($"scheme: {{beneficiaries: {{plant_0: {Number(50, 600)} t/yr}}, gestation: {Number(0, 400)} d, "
            + $"lasts: {Number(100, 900)} d, incentive: {{rate: {Number(500, 3000)} INR/kg, "
            + $"of_turnover: {Number(5, 60)} %, budget: {Number(0.1, 200)} crore INR}}, "
            + $"subsidy: {{share: {Number(5, 50)} %, budget: {Number(1, 90)} crore INR}}}}");
    }
}
