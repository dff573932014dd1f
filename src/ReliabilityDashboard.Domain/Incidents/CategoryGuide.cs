namespace ReliabilityDashboard.Domain.Incidents;

/// <summary>What a category of failure usually looks like and what is built against it: the classification framework at a glance.</summary>
/// <param name="Category">The category.</param>
/// <param name="Symptoms">What one usually sees.</param>
/// <param name="BlastRadius">How far it usually spreads.</param>
/// <param name="Priority">How urgent it usually is.</param>
/// <param name="Mitigation">What is built against it.</param>
public sealed record CategoryGuide(
    IncidentCategory Category, string Symptoms, string BlastRadius, string Priority, string Mitigation)
{
    /// <summary>One for each category, in their order.</summary>
    public static IReadOnlyList<CategoryGuide> All { get; } =
    [
        new(IncidentCategory.Infrastructure, "widespread connection drops, DNS timeouts, zone outages", "critical", "highest",
            "active-active redundancy, fail-open routing, GameDay testing"),
        new(IncidentCategory.Logic, "unhandled exceptions, null pointers, post-release spikes", "moderate to high", "high",
            "canary deployments, automated rollbacks, CI/CD guardrails"),
        new(IncidentCategory.Data, "silent corruption, deserialization errors, deadlocks", "severe (delayed)", "critical",
            "out-of-band validation, contract testing, schema versioning"),
        new(IncidentCategory.Integration, "API contract failures, third-party outages", "high", "high",
            "circuit breakers, bulkhead isolation, async message queues"),
        new(IncidentCategory.Resource, "timeouts, memory leaks, connection pool depletion", "critical", "highest",
            "rate limiting, load shedding, exponential backoff"),
    ];

    /// <summary>That of one category.</summary>
    public static CategoryGuide Of(IncidentCategory category) => All.Single(guide => guide.Category == category);
}
