using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.People;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>Sets the columns of an incident to what is true now: a person's words over the source's.</summary>
public static class IncidentColumns
{
    /// <summary>The fields as they hold, person over source, or the first rule that they break.</summary>
    public static (IncidentFields Fields, (string Field, string Reason)? Broken) Merge(IncidentFields source, IncidentFields person)
    {
        var fields = new IncidentFields
        {
            Title = person.Title ?? source.Title,
            Description = source.Description,
            Status = person.Status ?? source.Status,
            Severity = person.Severity ?? source.Severity,
            Service = person.Service ?? source.Service,
            Services = person.Services ?? source.Services,
            Category = person.Category ?? source.Category,
            Trigger = person.Trigger ?? source.Trigger,
            Journey = person.Journey ?? source.Journey,
            Segment = person.Segment ?? source.Segment,
            // A person's start is no guess any more.
            StartedAt = person.StartedAt ?? source.StartedAt,
            StartedInferred = person.StartedAt is null && source.StartedInferred is true,
            DetectedAt = person.DetectedAt ?? source.DetectedAt,
            AcknowledgedAt = person.AcknowledgedAt ?? source.AcknowledgedAt,
            MitigatedAt = person.MitigatedAt ?? source.MitigatedAt,
            ResolvedAt = person.ResolvedAt ?? source.ResolvedAt,
            AffectedUsers = person.AffectedUsers ?? source.AffectedUsers,
            ActiveUsers = person.ActiveUsers ?? source.ActiveUsers,
            ResponderHours = person.ResponderHours ?? source.ResponderHours,
            Fingerprint = source.Fingerprint,
            ChangeId = person.ChangeId ?? source.ChangeId,
            Exercise = source.Exercise,
            DuplicateOf = source.DuplicateOf,
            Backfilled = source.Backfilled,
            Url = source.Url,
            Attributes = source.Attributes,
        };
        // Known only from its detection: the start is that instant, and inferred.
        if (fields.StartedAt is null && fields.DetectedAt is not null)
            fields = fields with { StartedAt = fields.DetectedAt, StartedInferred = true };
        return (fields, Broken(fields));
    }

    private static (string, string)? Broken(IncidentFields fields) =>
        string.IsNullOrWhiteSpace(fields.Title) ? ("title", "expected a title")
        : fields.StartedAt is null ? ("started_at", "expected started_at or detected_at")
        : IncidentRules.Broken(fields.AffectedUsers, fields.ActiveUsers);

    /// <summary>Writes merged fields into the columns. Its failure mode is not touched.</summary>
    public static void Apply(IncidentEntity incident, IncidentFields fields, NameDirectory names)
    {
        var person = incident.PersonFields;
        incident.Title = fields.Title!;
        incident.Description = fields.Description;
        incident.Status = StatusRule.Of(fields.Status, fields.MitigatedAt, fields.ResolvedAt);
        incident.Severity = fields.Severity;
        incident.ServiceId = names.Service(fields.Service);
        incident.Category = fields.Category;
        incident.CategoryBy = Word(fields.Category is not null, person.Category is not null);
        incident.Trigger = fields.Trigger;
        incident.TriggerBy = Word(fields.Trigger is not null, person.Trigger is not null);
        incident.JourneyId = names.Journey(fields.Journey);
        incident.Segment = fields.Segment;
        incident.StartedAt = fields.StartedAt!.Value;
        incident.StartedInferred = fields.StartedInferred is true;
        incident.DetectedAt = fields.DetectedAt;
        incident.AcknowledgedAt = fields.AcknowledgedAt;
        incident.MitigatedAt = fields.MitigatedAt;
        incident.ResolvedAt = fields.ResolvedAt;
        incident.AffectedUsers = fields.AffectedUsers;
        incident.ActiveUsers = fields.ActiveUsers;
        incident.ResponderHours = fields.ResponderHours;
        incident.Fingerprint = fields.Fingerprint;
        incident.ChangeId = fields.ChangeId;
        incident.ChangeBy = Word(fields.ChangeId is not null, person.ChangeId is not null);
        incident.Exercise = fields.Exercise is true;
        incident.DuplicateOf = fields.DuplicateOf;
        incident.Backfilled = fields.Backfilled is true;
        incident.Url = fields.Url;
        incident.Attributes = fields.Attributes;
        incident.ServicesGiven = fields.Services is not null;
        SetServices(incident, fields.Services, names);
    }

    private static SetBy? Word(bool any, bool person) => !any ? null : person ? SetBy.Person : SetBy.Source;

    private static void SetServices(IncidentEntity incident, IReadOnlyList<string>? given, NameDirectory names)
    {
        var wanted = (given ?? []).Select(names.Service).OfType<int>().ToHashSet();
        // The service it began in counts among the affected ones, once any were given.
        if (given is not null && incident.ServiceId is { } own) wanted.Add(own);
        incident.Services.RemoveAll(s => !wanted.Contains(s.ServiceId));
        var kept = incident.Services.Select(s => s.ServiceId).ToHashSet();
        foreach (var service in wanted.Where(id => !kept.Contains(id)).Order())
            incident.Services.Add(new IncidentService { ServiceId = service });
    }
}
