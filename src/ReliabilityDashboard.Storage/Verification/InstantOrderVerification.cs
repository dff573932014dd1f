using System.Globalization;
using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Findings;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.Verification;

/// <summary>The instants of an incident follow each other, or the incident is listed under data quality; a run never ends before it
/// began.</summary>
internal sealed class InstantOrderVerification : IVerification
{
    private static readonly FindingRule<Incident>[] OutOfOrder =
    [
        IncidentFindings.DetectedBeforeStarted, IncidentFindings.AcknowledgedTooEarly, IncidentFindings.MitigatedTooEarly,
        IncidentFindings.ResolvedTooEarly,
    ];

    public string Subject => "instants: in order, or listed under data quality";

    public async Task<long> RunAsync(VerificationScope scope, CancellationToken cancel)
    {
        long compared = 0;
        var rows = scope.Context.Incidents.Select(i => new
        {
            i.Id,
            i.Source,
            i.ExternalId,
            i.Title,
            i.StartedAt,
            i.DetectedAt,
            i.AcknowledgedAt,
            i.MitigatedAt,
            i.ResolvedAt,
            i.Status,
            i.StartedInferred,
        });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            compared++;
            if (
                Broken([
                    ("started", row.StartedAt),
                    ("detected", row.DetectedAt),
                    ("acknowledged", row.AcknowledgedAt),
                    ("mitigated", row.MitigatedAt),
                    ("resolved", row.ResolvedAt),
                ])
                is not { } pair
            )
                continue;
            var incident = new Incident
            {
                Id = row.Id,
                Source = row.Source,
                ExternalId = row.ExternalId,
                Title = row.Title,
                GroupId = 0,
                Status = row.Status,
                StartedAt = row.StartedAt,
                StartedInferred = row.StartedInferred,
                DetectedAt = row.DetectedAt,
                AcknowledgedAt = row.AcknowledgedAt,
                MitigatedAt = row.MitigatedAt,
                ResolvedAt = row.ResolvedAt,
            };
            if (!OutOfOrder.Any(rule => rule.Holds(incident, row.StartedAt)))
                scope.Differs($"incidents {row.Source} '{row.ExternalId}'", $"{pair}, and it is not listed under data quality");
        }
        await foreach (var run in scope.Context.ImportRuns.AsAsyncEnumerable().WithCancellation(cancel))
        {
            compared++;
            var where = $"import_runs {run.Id.ToString(CultureInfo.InvariantCulture)}";
            if (run.EndedAt < run.StartedAt)
                scope.Differs(where, "ended before it began");
            if (run.Read != run.Inserted + run.Updated + run.Unchanged + run.Skipped + run.Rejected)
                scope.Differs(
                    where,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"read {run.Read} is not inserted {run.Inserted} + updated {run.Updated} + unchanged {run.Unchanged} + skipped "
                            + $"{run.Skipped} + rejected {run.Rejected}"
                    )
                );
        }
        return compared;
    }

    // Every pair, not only neighbours: the rule of the listing is not the one that checks it.
    private static string? Broken(ReadOnlySpan<(string Name, DateTime? At)> instants)
    {
        for (var later = 1; later < instants.Length; later++)
        for (var earlier = 0; earlier < later; earlier++)
            if (instants[later].At < instants[earlier].At)
                return $"{instants[later].Name} lies before {instants[earlier].Name}";
        return null;
    }
}
