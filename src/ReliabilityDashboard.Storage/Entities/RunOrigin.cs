namespace ReliabilityDashboard.Storage.Entities;

/// <summary>The way a file came in.</summary>
public enum RunOrigin
{
    Inbox,
    Upload,
    CommandLine,
    Api,
    Sample,
}
