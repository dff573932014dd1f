using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Services;

namespace ReliabilityDashboard.Storage.Incidents;

/// <summary>The row of an incident, field by field: what is true now, a person's words over the source's.</summary>
public static class IncidentColumns
{
    /// <summary>Every field's place, in the order of the list.</summary>
    public static IReadOnlyList<IncidentColumn> All { get; } =
    [
        .. new IncidentColumn[]
        {
            Of(IncidentField.Title, i => i.Title, (i, title) => i.Title = title!),
            Of(IncidentField.Description, i => i.Description, (i, text) => i.Description = text),
            // The word alone; Write lets the instants win over it.
            Of(IncidentField.Status, i => i.Status, (i, word) => i.Status = word ?? IncidentStatus.Open),
            Of(IncidentField.Severity, i => i.Severity, (i, severity) => i.Severity = severity),
            Named(IncidentField.Service, n => n.Service, (i, name, names) => i.ServiceId = names.Service(name)),
            Named(IncidentField.Services, n => n.AffectedServices, SetServices),
            Of(
                IncidentField.Category, i => i.Category, (i, category) => i.Category = category, i => i.CategoryBy,
                (i, by) => i.CategoryBy = by),
            // Where nobody said it, the change that somebody named tells.
            new IncidentColumn<Trigger?>(IncidentField.Trigger, (i, n) => i.Trigger ?? n.Trigger, (i, trigger, _) => i.Trigger = trigger)
            {
                ReadBy = i => i.TriggerBy ?? i.ChangeBy,
                WriteBy = (i, by) => i.TriggerBy = by,
            },
            Of(IncidentField.ChangeId, i => i.ChangeId, (i, id) => i.ChangeId = id, i => i.ChangeBy, (i, by) => i.ChangeBy = by),
            Named(IncidentField.Journey, n => n.Journey, (i, name, names) => i.JourneyId = names.Journey(name)),
            Of(IncidentField.Segment, i => i.Segment, (i, segment) => i.Segment = segment),
            Of(IncidentField.StartedAt, i => i.StartedAt, (i, at) => i.StartedAt = at!.Value),
            Of(IncidentField.StartedInferred, i => i.StartedInferred, (i, yes) => i.StartedInferred = yes is true),
            Of(IncidentField.DetectedAt, i => i.DetectedAt, (i, at) => i.DetectedAt = at),
            Of(IncidentField.AcknowledgedAt, i => i.AcknowledgedAt, (i, at) => i.AcknowledgedAt = at),
            Of(IncidentField.MitigatedAt, i => i.MitigatedAt, (i, at) => i.MitigatedAt = at),
            Of(IncidentField.MitigatedInferred, i => i.MitigatedInferred, (i, yes) => i.MitigatedInferred = yes is true),
            Of(IncidentField.Reopened, i => i.SourceFields.Get(IncidentField.Reopened), (i, all) => i.Reopened = all is { Count: > 0 }),
            Of(IncidentField.MaintenancePosted, i => i.MaintenancePosted, (i, yes) => i.MaintenancePosted = yes is true),
            Of(IncidentField.CancelledAs, i => i.CancelledAs, (i, word) => i.CancelledAs = word),
            Of(IncidentField.ResolvedAt, i => i.ResolvedAt, (i, at) => i.ResolvedAt = at),
            Of(IncidentField.AffectedUsers, i => i.AffectedUsers, (i, users) => i.AffectedUsers = users),
            Of(IncidentField.ActiveUsers, i => i.ActiveUsers, (i, users) => i.ActiveUsers = users),
            Of(IncidentField.ResponderHours, i => i.ResponderHours, (i, hours) => i.ResponderHours = hours),
            Of(IncidentField.Fingerprint, i => i.Fingerprint, (i, text) => i.Fingerprint = text),
            Of(IncidentField.Exercise, i => i.Exercise, (i, yes) => i.Exercise = yes is true),
            Of(
                IncidentField.DuplicateOf, i => i.DuplicateOf, (i, id) => i.DuplicateOf = id, i => i.DuplicateBy,
                (i, by) => i.DuplicateBy = by),
            Of(IncidentField.FailingDependency, i => i.FailingDependency, (i, name) => i.FailingDependency = name),
            Of(IncidentField.Backfilled, i => i.Backfilled, (i, yes) => i.Backfilled = yes is true),
            Of(IncidentField.Url, i => i.Url, (i, url) => i.Url = url),
        }.OrderBy(column => column.Field.Number),
    ];

    /// <summary>The place of a field.</summary>
    public static IncidentColumn Of(IncidentField field) => All[field.Number];

    /// <summary>Writes what holds into the row. Its failure mode is not touched.</summary>
    public static void Write(IncidentEntity incident, IncidentFields holds, NameDirectory names)
    {
        foreach (var column in All) column.Write(incident, holds, names);
        incident.StatusWord = holds.Get(IncidentField.Status);
        incident.Status = StatusRule.Of(incident.StatusWord, incident.MitigatedAt, incident.ResolvedAt);
        incident.Attributes = holds.Attributes;
    }

    private static IncidentColumn<T> Of<T>(
        IncidentField<T> field, Func<IncidentEntity, T?> read, Action<IncidentEntity, T?> write,
        Func<IncidentEntity, SetBy?>? readBy = null, Action<IncidentEntity, SetBy?>? writeBy = null) =>
        new(field, (stored, _) => read(stored), (incident, value, _) => write(incident, value)) { ReadBy = readBy, WriteBy = writeBy };

    private static IncidentColumn<T> Named<T>(
        IncidentField<T> field, Func<Incident, T?> read, Action<IncidentEntity, T?, NameDirectory> write) =>
        new(field, (_, named) => read(named), write);

    private static void SetServices(IncidentEntity incident, IReadOnlyList<string>? given, NameDirectory names)
    {
        incident.ServicesGiven = given is not null;
        var wanted = (given ?? []).Select(names.Service).OfType<int>().ToHashSet();
        // The service it began in counts among the affected ones, once any were given.
        if (given is not null && incident.ServiceId is { } own) wanted.Add(own);
        incident.Services.RemoveAll(s => !wanted.Contains(s.ServiceId));
        var kept = incident.Services.Select(s => s.ServiceId).ToHashSet();
        foreach (var service in wanted.Where(id => !kept.Contains(id)).Order())
            incident.Services.Add(new IncidentService { ServiceId = service });
    }
}
