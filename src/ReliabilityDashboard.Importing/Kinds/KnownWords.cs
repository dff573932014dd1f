using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Services;
using ReliabilityDashboard.Importing.Formats.Cells;

namespace ReliabilityDashboard.Importing.Kinds;

/// <summary>The words of all fields that know only some.</summary>
internal static class KnownWords
{
    public static readonly WordTable<ChangeKind> ChangeKind = new([
        ("release", Domain.Changes.ChangeKind.Release),
        ("configuration", Domain.Changes.ChangeKind.Configuration),
        ("infrastructure", Domain.Changes.ChangeKind.Infrastructure),
        ("growth", Domain.Changes.ChangeKind.Growth),
    ]);

    public static readonly WordTable<ChangeResult> ChangeResult = new([
        ("succeeded", Domain.Changes.ChangeResult.Succeeded),
        ("failed", Domain.Changes.ChangeResult.Failed),
        ("rolled-back", Domain.Changes.ChangeResult.RolledBack),
    ]);

    public static readonly WordTable<RolloutStrategy> Strategy = new([
        ("all-at-once", RolloutStrategy.AllAtOnce),
        ("canary", RolloutStrategy.Canary),
        ("blue-green", RolloutStrategy.BlueGreen),
    ]);

    public static readonly WordTable<RollbackKind> Rollback = new([("automatic", RollbackKind.Automatic), ("manual", RollbackKind.Manual)]);

    public static readonly WordTable<ServiceKind> ServiceKind = new([
        ("service", Domain.Services.ServiceKind.Service),
        ("third-party", Domain.Services.ServiceKind.ThirdParty),
        ("datastore", Domain.Services.ServiceKind.Datastore),
        ("resource", Domain.Services.ServiceKind.Resource),
    ]);

    public static readonly WordTable<CallMode> Mode = new([("sync", CallMode.Sync), ("async", CallMode.Async)]);

    public static readonly WordTable<DependencyOrigin> Origin = new([
        ("declared", DependencyOrigin.Declared),
        ("observed", DependencyOrigin.Observed),
    ]);

    public static readonly WordTable<RetryPolicy> Retry = new([
        ("none", RetryPolicy.None),
        ("fixed", RetryPolicy.Fixed),
        ("backoff", RetryPolicy.Backoff),
        ("backoff-jitter", RetryPolicy.BackoffJitter),
    ]);

    public static readonly WordTable<bool> YesNo = new([("true", true), ("false", false)]);
}
