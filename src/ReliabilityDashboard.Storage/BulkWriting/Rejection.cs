namespace ReliabilityDashboard.Storage.BulkWriting;

/// <summary>Why one record cannot be taken.</summary>
/// <param name="Field">The field at fault, null where it is the record as a whole.</param>
/// <param name="Reason">What was expected, and what stood there.</param>
public sealed record Rejection(string? Field, string Reason);
