namespace ReliabilityDashboard.Storage.Audit;

/// <summary>What a check of the audit log found.</summary>
/// <param name="Entries">How many it read.</param>
/// <param name="LastHash">The hash of the last entry. Whoever writes it down elsewhere can tell later that nothing before it was made
/// anew.</param>
/// <param name="Faults">In the order of the log, at most <see cref="AuditChainCheck.MostFaults"/>.</param>
public sealed record AuditVerdict(long Entries, string LastHash, IReadOnlyList<AuditFault> Faults);
