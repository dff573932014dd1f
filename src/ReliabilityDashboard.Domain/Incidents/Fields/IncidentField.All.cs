namespace ReliabilityDashboard.Domain.Incidents.Fields;

// The list. Its order is that of the API's answer and of a record's faults; a form goes by the groups.
public abstract partial class IncidentField
{
    /// <summary>What failed, in the source's or a person's words.</summary>
    public static readonly TextField Title = Add(new TextField("title", "Title") { Group = FieldGroup.What, AlwaysHolds = true });

    /// <summary>What was published or written about it.</summary>
    public static readonly TextField Description =
        Add(new TextField("description", "Description") { Group = FieldGroup.What, Voice = FieldVoice.Source, Longest = 10_000 });

    /// <summary>Where it stands by word; the instants win over it.</summary>
    public static readonly WordField<IncidentStatus> Status =
        Add(
            new WordField<IncidentStatus>(
                "status",
                "Status",
                [
                    ("open", IncidentStatus.Open, null),
                    ("mitigated", IncidentStatus.Mitigated, null),
                    ("resolved", IncidentStatus.Resolved, null),
                    ("cancelled", IncidentStatus.Cancelled, "Cancelled: was no incident"),
                ])
            {
                Group = FieldGroup.What,
                AlwaysHolds = true,
                Help = "Everything but cancelled follows the instants",
                WithoutWord = "Follows the instants",
                Refusal = "expected cancelled; every other status follows the instants",
            });

    /// <summary>How bad it is.</summary>
    public static readonly WordField<Severity> Severity =
        Add(
            new WordField<Severity>(
                "severity",
                "Severity",
                [
                    ("sev1", Incidents.Severity.Sev1, "sev1"),
                    ("sev2", Incidents.Severity.Sev2, "sev2"),
                    ("sev3", Incidents.Severity.Sev3, "sev3"),
                    ("sev4", Incidents.Severity.Sev4, "sev4"),
                ])
            {
                Group = FieldGroup.What,
            });

    /// <summary>The service it began in.</summary>
    public static readonly NameField Service =
        Add(new NameField("service", "Service", NameField.Bearer.Service) { Group = FieldGroup.Where, Help = "Where it began" });

    /// <summary>Every service it reached, its own among them.</summary>
    public static readonly NamesField Services =
        Add(
            new NamesField("services", "Affected services")
            {
                Group = FieldGroup.Where,
                AlwaysHolds = true,
                Help = "Divided by semicolons",
                Column = "affected_services",
                ColumnAliases = ["services_affected"],
            });

    /// <summary>What kind of weakness failed.</summary>
    public static readonly WordField<IncidentCategory> Category =
        Add(
            new WordField<IncidentCategory>(
                "category",
                "Category",
                [
                    ("infrastructure", IncidentCategory.Infrastructure, "Infrastructure"),
                    ("logic", IncidentCategory.Logic, "Logic"),
                    ("data", IncidentCategory.Data, "Data / semantic"),
                    ("integration", IncidentCategory.Integration, "Integration"),
                    ("resource", IncidentCategory.Resource, "Resource exhaustion"),
                ],
                ("data/semantic", IncidentCategory.Data),
                ("resource exhaustion", IncidentCategory.Resource))
            {
                Group = FieldGroup.Why,
                IsAnsweredBy = true,
            });

    /// <summary>What set it off.</summary>
    public static readonly WordField<Trigger> Trigger =
        Add(
            new WordField<Trigger>(
                "trigger",
                "Trigger",
                [
                    ("release", Incidents.Trigger.Release, "release"),
                    ("infrastructure", Incidents.Trigger.Infrastructure, "infrastructure change"),
                    ("growth", Incidents.Trigger.Growth, "user growth"),
                ])
            {
                Group = FieldGroup.Why,
                IsAnsweredBy = true,
            });

    /// <summary>The source's id of the change that set it off, also where we know no such change.</summary>
    public static readonly TextField ChangeId =
        Add(new TextField("change_id", "Change") { Group = FieldGroup.Why, Help = "The id of the change that set it off" });

    /// <summary>The business journey it hit.</summary>
    public static readonly NameField Journey =
        Add(new NameField("journey", "Journey", NameField.Bearer.Journey) { Group = FieldGroup.Where });

    /// <summary>The user segment it hit.</summary>
    public static readonly TextField Segment = Add(new TextField("segment", "Segment") { Group = FieldGroup.Where });

    /// <summary>Start of the failure.</summary>
    public static readonly InstantField StartedAt =
        Add(new InstantField("started_at", "Started") { Group = FieldGroup.When, AlwaysHolds = true });

