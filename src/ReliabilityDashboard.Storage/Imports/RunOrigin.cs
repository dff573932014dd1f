namespace ReliabilityDashboard.Storage.Imports;

/// <summary>The way a file came in.</summary>
public enum RunOrigin
{
    Inbox,
    Upload,
    CommandLine,
    Api,
    Sample,
}
