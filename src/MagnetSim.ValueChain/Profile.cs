using MagnetSim.Engine;

namespace MagnetSim.ValueChain;

/// <summary>A rate over time in milligrams a day, constant, linear or
/// growing exponentially from date to date.</summary>
/// <remarks>Integral and inverse are closed forms, so that the
/// k-th lot or order has an exact moment.</remarks>
public sealed class Profile
{
    private readonly Segment[] _segments;

    /// <param name="steps">In order of day; before the first the rate is zero.</param>
    public Profile(IReadOnlyList<Step> steps)
    {
        _segments = new Segment[steps.Count];
        var total = 0.0;
        for (var i = 0; i < steps.Count; i++)
        {
            _segments[i] = new Segment(steps[i], total);
            if (i + 1 < steps.Count)
                total = _segments[i].Integral(steps[i + 1].Day);
        }
    }

    /// <summary>From a day on, a rate in mg/d that grows by a log rate per day, or changes by so many mg/d
    /// a day.</summary>
    public readonly record struct Step(double Day, double Rate, double GrowthPerDay, double SlopePerDay = 0)
    {
        /// <summary>The rate on a day, at which the step has begun.</summary>
        public double RateOn(double day) => GrowthPerDay == 0
            ? Rate + (SlopePerDay * (day - Day))
            : Rate * Numeric.Exp(GrowthPerDay * (day - Day));

        /// <summary>The same, straight to the rate of the next.</summary>
        public Step LinearTo(Step next) =>
            this with { SlopePerDay = (next.Rate - Rate) / (next.Day - Day) };

        /// <summary>The same, not before a day.</summary>
        public Step From(double day) => day <= Day ? this : this with { Day = day, Rate = RateOn(day) };

        /// <summary>The same, multiplied.</summary>
        public Step Times(double factor) =>
            this with { Rate = Rate * factor, SlopePerDay = SlopePerDay * factor };
    }

    /// <summary>Milligrams a day at a time.</summary>
    public double Rate(SimTime time) => Rate(time.Days);

    /// <summary>Milligrams from the start of time until then.</summary>
    public double Integral(SimTime time)
    {
        var index = IndexAt(time.Days);
        return index < 0 ? 0 : _segments[index].Integral(time.Days);
    }

    /// <summary>When the integral reaches an amount; <see cref="SimTime.Max"/> when it never does.</summary>
    public SimTime TimeOf(double milligrams)
    {
        var day = _segments[IndexOf(milligrams)].DayOf(milligrams);
        return day < SimTime.Max.Days ? SimTime.FromDays(day) : SimTime.Max;
    }

    /// <summary>The rate multiplied by factors that hold from days on; zero before the first.</summary>
    /// <param name="factors">In order of day.</param>
    public Profile Times(IReadOnlyList<(double Day, double Factor)> factors)
    {
        var days = _segments.Select(segment => segment.Start).Concat(factors.Select(factor => factor.Day))
            .Where(day => day >= factors[0].Day).Select(day => Math.Max(0, day)).Distinct().Order();
        return new Profile([.. days.Select(day =>
            StepAt(day).Times(factors.Last(factor => factor.Day <= day).Factor))]);
    }

    private double Rate(double day)
    {
        var index = IndexAt(day);
        return index < 0 ? 0 : _segments[index].Step.RateOn(day);
    }

    /// <summary>The step from a day on.</summary>
    private Step StepAt(double day)
    {
        var index = IndexAt(day);
        return index < 0 ? new Step(day, 0, 0) : _segments[index].Step.From(day);
    }

    /// <summary>The last segment that has begun; -1 before the first.</summary>
    private int IndexAt(double day)
    {
        var (low, high) = (-1, _segments.Length - 1);
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            if (_segments[middle].Start > day)
                high = middle - 1;
            else
                low = middle;
        }

        return low;
    }

    /// <summary>The last segment before whose start less than an amount has passed, or the first.</summary>
    private int IndexOf(double milligrams)
    {
        var (low, high) = (0, _segments.Length - 1);
        while (low < high)
        {
            var middle = high - ((high - low) / 2);
            if (_segments[middle].Before < milligrams)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    private readonly struct Segment(Step step, double before)
    {
        public Step Step => step;

        public double Start => step.Day;

        /// <summary>Milligrams until the start.</summary>
        public double Before => before;

        public double Integral(double day)
        {
            var days = day - step.Day;
            return step.GrowthPerDay == 0
                ? before + (days * (step.Rate + (step.SlopePerDay * days / 2)))
                : before + ((step.RateOn(day) - step.Rate) / step.GrowthPerDay);
        }

        public double DayOf(double amount)
        {
            var rest = amount - before;
            if (rest <= 0)
                return step.Day;
            if (step.SlopePerDay != 0)
                return step.Day + DaysWithSlope(rest);
            if (step.Rate <= 0)
                return double.PositiveInfinity;
            if (step.GrowthPerDay == 0)
                return step.Day + (rest / step.Rate);
            var growth = 1 + (rest * step.GrowthPerDay / step.Rate);
            return growth <= 0
                ? double.PositiveInfinity
                : step.Day + (Numeric.Log(growth) / step.GrowthPerDay);
        }

        /// <summary>The root of rate·x + slope·x²/2 = rest, in the form that loses no digits. It is there,
        /// since a step with a slope reaches the next one; only rounding can hide it.</summary>
        private double DaysWithSlope(double rest)
        {
            var square = (step.Rate * step.Rate) + (2 * step.SlopePerDay * rest);
            return 2 * rest / (step.Rate + Math.Sqrt(Math.Max(0, square)));
        }
    }
}
