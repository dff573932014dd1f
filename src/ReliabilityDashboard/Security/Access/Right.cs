namespace ReliabilityDashboard.Security.Access;

/// <summary>Something that not everybody may do; who may stands in <see cref="AccessTable"/>.</summary>
public enum Right
{
    Read,
    EditIncidents,
    CleanUpIncidents,
    TriageIncidents,
    SetClassification,
    WritePostMortems,
    PublishPostMortems,
    DecideOnAdvice,
    EditActions,
    DescribeCalls,
    EditChanges,
    SetChangePatterns,
    KeepViews,
    ShareViews,
    SetThresholds,
    ComputeBreakers,
    SetProtectionCredit,
    WeighJourneys,
    FixBaseline,
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
