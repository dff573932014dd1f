using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Database;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>The rules that a person's words about an incident keep.</summary>
internal static class IncidentEditRules
{
    private static readonly DateTime Earliest = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly TimeSpan Ahead = TimeSpan.FromHours(24);

    /// <summary>Every broken rule of a patch; <paramref name="merged"/> holds the fields as they would be stored.</summary>
    public static IReadOnlyList<FieldFault> Broken(IncidentPatch patch, IncidentFields merged, DateTime now) =>
        [.. Values(patch), .. Instants(patch, now), .. Order(patch, merged)];

    private static IEnumerable<FieldFault> Values(IncidentPatch patch)
    {
        if (patch.Status is { IsGiven: true, Value: not null and not IncidentStatus.Cancelled })
            yield return new("status", "expected cancelled; every other status follows the instants");
        foreach (
            var (field, text) in new[]
            {
                ("title", patch.Title),
                ("change_id", patch.ChangeId),
                ("journey", patch.Journey),
                ("segment", patch.Segment),
                ("service", patch.Service),
            }
        )
            if (text is { IsGiven: true, Value: { } value } && string.IsNullOrWhiteSpace(value))
                yield return new(field, "expected a text that is not empty");
        if (patch.Services.Value is { } services && services.Any(string.IsNullOrWhiteSpace))
            yield return new("services", "expected names that are not empty");
        foreach (var (field, number) in new[] { ("affected_users", patch.AffectedUsers.Value), ("active_users", patch.ActiveUsers.Value) })
            if (number < 0)
                yield return new(field, "expected a whole number from 0");
        if (patch.ResponderHours.Value is { } hours && !(hours >= 0 && double.IsFinite(hours)))
            yield return new("responder_hours", "expected a number from 0");
    }

    private static IEnumerable<FieldFault> Instants(IncidentPatch patch, DateTime now)
    {
        foreach (var (field, given) in Given(patch))
        {
            if (given.Value is not { } at)
                continue;
            if (at < Earliest)
                yield return new(field, "expected an instant from the year 2000 on");
            else if (at > now + Ahead)
                yield return new(field, "expected an instant at most 24 hours ahead");
        }
    }

    // Only pairs with an instant that is set here: what a source got wrong must not keep a person from correcting something else.
    private static IEnumerable<FieldFault> Order(IncidentPatch patch, IncidentFields merged)
    {
        var set = Given(patch);
        (string Field, DateTime? At)[] steps =
        [
            ("started_at", merged.StartedAt),
            ("detected_at", merged.DetectedAt),
            ("acknowledged_at", merged.AcknowledgedAt),
            ("mitigated_at", merged.MitigatedAt),
            ("resolved_at", merged.ResolvedAt),
        ];
        for (var later = 1; later < steps.Length; later++)
        {
            for (var earlier = 0; earlier < later; earlier++)
            {
                if (!(steps[later].At < steps[earlier].At))
                    continue;
                if (set[later].Value.Value is not null)
                    yield return new(steps[later].Field, $"expected an instant at or after {steps[earlier].Field}");
                else if (set[earlier].Value.Value is not null)
                    yield return new(steps[earlier].Field, $"expected an instant at or before {steps[later].Field}");
            }
        }
    }

    private static (string Field, Given<DateTime?> Value)[] Given(IncidentPatch patch) =>
        [
            ("started_at", patch.StartedAt),
            ("detected_at", patch.DetectedAt),
            ("acknowledged_at", patch.AcknowledgedAt),
            ("mitigated_at", patch.MitigatedAt),
            ("resolved_at", patch.ResolvedAt),
        ];
}
