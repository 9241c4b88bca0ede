using System.Globalization;
using MagnetSim.Results;

namespace MagnetSim.Reports;

/// <summary>What each uncertain input moves in a KPI: a bar for each, the largest on top.</summary>
public static class TornadoChart
{
    private const int MostInputs = 14;

    // A bar that is narrower than that part of the widest is not told apart from nothing.
    private const double LeastPart = 1e-9;

    // From the middle of a bar, so that the intervals of both ends are told apart where they cross.
    private const double WhiskerApart = 0.13;

    private static readonly LegendEntry _low =
        new("Input at its 10 % quantile", Theme.LowInput, Opacity: 1, IsArea: true);

    private static readonly LegendEntry _high =
        new("Input at its 90 % quantile", Theme.HighInput, Opacity: 1, IsArea: true);

    /// <summary>One chart for each headline KPI that some input moves.</summary>
    public static IEnumerable<Chart> Of(UncertaintyResult study)
    {
        var drawn = 0;
        foreach (var key in study.Manifest.Headlines)
        {
            var bars = study.BarsOf(key);
            if (bars.Count == 0 || !(bars[0].Swing > 0)) continue;
            drawn++;
            yield return ChartOf(study, bars, drawn == 1 ? "tornado" : $"tornado-{drawn}");
        }
    }

    private static Chart ChartOf(UncertaintyResult study, IReadOnlyList<TornadoBar> all, string name)
    {
        var manifest = study.Manifest;
        TornadoBar[] bars =
            [.. all.Where(bar => bar.Swing > LeastPart * all[0].Swing).Take(MostInputs)];
        var scale = DifferenceText.ScaleOf(all[0].Unit);
        string[] inputs = [.. all.Select(bar => bar.Input)];
        string[] names = [.. bars.Reverse().Select(bar => PathLabel.Of(bar.Input, inputs))];
        Panel panel = new("", ValueAxis.Named(names), [], [], [])
        {
            Bars = new(scale * all[0].Median, [.. BarsOf(bars, scale)], [.. TextsOf(bars, scale)],
                [_low, _high]),
        };
        return new(name, TornadoTitle.Of(all), SubtitleOf(study, all, bars), manifest.Start,
            manifest.End, [], [], [panel])
        {
            Across = AxisOf(panel.Bars, CaptionOf(all[0])),
            Footer = RunFooter.OfStudy(manifest),
        };
    }

    private static string SubtitleOf(
        UncertaintyResult study, IReadOnlyList<TornadoBar> all, TornadoBar[] bars)
    {
        var row = study.Variances.First(row => row.Kpi == all[0].Kpi);
        var left = all.Count - bars.Length;
        var others = left switch
        {
            0 => "",
            1 => " 1 input that moves it less is left out.",
            _ => $" {left} inputs that move it less are left out.",
        };
        return $"{SplitOf(row)}One input at a time, the others at their medians, in the same "
            + $"{Numbers.Runs(study.Manifest.BarReplications)}; whiskers and title: 95 % interval of the "
            + $"difference to the line ({all[0].Kpi}).{others}";
    }

    /// <summary>As the table of the study says it.</summary>
    private static string SplitOf(VarianceRow row)
    {
        static string Percent(double share) =>
            Math.Round(100 * share).ToString("0;−0", CultureInfo.InvariantCulture);
        if (double.IsNaN(row.Share)) return "";
        if (row.Share < 0) return "All of its variance is variation, as far as can be seen. ";
        var interval = double.IsNaN(row.ShareLow) ? ""
            : $" (95 %: {Percent(row.ShareLow)} to {Percent(row.ShareHigh)})";
        return $"Of its variance {Percent(row.Share)} % is uncertain{interval}, the rest variation. ";
    }

    private static string CaptionOf(TornadoBar bar) =>
        $"Mean of: {(bar.Unit == "1" ? $"{KpiLabel.Of(bar.Kpi)}, %" : KpiLabel.WithUnit(bar.Kpi, bar.Unit))}";

    private static IEnumerable<Bar> BarsOf(TornadoBar[] bars, double scale)
    {
        for (var index = 0; index < bars.Length; index++)
        {
            var bar = bars[index];
            double up = bars.Length - 1 - index;
            Bar Side(Color color, double difference, double halfWidth, double whisker)
            {
                var end = scale * (bar.Median + difference);
                return new(color, up, end, end - (scale * halfWidth), end + (scale * halfWidth))
                {
                    WhiskerUp = up + whisker,
                };
            }

            var low = Side(_low.Color, bar.Low, bar.LowHalfWidth95, WhiskerApart);
            var high = Side(_high.Color, bar.High, bar.HighHalfWidth95, -WhiskerApart);
            // Where both ends lie on one side, the shorter lies on the longer.
            var isLowLonger = Math.Abs(bar.Low) > Math.Abs(bar.High);
            yield return isLowLonger ? low : high;
            yield return isLowLonger ? high : low;
        }
    }

    /// <summary>The input's values at the ends; both at one end where the bar has only one.</summary>
    private static IEnumerable<BarText> TextsOf(TornadoBar[] bars, double scale)
    {
        for (var index = 0; index < bars.Length; index++)
        {
            var bar = bars[index];
            double up = bars.Length - 1 - index;
            var (left, right) = ReachOf(bar, scale);
            var isLowLeft = bar.Low <= bar.High;
            yield return new(left, up, isLowLeft ? bar.LowValue : bar.HighValue, IsLeft: true);
            yield return new(right, up, isLowLeft ? bar.HighValue : bar.LowValue, IsLeft: false);
        }
    }

    /// <summary>From the left end of bar and whiskers to the right one.</summary>
    private static (double Left, double Right) ReachOf(TornadoBar bar, double scale)
    {
        var lowHalf = double.IsNaN(bar.LowHalfWidth95) ? 0 : bar.LowHalfWidth95;
        var highHalf = double.IsNaN(bar.HighHalfWidth95) ? 0 : bar.HighHalfWidth95;
        double[] ends =
            [0, bar.Low - lowHalf, bar.Low + lowHalf, bar.High - highHalf, bar.High + highHalf];
        return (scale * (bar.Median + ends.Min()), scale * (bar.Median + ends.Max()));
    }

    /// <summary>As wide as bars, whiskers and the texts beside them need.</summary>
    private static NumberAxis AxisOf(BarSet bars, string caption)
    {
        double left = bars.Texts.Min(text => text.Across), right = bars.Texts.Max(text => text.Across);
        var widest = bars.Texts.Max(text =>
            ChartLayout.WidthOf(text.Text, Theme.SmallPoints)) + ChartLayout.TickLabelGap;
        var share = Math.Min(0.2, widest / (ImageSize.Usual.PageWidth / 2));
        var margin = share / (1 - (2 * share)) * (right - left);
        double low = left - margin, high = right + margin;
        return new(caption, low, high, [], NumberAxis.TicksBetween(low, high));
    }
}
