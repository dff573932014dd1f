using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Importing.Formats.Cells;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>The words of all fields that know only some.</summary>
internal static class KnownWords
{
    public static readonly Words<IncidentCategory> Category = new(
        [
            ("infrastructure", IncidentCategory.Infrastructure),
            ("logic", IncidentCategory.Logic),
            ("data", IncidentCategory.Data),
            ("integration", IncidentCategory.Integration),
            ("resource", IncidentCategory.Resource),
        ],
        ("data/semantic", IncidentCategory.Data),
        ("resource exhaustion", IncidentCategory.Resource)
    );

    public static readonly Words<Trigger> Trigger = new([
        ("release", Domain.Incidents.Trigger.Release),
        ("infrastructure", Domain.Incidents.Trigger.Infrastructure),
        ("growth", Domain.Incidents.Trigger.Growth),
    ]);

    public static readonly Words<Severity> Severity = new([
        ("sev1", Domain.Incidents.Severity.Sev1),
        ("sev2", Domain.Incidents.Severity.Sev2),
        ("sev3", Domain.Incidents.Severity.Sev3),
        ("sev4", Domain.Incidents.Severity.Sev4),
    ]);

    public static readonly Words<IncidentStatus> Status = new([
        ("open", IncidentStatus.Open),
        ("mitigated", IncidentStatus.Mitigated),
        ("resolved", IncidentStatus.Resolved),
        ("cancelled", IncidentStatus.Cancelled),
    ]);

    public static readonly Words<ChangeKind> ChangeKind = new([
        ("release", Domain.Changes.ChangeKind.Release),
        ("configuration", Domain.Changes.ChangeKind.Configuration),
        ("infrastructure", Domain.Changes.ChangeKind.Infrastructure),
        ("growth", Domain.Changes.ChangeKind.Growth),
    ]);

    public static readonly Words<ChangeResult> ChangeResult = new([
        ("succeeded", Domain.Changes.ChangeResult.Succeeded),
        ("failed", Domain.Changes.ChangeResult.Failed),
        ("rolled-back", Domain.Changes.ChangeResult.RolledBack),
    ]);

    public static readonly Words<RolloutStrategy> Strategy = new([
        ("all-at-once", RolloutStrategy.AllAtOnce),
        ("canary", RolloutStrategy.Canary),
        ("blue-green", RolloutStrategy.BlueGreen),
    ]);

    public static readonly Words<RollbackKind> Rollback = new([("automatic", RollbackKind.Automatic), ("manual", RollbackKind.Manual)]);

    public static readonly Words<ServiceKind> ServiceKind = new([
        ("service", Domain.Services.ServiceKind.Service),
        ("third-party", Domain.Services.ServiceKind.ThirdParty),
        ("datastore", Domain.Services.ServiceKind.Datastore),
        ("resource", Domain.Services.ServiceKind.Resource),
    ]);

    public static readonly Words<CallMode> Mode = new([("sync", CallMode.Sync), ("async", CallMode.Async)]);

    public static readonly Words<DependencyOrigin> Origin = new([
        ("declared", DependencyOrigin.Declared),
        ("observed", DependencyOrigin.Observed),
    ]);

    public static readonly Words<RetryPolicy> Retry = new([
        ("none", RetryPolicy.None),
        ("fixed", RetryPolicy.Fixed),
        ("backoff", RetryPolicy.Backoff),
        ("backoff-jitter", RetryPolicy.BackoffJitter),
    ]);

    public static readonly Words<bool> YesNo = new([("true", true), ("false", false)]);
}
