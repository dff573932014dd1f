namespace ReliabilityDashboard.Reading.Words;

/// <summary>A period's name inside a sentence.</summary>
public static class PeriodPhrase
{
    /// <summary>"last 90 days" → "the last 90 days"; names such as "Q3 2026" stand as they are.</summary>
    public static string Named(string label) => label.StartsWith("last ", StringComparison.Ordinal) ? $"the {label}" : label;

    /// <summary>When: "in the last 90 days", "in Q3 2026", "since 3 Mar 2026".</summary>
    public static string In(string label) => IsSince(label) ? label : $"in {Named(label)}";

    /// <summary>Whose: "of the last 90 days", "of Q3 2026", "since 3 Mar 2026".</summary>
    public static string Of(string label) => IsSince(label) ? label : $"of {Named(label)}";

    private static bool IsSince(string label) => label.StartsWith("since ", StringComparison.Ordinal);
}
