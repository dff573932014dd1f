namespace ReliabilityDashboard.Storage.Audit;

/// <summary>What the audit log can be filtered by, in alphabetical order.</summary>
public sealed record AuditLogChoices(IReadOnlyList<string> People, IReadOnlyList<string> Kinds);
