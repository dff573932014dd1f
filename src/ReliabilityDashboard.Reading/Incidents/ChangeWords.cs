using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Words;

namespace ReliabilityDashboard.Reading.Incidents;

/// <summary>Changes before an incident, in words.</summary>
public static class ChangeWords
{
    public static string Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Release => "Release",
        ChangeKind.Configuration => "Configuration",
        ChangeKind.Infrastructure => "Infrastructure",
        _ => "Growth",
    };

    /// <summary>"rolled back", "all at once": a word of changes as people read it; null where nobody said one.</summary>
    public static string? Of<T>(T? word) where T : struct, Enum =>
        word is not { } known ? null
        : known.Equals(RolloutStrategy.BlueGreen) ? "blue-green"
        : Dimension.WordOf<T>(known).Replace('-', ' ');

    /// <summary>"Release: checkout 4.12.0".</summary>
    public static string Of(Change change) => $"{Of(change.Kind)}: {change.Title ?? change.ExternalId}";

    /// <summary>"14 min before".</summary>
    public static string Age(TriggerCandidate candidate) =>
        candidate.Age == TimeSpan.Zero ? "at the same instant" : $"{DurationWords.Say(candidate.Age)} before";

    /// <summary>How near it is, in words.</summary>
    /// <param name="candidate">The change.</param>
    /// <param name="service">The incident's service.</param>
    public static string Near(TriggerCandidate candidate, string? service) =>
        service is null ? "the incident names no service"
        : candidate.Change.Service is null ? "names no service"
        : candidate.Proximity switch
        {
            >= 1 => "same service",
            >= 0.5 => "direct dependency",
            >= 0.25 => "within two calls",
            _ => "elsewhere",
        };
}
