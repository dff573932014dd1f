namespace ReliabilityDashboard.Storage.Audit;

/// <summary>Something in the audit log that nobody could have done through the app.</summary>
/// <param name="Number">The entry where it shows.</param>
/// <param name="What">One sentence.</param>
public sealed record AuditFault(long Number, string What);
