using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>What the page of the audit log shows.</summary>
/// <param name="Address">The question.</param>
/// <param name="List">The answer.</param>
/// <param name="Choices">What one can filter by.</param>
/// <param name="Lede">How much there is, in a sentence.</param>
public sealed record AuditView(AuditAddress Address, AuditLogPage List, AuditLogChoices Choices, string Lede)
{
    public int Pages => Math.Max(1, (List.Total + AuditAddress.PageSize - 1) / AuditAddress.PageSize);

    /// <summary>"51–100 of 1 282".</summary>
    public string Shown
    {
        get
        {
            var first = (Address.Page - 1) * AuditAddress.PageSize + 1;
            return $"{Typography.Number(first)}–{Typography.Number(first + List.Entries.Count - 1)} of {Typography.Number(List.Total)}";
        }
    }
}
