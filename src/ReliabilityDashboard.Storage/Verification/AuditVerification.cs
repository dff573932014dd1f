using System.Globalization;
using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>The audit log is what was written: no entry was altered, removed, put in or put elsewhere.</summary>
internal sealed class AuditVerification : IVerification
{
    public string Subject => "audit log: each entry follows on the one before";

    public async Task<long> RunAsync(VerificationScope scope, CancellationToken cancel)
    {
        var verdict = await AuditChainCheck.RunAsync(scope.Context, cancel);
        foreach (var fault in verdict.Faults)
            scope.Differs($"audit_entries {fault.Number.ToString(CultureInfo.InvariantCulture)}", fault.What);
        return verdict.Entries;
    }
}