    /// <summary>The start is only the moment it was noticed.</summary>
    public static readonly YesNoField StartedInferred =
        Add(
            new YesNoField("started_inferred", "Start inferred")
            {
                Group = FieldGroup.When,
                Voice = FieldVoice.Source,
                AlwaysHolds = true,
            });

    /// <summary>When the failure was noticed.</summary>
    public static readonly InstantField DetectedAt = Add(new InstantField("detected_at", "Detected") { Group = FieldGroup.When });

    /// <summary>When a person took it.</summary>
    public static readonly InstantField AcknowledgedAt =
        Add(new InstantField("acknowledged_at", "Acknowledged") { Group = FieldGroup.When });

    /// <summary>When users were no longer affected.</summary>
    public static readonly InstantField MitigatedAt = Add(new InstantField("mitigated_at", "Mitigated") { Group = FieldGroup.When });

    /// <summary>The mitigation follows from what its source published of the parts, nobody said it.</summary>
    public static readonly YesNoField MitigatedInferred =
        Add(new YesNoField("mitigated_inferred", "Mitigation inferred")
        {
            Group = FieldGroup.When, Voice = FieldVoice.Source, AlwaysHolds = true, Column = null,
        });

    /// <summary>When it was over.</summary>
    public static readonly InstantField ResolvedAt = Add(new InstantField("resolved_at", "Resolved") { Group = FieldGroup.When });

    /// <summary>When it was taken for over before it was opened again.</summary>
    public static readonly StretchesField Reopened =
        Add(new StretchesField("reopened", "Reopened")
        {
            Group = FieldGroup.When, Voice = FieldVoice.Source, IsAnswered = false, Column = null,
        });

    /// <summary>Users affected.</summary>
    public static readonly WholeField AffectedUsers =
        Add(new WholeField("affected_users", "Affected users") { Group = FieldGroup.HowMuch, ColumnAliases = ["users_affected"] });

    /// <summary>Users active while it lasted.</summary>
    public static readonly WholeField ActiveUsers =
        Add(new WholeField("active_users", "Active users") { Group = FieldGroup.HowMuch, ColumnAliases = ["users_total"] });

    /// <summary>Hours people spent on it.</summary>
    public static readonly NumberField ResponderHours =
        Add(new NumberField("responder_hours", "Responder hours") { Group = FieldGroup.HowMuch });

    /// <summary>What its source knows a failure again by.</summary>
    public static readonly TextField Fingerprint =
        Add(
            new TextField("fingerprint", "Fingerprint")
            {
                Group = FieldGroup.AtSource,
                Voice = FieldVoice.Source,
                IsAnswered = false,
                ColumnAliases = ["signature"],
            });

    /// <summary>A drill: in no metric.</summary>
    public static readonly YesNoField Exercise =
        Add(new YesNoField("exercise", "Exercise") { Group = FieldGroup.Counting, AlwaysHolds = true, Help = "A drill: in no figure" });

    /// <summary>The incident that stands for it: an id of the same source; by a person also of another, as <c>source/id</c>.</summary>
    public static readonly TextField DuplicateOf =
        Add(new TextField("duplicate_of", "Duplicate of")
        {
            Group = FieldGroup.Counting,
            Help = "The id of the incident that stands for it; of another source as source/id",
        });

    /// <summary>What it was where it is cancelled as no incident, such as <c>maintenance</c>.</summary>
    public static readonly TextField CancelledAs =
        Add(new TextField("cancelled_as", "Cancelled as")
        {
            Group = FieldGroup.Counting, Voice = FieldVoice.Person, Longest = 60, Column = null,
            Help = "What it was, where it is cancelled: maintenance, a false alarm",
        });

    /// <summary>Its source posted maintenance as an incident.</summary>
    public static readonly YesNoField MaintenancePosted =
        Add(new YesNoField("maintenance_posted", "Maintenance posted")
        {
            Group = FieldGroup.AtSource, Voice = FieldVoice.Source, AlwaysHolds = true, IsAnswered = false, Column = null,
        });

    /// <summary>Whose failure it was, where not the own service's: a name of any kind.</summary>
    public static readonly NameField FailingDependency =
        Add(
            new NameField("failing_dependency", "Failing dependency", NameField.Bearer.Service)
            {
                Group = FieldGroup.Why,
                Help = "Whose failure it was, where not the own service’s",
            });

    /// <summary>The source published it after the fact.</summary>
    public static readonly YesNoField Backfilled =
        Add(
            new YesNoField("backfilled", "Back-filled")
            {
                Group = FieldGroup.AtSource,
                Voice = FieldVoice.Source,
                AlwaysHolds = true,
                IsAnswered = false,
                Column = null,
            });

    /// <summary>Its page at the source.</summary>
    public static readonly TextField Url =
        Add(new TextField("url", "At its source") { Group = FieldGroup.AtSource, Voice = FieldVoice.Source });
}
