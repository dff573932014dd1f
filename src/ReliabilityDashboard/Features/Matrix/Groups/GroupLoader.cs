using System.Globalization;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.FailureModes;

namespace ReliabilityDashboard.Features.Matrix.Groups;

/// <summary>Makes the view of one failure mode.</summary>
public sealed class GroupLoader(
    FailureModeQuery query, HistoryCache cache, AloneReader alone, MetricBounds bounds, ReportingCalendar calendar,
    IOptions<MetricsOptions> options, TimeProvider time)
{
    /// <summary>The failure mode that an id leads to, redirects followed; null where there is none.</summary>
    public async Task<GroupView?> LoadAsync(string id, CancellationToken cancel)
    {
        if (
            !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await query.FindAsync(number, cancel) is not { } detail
        )
            return null;
        var history = await cache.GetAsync(cancel);
        var kept = detail.Stored;
        var all = history.Incidents.Select(one => one.Incident).ToList();
        var own = all.Where(one => one.GroupId == kept.Id).ToList();
        var counted = own.Where(one => one.Counts).ToList();
        var order = counted.Select((one, index) => (one.Id, index)).ToDictionary(one => one.Id, one => one.index);
        var sizes = all.Where(one => one.Counts).CountBy(one => one.GroupId).ToDictionary();
        var blast = (await bounds.ReadAsync(cancel)).Blast;
        return new(
            kept.Id,
            kept.Title,
            kept.Rule,
            detail.Reasons.Values.CountBy(reason => reason).MaxBy(reason => reason.Value).Key ?? "",
            counted.Count == 0 ? null : counted[^1].Category,
            Lede(counted),
            counted.Count == 0 ? null : counted[0].StartedAt,
            counted.Count == 0 ? null : counted[^1].StartedAt,
            counted.Count,
            [.. own.Select(Row).Reverse()],
            [
                .. history
                    .FailureModes.Values.Where(mode => mode.Id != kept.Id && sizes.ContainsKey(mode.Id))
                    .OrderBy(mode => mode.Title, StringComparer.OrdinalIgnoreCase)
                    .Select(mode => new OtherMode(mode.Id, mode.Title, sizes[mode.Id])),
            ],
            detail
        )
        {
            Alike = (await alone.AlikeAsync(history, cancel)).GetValueOrDefault(kept.Id),
        };

        GroupIncident Row(Incident incident)
        {
            var facts = IncidentFacts.Of(incident, history.Catalogue, blast, options.Value.RecoveryEndsAt, time.GetUtcNow().UtcDateTime);
            var before = order.GetValueOrDefault(incident.Id) - 1;
            return new(
                incident, before >= 0 ? counted[before].StartedAt : null, facts.TimeToRecovery, facts.Share,
                detail.Reasons.GetValueOrDefault(incident.Id, ""));
        }
    }

    private string Lede(List<Incident> counted)
    {
        if (counted.Count == 0)
            return "None of its incidents counts.";
        var (first, last) = (calendar.LocalDate(counted[0].StartedAt), calendar.LocalDate(counted[^1].StartedAt));
        if (counted.Count == 1)
            return $"It was seen once, on {PeriodNames.Date(first)}.";
        var lookBack = options.Value.RepeatLookBackDays;
        var recent = counted.Count(one => one.StartedAt > time.GetUtcNow().UtcDateTime.AddDays(-lookBack));
        return $"It was seen {Typography.Number(counted.Count)} times from {PeriodNames.Date(first)} to {PeriodNames.Date(last)}, "
            + $"{(recent switch { 0 => "not once", 1 => "once", _ => $"{Typography.Number(recent)} times" })} in the last {lookBack} days.";
    }
}
