using System.Globalization;
using System.Text.Json.Nodes;
using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Importing.Formats;
using ReliabilityDashboard.Importing.Formats.Json;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Kinds.Incidents;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Sources.Statuspage;

/// <summary>Incident histories of public status pages to our incidents. Pure.</summary>
public static class StatuspageMapping
{
    /// <summary>Why maintenance is left out.</summary>
    public const string Maintenance = "maintenance";

    /// <summary>No field of theirs is flat; the whole object is read.</summary>
    public static FieldNames Fields { get; } = FieldNames.Of<NoField>();

    /// <summary>Names under which the list stands at the root of their file.</summary>
    public static IReadOnlyList<string> Wrappers { get; } = ["incidents", "items", "scheduled_maintenances"];

    public static Mapped<IncidentRecord> Map(RawFields fields, MappingContext context)
    {
        if (fields is not JsonFields { Element: var element })
            return Mapped<IncidentRecord>.Rejected(null, "expected a JSON object");
        var theirs = StatuspageIncident.Read(element);
        if (Is(theirs.Impact, "maintenance") || theirs.ScheduledFor.Text is not null)
            return Mapped<IncidentRecord>.Skip(Maintenance);
        if (theirs.Id.Text is not { } id)
            return Mapped<IncidentRecord>.Rejected("id", "expected a value");
        if (theirs.Name.Text is not { } title)
            return Mapped<IncidentRecord>.Rejected("name", "expected a value");
        if (theirs is { Status.IsGiven: false, Impact.IsGiven: false, Updates.Count: 0 })
            return Mapped<IncidentRecord>.Rejected(null, "expected a status, an impact or incident_updates: this is no incident of a page");

        var instants = new StatuspageInstants(context);
        var started = instants.Read(theirs.StartedAt, "started_at");
        // Some pages leave the start out; when it was published is the best they say.
        var isInferred = theirs.StartedAt.Text is null;
        if (isInferred)
            started = instants.Read(theirs.CreatedAt, "created_at");
        var mitigated = instants.Read(theirs.MonitoringAt, "monitoring_at");
        var resolved = instants.Read(theirs.ResolvedAt, "resolved_at");
        var updates = instants.Read(theirs.Updates);
        if (instants.Fault is { } fault)
            return new(null, fault, null, null);
        if (started.Value is null)
            return Mapped<IncidentRecord>.Rejected("started_at", "expected an instant here or in created_at");

        List<string> notes = [];
        StatuspageMoment[] course = [.. updates.Where(update => update.At is not null).OrderBy(update => update.At)];
        var worked = mitigated.Value is null ? StatuspageCourse.WorkedAgain(course, resolved.Value) : null;
        var acknowledged = updates.Where(update => update.IsDisplayed).Select(update => update.At).DefaultIfEmpty().Min();
        var record = new IncidentRecord
        {
            Id = id,
            Said =
            {
                { IncidentField.Title, title },
                { IncidentField.Description, theirs.Updates.Count == 0 ? default : Given<string>.Of(Account(updates)) },
                { IncidentField.Status, Status(theirs.Status, notes) },
                { IncidentField.Severity, Severity(theirs.Impact, notes) },
                { IncidentField.Service, Service(theirs.Components) },
                { IncidentField.Services, Services(theirs.Components) },
                { IncidentField.StartedAt, started },
                { IncidentField.StartedInferred, isInferred },
                { IncidentField.AcknowledgedAt, theirs.Updates.Count == 0 ? default : Given<DateTime?>.Of(acknowledged) },
                { IncidentField.MitigatedAt, worked is null ? mitigated : Given<DateTime?>.Of(worked) },
                { IncidentField.MitigatedInferred, Told(worked is not null) },
                {
                    IncidentField.Reopened,
                    theirs.Updates.Count == 0
                        ? default
                        : Given<IReadOnlyList<ResolvedStretch>>.Of(StatuspageCourse.Reopened(course) is { Count: > 0 } some ? some : null)
                },
                { IncidentField.MaintenancePosted, Told(updates.Any(update => update.Parts.Any(part => part.IsMaintained))) },
                { IncidentField.ResolvedAt, resolved },
                { IncidentField.Backfilled, resolved.Value == started.Value || Is(theirs.Backfilled, "true") },
                { IncidentField.Url, theirs.Shortlink.IsGiven ? Given<string>.Of(theirs.Shortlink.Text) : default },
            },
            Attributes = Words(theirs),
        };
        if (isInferred) notes.Add(RunNote.InferredStart("created_at"));
        if (theirs.Impact.IsGiven) notes.Add(RunNote.Attribute("impact"));
        if (theirs.Status.IsGiven) notes.Add(RunNote.Attribute("status"));
        return Mapped<IncidentRecord>.Of(record, [.. notes, .. IncidentMapping.NotesOf(record, started.Value, null)!]);

        // What only updates tell, where there are any.
        Given<bool?> Told(bool yes) => theirs.Updates.Count == 0 ? default : Given<bool?>.Of(yes);
    }

    private static Given<string> Service(IReadOnlyList<string>? components) =>
        components is null ? default : Given<string>.Of(components is [var only] ? only : null);

    private static Given<IReadOnlyList<string>> Services(IReadOnlyList<string>? components) =>
        components is null ? default : Given<IReadOnlyList<string>>.Of(components.Count == 0 ? null : components);

    private static Given<IncidentStatus?> Status(StatuspageValue status, List<string> notes)
    {
        if (!status.IsGiven)
            return default;
        var known = StatuspageWords.Status(status.Text);
        if (known is null && status.Text is { } word)
            notes.Add($"unknown status '{word}'");
        return Given<IncidentStatus?>.Of(known ?? IncidentStatus.Open);
    }

    private static Given<Severity?> Severity(StatuspageValue impact, List<string> notes)
    {
        if (!impact.IsGiven)
            return default;
        var known = StatuspageWords.Severity(impact.Text);
        if (known is null && impact.Text is { } word)
            notes.Add($"unknown impact '{word}'");
        return Given<Severity?>.Of(known);
    }

    // What was published, oldest first, as a person reads it; the only account of the incident the page has.
    private static string? Account(IReadOnlyList<StatuspageMoment> updates)
    {
        var told = updates
            .Where(update => update.Body is not null)
            .OrderBy(update => update.At)
            .Select(update =>
                string.Join(
                    ": ",
                    new[]
                    {
                        string.Join(
                            " ",
                            new[] { update.At?.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture), update.Status }.OfType<string>()
                        ),
                        update.Body,
                    }.Where(part => !string.IsNullOrEmpty(part))
                )
            );
        return string.Join("\n\n", told) is { Length: > 0 } text ? text : null;
    }

    // The source's own words stay readable beside what we made of them.
    private static string? Words(StatuspageIncident theirs)
    {
        var words = new JsonObject();
        if (theirs.Impact.IsGiven)
            words["impact"] = theirs.Impact.Text;
        if (theirs.Status.IsGiven)
            words["status"] = theirs.Status.Text;
        return words.Count == 0 ? null : words.ToJsonString(AttributeText.Readable);
    }

    private static bool Is(StatuspageValue value, string word) => string.Equals(value.Text, word, StringComparison.OrdinalIgnoreCase);

    private enum NoField;
}
