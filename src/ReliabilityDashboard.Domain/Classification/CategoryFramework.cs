using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Classification;

/// <summary>What the framework says of a category.</summary>
/// <param name="Category">Which.</param>
/// <param name="Brief">In one line, how it is told.</param>
/// <param name="Symptoms">What is seen of it.</param>
/// <param name="BlastRadius">How far it usually reaches.</param>
/// <param name="Priority">How urgent it is.</param>
/// <param name="Mitigation">What is built against it.</param>
/// <param name="Explained">What it is, in a few sentences.</param>
public sealed record CategoryFramework(
    IncidentCategory Category, string Brief, string Symptoms, string BlastRadius, string Priority, string Mitigation, string Explained)
{
    /// <summary>The five, in their order.</summary>
    public static IReadOnlyList<CategoryFramework> All { get; } =
    [
        new(
            IncidentCategory.Infrastructure, "Hosts, network, DNS, power. Many services at once.",
            "Widespread connection drops, DNS timeouts, zone outages", "Critical", "Highest",
            "Active-active redundancy, fail-open routing, game days",
            "Hardware that wears out, networks that part, names that do not resolve, a zone of a provider that goes dark. Connections drop "
                + "across many dependent services at the same time. It reaches furthest of the five, and is the best understood."),
        new(
            IncidentCategory.Logic, "Wrong behaviour after a release. One service, some users.",
            "Unhandled exceptions, null pointers, spikes after a release", "Moderate to high", "High",
            "Canary deployments, automated rollbacks, guardrails in the pipeline",
            "A defect of the application’s own code: an exception nobody handles, an endless loop, a state nobody checked. It comes "
                + "minutes after a release and stays in its service, unless callers wait for it without a timeout."),
        new(
            IncidentCategory.Data, "Wrong values, right form. Seen late, spreads quietly.",
            "Silent corruption, deserialisation errors, deadlocks", "Severe (delayed)", "Critical",
            "Out-of-band validation, contract tests, schema versions",
            "A schema that moved on without its readers, a payload that cannot be read, a deadlock, values that are wrong but well formed. "
                + "Services go on serving them, so it may go unseen for hours or days while it spreads."),
        new(
            IncidentCategory.Integration, "A call to somebody else fails or waits. Follows the calls.",
            "Failures of API contracts, outages of third parties", "High", "High",
            "Circuit breakers, bulkheads, asynchronous queues",
            "A contract that was broken, a vendor that is down, an answer in another shape than was assumed. Whoever calls and waits "
                + "depends on whom they call, so one provider can stop what seemed to have nothing to do with it."),
        new(
            IncidentCategory.Resource, "Pool, memory, disk, quota. Grows with traffic, then all at once.",
            "Timeouts, memory leaks, connection pools used up", "Critical", "Highest",
            "Rate limiting, load shedding, exponential backoff",
            "Processor, memory, connections or file handles are used up, by more users or by calls that are tried again. What is exhausted "
                + "slows down, callers try again, and the load grows until nothing answers."),
    ];

    /// <summary>That of a category.</summary>
    public static CategoryFramework Of(IncidentCategory category) => All[(int)category];
}
