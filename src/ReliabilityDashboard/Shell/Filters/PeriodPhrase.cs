namespace ReliabilityDashboard.Shell.Filters;

/// <summary>A period's name inside a sentence.</summary>
public static class PeriodPhrase
{
    /// <summary>"last 90 days" → "the last 90 days"; names such as "Q3 2026" stand as they are.</summary>
    public static string In(string label) => label.StartsWith("last ", StringComparison.Ordinal) ? $"the {label}" : label;
}
