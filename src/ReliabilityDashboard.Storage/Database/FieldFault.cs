namespace ReliabilityDashboard.Storage.Database;

/// <summary>A field that cannot be taken as it was given.</summary>
/// <param name="Field">Its name in files and the API, such as <c>resolved_at</c>.</param>
/// <param name="Reason">What was expected.</param>
public sealed record FieldFault(string Field, string Reason);
