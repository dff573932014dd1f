namespace ReliabilityDashboard.Security.Access;

/// <summary>Something that not everybody may do; who may stands in <see cref="AccessTable"/>.</summary>
public enum Right
{
    Read,
    EditIncidents,
    CleanUpIncidents,
    WritePostMortems,
    PublishPostMortems,
    SetAdviceAside,
    KeepViews,
    ShareViews,
    SetThresholds,
    ComputeBreakers,
    WeighJourneys,
    Import,
    FollowImports,
    ReadAudit,
    ManagePeople,
    ManageKeys,
    ManageBadges,
    ManageSources,
    ManageSettings,
    WatchJobs,
}
