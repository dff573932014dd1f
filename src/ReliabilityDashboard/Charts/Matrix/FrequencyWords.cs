using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Charts.Matrix;

/// <summary>Occurrences per week with two digits that mean something.</summary>
public static class FrequencyWords
{
    /// <summary>Under the columns.</summary>
    public const string Axis = "times in the period";

    /// <summary>0.459 → "0.46", 0.0192 → "0.019", 3.24 → "3.2", 12.4 → "12".</summary>
    public static string Say(double perWeek) => perWeek switch
    {
        <= 0 => "0",
        >= 10 => Typography.Number(perWeek),
        _ => Typography.Number(perWeek, Math.Min(6, 1 - (int)Math.Floor(Math.Log10(perWeek)))),
    };
}
