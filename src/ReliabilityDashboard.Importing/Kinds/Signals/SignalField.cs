namespace ReliabilityDashboard.Importing.Kinds.Signals;

/// <summary>The fields of the kind signals; a file's columns are these names in snake case.</summary>
public enum SignalField
{
    Source,
    Time,
    BucketSeconds,
    Service,
    Resource,
    Requests,
    Errors,
    ImplicitErrors,
    LatencyOk,
    LatencyFailed,
    Utilisation,
}
