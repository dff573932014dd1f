using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Audit;

namespace ReliabilityDashboard.Features.Audit;

/// <summary>Reads what the page of the audit log shows.</summary>
public sealed class AuditLoader(AuditLogQuery query, ReportingCalendar calendar, TimeProvider time)
{
    public async Task<AuditView> LoadAsync(AuditAddress address, CancellationToken cancel)
    {
        var list = await query.ListAsync(address.Request(calendar, Now), cancel);
        return new(address, list, await query.ChoicesAsync(cancel), Lede(address, list));
    }

    /// <summary>All entries that the address asks for, newest first.</summary>
    public IAsyncEnumerable<AuditRecord> AllAsync(AuditAddress address, CancellationToken cancel) =>
        query.AllAsync(address.Request(calendar, Now), cancel);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private string Lede(AuditAddress address, AuditLogPage list)
    {
        if (list.Last is null)
            return "Who changed what, when, from what to what.";
        var count = list.Total switch
        {
            0 => "No entry",
            1 => "One entry",
            var many => $"{Typography.Number(many)} entries",
        };
        var of = (address.Kind, address.ObjectId) switch
        {
            (null, _) => "",
            ({ } kind, null) => $" of the kind {kind}",
            ({ } kind, { } id) =>
                $" about {kind} {(list.Entries is [{ ObjectName.Length: > 0 } newest, ..] ? $"“{AuditWords.NameOf(newest)}”" : id)}",
        };
        var by = address.Who is { } who ? $" by {who}" : "";
        var during =
            address.IsOfAllTimes
                ? ""
                : $" {PeriodPhrase.In(address.Address.Period(calendar, Now).Label)}";
        return $"{count}{of}{by}{during}.";
    }
}
