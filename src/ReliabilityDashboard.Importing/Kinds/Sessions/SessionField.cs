namespace ReliabilityDashboard.Importing.Kinds.Sessions;

/// <summary>The fields of the kind sessions; a file's columns are these names in snake case.</summary>
public enum SessionField
{
    Source,
    Time,
    BucketSeconds,
    Service,
    Release,
    Platform,
    Segment,
    Journey,
    Total,
    Crashed,
    Errored,
    Abnormal,
    Users,
    CrashedUsers,
}
