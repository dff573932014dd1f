namespace ReliabilityDashboard.Shell.Filters;

/// <summary>The dimensions of an address with a fixed set of words; names of teams and services are free.</summary>
public static class FilterWords
{
    /// <summary>Allowed everywhere: records that bear no word of this dimension.</summary>
    public const string Unknown = "unknown";

    public static IReadOnlyList<string> Categories { get; } = ["infrastructure", "logic", "data", "integration", "resource", Unknown];
    public static IReadOnlyList<string> Triggers { get; } = ["release", "infrastructure", "growth", Unknown];
    public static IReadOnlyList<string> Severities { get; } = ["sev1", "sev2", "sev3", "sev4", Unknown];

    /// <summary>The words a dimension allows; null where it takes any name.</summary>
    public static IReadOnlyList<string>? Of(string dimension) => dimension switch
    {
        "category" => Categories,
        "trigger" => Triggers,
        "severity" => Severities,
        _ => null,
    };
}
