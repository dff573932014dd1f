namespace ReliabilityDashboard.Importing.Kinds.Crashes;

/// <summary>The fields of the kind crashes; a file's columns are these names in snake case.</summary>
public enum CrashField
{
    Source,
    Id,
    At,
    Service,
    ExceptionType,
    Message,
    Stack,
    SessionId,
    TraceId,
    Release,
    Platform,
    Segment,
    Journey,
    Action,
    MemoryMb,
    ActiveConnections,
    Attributes,
}
