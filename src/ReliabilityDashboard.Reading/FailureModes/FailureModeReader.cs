using System.Globalization;
using Microsoft.Extensions.Options;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Reading.Effects;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Reading.Losses;
using ReliabilityDashboard.Reading.Metrics;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Reading.FailureModes;

/// <summary>Tells all that is known of one failure mode.</summary>
public sealed class FailureModeReader(
    FailureModeQuery query, PostMortemActionQuery learned, EffectReader effects, HistoryCache cache, AloneReader alone, KinReader kin,
    LossEstimates losses, MetricBounds bounds, ReportingCalendar calendar, IOptions<MetricsOptions> options,
    IOptions<BusinessOptions> business, TimeProvider time)
{
    private readonly MoneyWords money = new(business.Value.Currency);

    /// <summary>The failure mode that an id leads to, redirects followed; null where there is none.</summary>
    public async Task<FailureModeView?> FindAsync(string id, CancellationToken cancel)
    {
        if (
            !long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            || await query.FindAsync(number, cancel) is not { } detail
        )
            return null;
        var history = await cache.GetAsync(cancel);
        var (kept, now) = (detail.Stored, time.GetUtcNow().UtcDateTime);
        var own = history.Incidents.Where(one => one.Incident.GroupId == kept.Id).ToList();
        var counted = own.Select(one => one.Incident).Where(one => one.Counts).ToList();
        var costs = await CostsAsync(history, [.. own.Select(one => one.Incident)], cancel);
        var cost = ModeCost.Among(counted, costs, money);
        var rows = Rows(own.ConvertAll(one => one.Incident), counted, detail, costs, history, (await bounds.ReadAsync(cancel)).Blast);
        var others = OtherModes.Of(history, kept.Id);
        DateTime[] starts = [.. counted.Select(one => one.StartedAt)];
        List<ImprovementEffect> built =
        [
            .. (await effects.ReadAsync(cancel)).Values.Where(one => one.Modes.Contains(kept.Id))
                .OrderByDescending(one => one.Action.Holds.Done),
        ];
        return new(kept.Id, kept.Title, kept.Rule, counted.Count == 0 ? null : counted[^1].Category, detail, rows)
        {
            Lede = FailureModeWords.Lede(starts, cost, options.Value.RepeatLookBackDays, calendar, now),
            Reason = detail.Reasons.Values.CountBy(reason => reason).MaxBy(reason => reason.Value).Key ?? "",
            Starts = starts,
            Cost = cost,
            Reach = ModeReach.Among(counted, rows.Where(row => row.Incident.Counts).Select(row => row.Reach)),
            Changes = ModeChanges.Around(
                [.. own.Where(one => one.Incident.Counts)], history.Changes,
                starts is [var first, ..] ? new Period(first.AddDays(-1), now > first ? now : first) : new Period(now, now)),
            Learned = await learned.AboutAsync([.. own.Select(one => one.Incident.Id)], cancel),
            Improvements = built,
            BackAfter = built.Find(one => starts is [.., var last] && last >= calendar.Midnight(one.Action.Holds.Done!.Value.AddDays(1))),
            Kin = await kin.OfAsync(history, kept.Id, others, cancel),
            Others = others,
            Alike = (await alone.AlikeAsync(history, cancel)).GetValueOrDefault(kept.Id),
        };
    }

    private async Task<IReadOnlyDictionary<long, LossSummary>> CostsAsync(
        OrganisationHistory history, IReadOnlyCollection<Incident> incidents, CancellationToken cancel) =>
        (await losses.OfAsync(history, incidents, cancel)).ToDictionary(one => one.Key, one => LossSummary.Of(one.Value, money));

    private IReadOnlyList<ModeOccurrence> Rows(
        List<Incident> own, List<Incident> counted, FailureModeDetail detail, IReadOnlyDictionary<long, LossSummary> costs,
        OrganisationHistory history, BlastThresholds blast)
    {
        var order = counted.Select((one, index) => (one.Id, index)).ToDictionary(one => one.Id, one => one.index);
        return [.. own.Select(Row).Reverse()];

        ModeOccurrence Row(Incident incident)
        {
            var facts = IncidentFacts.Of(incident, history.Catalogue, blast, options.Value.RecoveryEndsAt, time.GetUtcNow().UtcDateTime);
            var before = order.GetValueOrDefault(incident.Id) - 1;
            return new(
                incident, before >= 0 ? counted[before].StartedAt : null, facts.TimeToRecovery, facts.Share,
                costs.GetValueOrDefault(incident.Id), detail.Reasons.GetValueOrDefault(incident.Id, ""));
        }
    }
}
