using FsCheck;
using MagnetSim.ValueChain;

namespace MagnetSim.Tests.ValueChain;

/// <summary>Laws of any profile, of steps that stay, grow or go straight.</summary>
public class ProfileLawTests
{
    private const double MilligramsPerTonne = 1e9;

    [FsCheck.NUnit.Property(MaxTest = 1000, Replay = "2026,3")]
    public void Inverse_OfTheIntegral_LeadsBack(NonNegativeInt[] choices, NonNegativeInt part)
    {
        var profile = ProfileOf(choices);
        var whole = profile.Integral(Some.Day(400));
        var amount = whole * (1 + (part.Get % 99)) / 100;
        if (whole > 0)
            Assert.That(profile.Integral(profile.TimeOf(amount)), Is.EqualTo(amount).Within(1e-6 * whole));
    }

    [FsCheck.NUnit.Property(MaxTest = 500, Replay = "2026,3")]
    public void Integral_IsTheSumOfRates(NonNegativeInt[] choices)
    {
        var profile = ProfileOf(choices);
        var sum = 0.0;
        for (var day = 0.05; day < 200; day += 0.1)
            sum += 0.1 * profile.Rate(Some.Day(day));
        var integral = profile.Integral(Some.Day(200));
        Assert.That(sum, Is.EqualTo(integral).Within((1e-3 * integral) + (0.1 * MilligramsPerTonne)));
    }

    [FsCheck.NUnit.Property(MaxTest = 500, Replay = "2026,3")]
    public void Factors_MultiplyTheRate(NonNegativeInt[] choices, NonNegativeInt at)
    {
        var profile = ProfileOf(choices);
        var scaled = profile.Times([(0, 2), (50, 0), (120, 0.5)]);
        var day = at.Get % 300;
        var factor = day < 50 ? 2 : day < 120 ? 0 : 0.5;
        Assert.That(
            scaled.Rate(Some.Day(day)), Is.EqualTo(factor * profile.Rate(Some.Day(day))).Within(1e-3));
    }

    /// <summary>Each choice is a step: its rate, its length and how it goes on.</summary>
    private static Profile ProfileOf(NonNegativeInt[] choices)
    {
        List<Profile.Step> steps = [];
        var day = 0.0;
        foreach (var choice in choices.Prepend(NonNegativeInt.NewNonNegativeInt(7)).Take(8))
        {
            var growth = choice.Get % 5 == 1 ? (choice.Get % 7 - 3) * 0.001 : 0;
            steps.Add(new Profile.Step(day, choice.Get % 11 * MilligramsPerTonne, growth));
            day += 1 + (choice.Get % 60);
        }

        for (var i = 0; i + 1 < steps.Count; i++)
        {
            if (choices[i].Get % 3 == 2 && steps[i].GrowthPerDay == 0)
                steps[i] = steps[i].LinearTo(steps[i + 1]);
        }

        return new Profile(steps);
    }
}
