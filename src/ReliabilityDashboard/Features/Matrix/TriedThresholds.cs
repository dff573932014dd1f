using System.Globalization;
using ReliabilityDashboard.Domain.Metrics.Matrix;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Matrix;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Matrix;

/// <summary>Thresholds that an address tries: whoever opens it sees them, and nothing of them is stored.</summary>
public static class TriedThresholds
{
    /// <summary>Occurrences a week.</summary>
    public const string Frequency = "try-frequency";

    /// <summary>In the unit of the chart.</summary>
    public const string Impact = "try-impact";

    // A threshold further away than this leaves all marks in a corner of the plot.
    private const double Reach = 100;

    /// <summary>What of them can be tried; null where nothing is.</summary>
    /// <param name="address">The page's.</param>
    /// <param name="answer">The matrix as everybody sees it.</param>
    /// <param name="money">How money is said.</param>
    /// <param name="faults">Takes what cannot be tried, in sentences.</param>
    public static MatrixThresholds? Of(PageAddress address, MatrixAnswer answer, MoneyWords money, List<string> faults)
    {
        if (answer.Figures is not { Points.Count: > 0 } figures) return null;
        var frequency = Read(Frequency, figures.Points.Select(point => point.FrequencyPerWeek), rate => $"{rate:0.###} a week");
        var impact = Read(
            Impact, figures.Points.Select(point => point.Impact),
            amount => figures.Unit == ImpactUnit.Money ? money.Brief(amount) : MatrixWords.Score(amount));
        return frequency is null && impact is null
            ? null
            : new(frequency ?? figures.FrequencyThreshold, impact ?? figures.ImpactThreshold);

        double? Read(string name, IEnumerable<double> marks, Func<double, string> say)
        {
            if (address.Other(name) is not { } text) return null;
            if (!double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) || !(value > 0 && value < 1e15))
            {
                faults.Add($"“{name}” is a number above 0, not {Typography.Quoted(text)}; the threshold stays where it was.");
                return null;
            }
            var (low, high) = (marks.Min() / Reach, marks.Max() * Reach);
            if (value >= low && value <= high) return value;
            var end = value > high ? $"above {say(high)}" : $"below {say(low)}";
            faults.Add($"The threshold of {say(value)} lies beyond the axis, {end}; it stays where it was.");
            return null;
        }
    }

    /// <summary>An address that tries them; one that stays where it is drawn is tried no more than it was.</summary>
    public static string In(PageAddress address, MatrixThresholds tried, MatrixFigures drawn)
    {
        if (tried.FrequencyPerWeek != drawn.FrequencyThreshold) address = address.WithOther(Frequency, Text(tried.FrequencyPerWeek));
        if (tried.Impact != drawn.ImpactThreshold) address = address.WithOther(Impact, Text(tried.Impact));
        return address.ToString();
    }

    /// <summary>An address that tries none.</summary>
    public static PageAddress Without(PageAddress address) => address.WithOther(Frequency, null).WithOther(Impact, null);

    private static string? Text(double? value) => value?.ToString("0.####", CultureInfo.InvariantCulture);
}
