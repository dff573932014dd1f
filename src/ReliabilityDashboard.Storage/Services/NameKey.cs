namespace ReliabilityDashboard.Storage.Services;

/// <summary>How names of services and journeys are compared: trimmed and without case.</summary>
public static class NameKey
{
    public static string Of(string name) => name.Trim().Normalize().ToLowerInvariant();
}
