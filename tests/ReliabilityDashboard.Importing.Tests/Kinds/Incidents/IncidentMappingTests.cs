using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Kinds.Incidents;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Tests.Kinds.Incidents;

public sealed class IncidentMappingTests
{
    [Fact]
    public void Every_column_lands_in_its_field()
    {
        var record = Rows.Incident(
            "source,id,title,description,status,severity,service,affected_services,category,trigger,journey,segment,started_inferred,"
                + "started_at,detected_at,acknowledged_at,mitigated_at,resolved_at,affected_users,active_users,responder_hours,"
                + "fingerprint,change_id,exercise,duplicate_of,url,room",
            "desk,7,Down,Long,mitigated,sev2,api,api;db|web,logic,growth,checkout,eu,true,2026-01-01T00:00Z,2026-01-01T01:00Z,"
                + "2026-01-01T02:00Z,2026-01-01T03:00Z,2026-01-01T04:00Z,10,100,1.5,fp,c1,false,6,http://x,12"
        ).Record!;
        Assert.Equal(
            ("desk", "7", "Down", "Long"),
            (record.Source, record.Id, record.Get(IncidentField.Title).Value, record.Get(IncidentField.Description).Value));
        Assert.Equal(
            (IncidentStatus.Mitigated, Severity.Sev2), (record.Get(IncidentField.Status).Value, record.Get(IncidentField.Severity).Value));
        Assert.Equal(
            (IncidentCategory.Logic, Trigger.Growth), (record.Get(IncidentField.Category).Value, record.Get(IncidentField.Trigger).Value));
        Assert.Equal(
            ("api", "checkout", "eu"),
            (record.Get(IncidentField.Service).Value, record.Get(IncidentField.Journey).Value, record.Get(IncidentField.Segment).Value));
        Assert.Equal(["api", "db", "web"], record.Get(IncidentField.Services).Value!);
        Assert.Equal(
            [0, 1, 2, 3, 4],
            new[]
            {
                record.Get(IncidentField.StartedAt),
                record.Get(IncidentField.DetectedAt),
                record.Get(IncidentField.AcknowledgedAt),
                record.Get(IncidentField.MitigatedAt),
                record.Get(IncidentField.ResolvedAt),
            }.Select(instant => instant.Value!.Value.Hour)
        );
        Assert.Equal(
            (10, 100, 1.5),
            (
                record.Get(IncidentField.AffectedUsers).Value, record.Get(IncidentField.ActiveUsers).Value,
                record.Get(IncidentField.ResponderHours).Value)
        );
        Assert.Equal((true, false), (record.Get(IncidentField.StartedInferred).Value, record.Get(IncidentField.Exercise).Value));
        Assert.Equal(
            ("fp", "c1", "6", "http://x"),
            (
                record.Get(IncidentField.Fingerprint).Value, record.Get(IncidentField.ChangeId).Value,
                record.Get(IncidentField.DuplicateOf).Value, record.Get(IncidentField.Url).Value)
        );
        Assert.Equal("""{"room":"12"}""", record.Attributes);
        Assert.False(record.Get(IncidentField.Backfilled).IsGiven);
    }

    [Fact]
    public void A_missing_column_says_nothing_and_an_empty_cell_clears()
    {
        var record = Rows.Incident("id,service,affected_services,affected_users,status", "1,,-,NULL,null").Record!;
        Assert.Equal(default, record.Get(IncidentField.Title));
        Assert.Equal(default, record.Get(IncidentField.ResolvedAt));
        Assert.Equal(Given<string>.Cleared, record.Get(IncidentField.Service));
        Assert.Equal(Given<IReadOnlyList<string>>.Cleared, record.Get(IncidentField.Services));
        Assert.Equal(Given<long?>.Cleared, record.Get(IncidentField.AffectedUsers));
        Assert.Equal(Given<IncidentStatus?>.Cleared, record.Get(IncidentField.Status));
        Assert.Null(record.Source);
        Assert.Null(record.Attributes);
    }

    [Theory]
    [InlineData("id,title", ",a", "id", "expected a value, but it is empty")]
    [InlineData("title", "a", "id", "expected a value, but there is no such column")]
    [InlineData("id,title", "1,-", "title", "expected a value, but it is empty")]
    [InlineData("id,started_at", "1,", "started_at", "expected an instant here or in detected_at, but it is empty")]
    [InlineData("id,severity", "1,urgent", "severity", "expected one of sev1, sev2, sev3, sev4, found 'urgent'")]
    [InlineData("id,status", "1,closed", "status", "expected one of open, mitigated, resolved, cancelled, found 'closed'")]
    [InlineData("id,category", "1,human", "category", "expected one of infrastructure, logic, data, integration, resource, found 'human'")]
    [InlineData("id,trigger", "1,moon", "trigger", "expected one of release, infrastructure, growth, found 'moon'")]
    [InlineData("id,exercise", "1,yes", "exercise", "expected one of true, false, found 'yes'")]
    [InlineData("id,affected_users", "1,-3", "affected_users", "expected a whole number of 0 or more, found '-3'")]
    [InlineData("id,affected_users", "1,1.5", "affected_users", "expected a whole number of 0 or more, found '1.5'")]
    [InlineData("id;affected_users", "1;1,000", "affected_users", "expected a whole number of 0 or more, found '1,000'")]
    [InlineData("id;responder_hours", "1;1,5", "responder_hours", "expected a number of 0 or more, found '1,5'")]
    [InlineData("id,responder_hours", "1,NaN", "responder_hours", "expected a number of 0 or more, found 'NaN'")]
    [InlineData("id,responder_hours", "1,1e999", "responder_hours", "expected a number of 0 or more, found '1e999'")]
    [InlineData("id,severity,exercise", "1,urgent,yes", "severity", "expected one of sev1, sev2, sev3, sev4, found 'urgent'")]
    public void A_record_that_cannot_be_taken_names_field_and_reason(string header, string row, string field, string reason) =>
        Assert.Equal(new Rejection(field, reason), Rows.Incident(header, row).Rejection);

    [Theory]
    [InlineData("SEV-1", Severity.Sev1)]
    [InlineData("sev_2", Severity.Sev2)]
    [InlineData("Sev 3", Severity.Sev3)]
    public void Case_and_dashes_of_a_word_do_not_matter(string word, Severity severity) =>
        Assert.Equal(severity, Rows.Incident("id,severity", $"1,{word}").Record!.Get(IncidentField.Severity).Value);

    [Theory]
    [InlineData("Data/Semantic", IncidentCategory.Data)]
    [InlineData("resource_exhaustion", IncidentCategory.Resource)]
    [InlineData("Resource Exhaustion", IncidentCategory.Resource)]
    [InlineData("INTEGRATION", IncidentCategory.Integration)]
    public void Two_longer_words_of_categories_are_taken_too(string word, IncidentCategory category) =>
        Assert.Equal(category, Rows.Incident("id,category", $"1,{word}").Record!.Get(IncidentField.Category).Value);

    [Theory]
    [InlineData("5", 5)]
    [InlineData("5.0", 5)]
    [InlineData("0", 0)]
    [InlineData("1000000000000000", 1_000_000_000_000_000)]
    [InlineData("1e3", 1000)]
    public void A_whole_number_may_be_written_with_a_point(string text, long number) =>
        Assert.Equal(number, Rows.Incident("id,affected_users", $"1,{text}").Record!.Get(IncidentField.AffectedUsers).Value);

    [Fact]
    public void A_new_incident_without_a_start_starts_when_it_was_detected_and_says_so()
    {
        var record = Rows.Incident("id,title,detected_at", "1,a,2026-01-01T01:00Z").Record!;
        Assert.Null(record.MissingForNew());
        Assert.False(record.Get(IncidentField.StartedAt).IsGiven);
        Assert.Equal(
            (Rows.At("2026-01-01T01:00:00"), true),
            (record.AsNew().Get(IncidentField.StartedAt).Value, record.AsNew().Get(IncidentField.StartedInferred).Value));
    }

    [Fact]
    public void An_emptied_start_beside_a_detection_is_the_detection_inferred()
    {
        var record = Rows.Incident("id,started_at,detected_at", "1,,2026-01-01T01:00Z").Record!;
        Assert.Equal(
            (Rows.At("2026-01-01T01:00:00"), true),
            (record.Get(IncidentField.StartedAt).Value, record.Get(IncidentField.StartedInferred).Value));
    }

    [Fact]
    public void An_update_may_leave_out_what_a_new_incident_needs()
    {
        Assert.Equal(
            new Rejection("title", "expected a value for a new incident"),
            Rows.Incident("id,status", "1,resolved").Record!.MissingForNew());
        Assert.Equal("started_at", Rows.Incident("id,title,resolved_at", "1,a,2026-01-01").Record!.MissingForNew()!.Field);
        Assert.Null(Rows.Incident("id,title,started_at", "1,a,2026-01-01").Record!.MissingForNew());
    }

    [Fact]
    public void In_json_arrays_are_lists_and_a_number_is_an_id()
    {
        var record = Json(
            """{"id": 1014, "affected_services": [" api ", "a;b", null, "API"], "exercise": true, "affected_users": 5.0}"""
        ).Record!;
        Assert.Equal("1014", record.Id);
        // Semicolons split texts, not the elements of an array.
        Assert.Equal(["api", "a;b"], record.Get(IncidentField.Services).Value!);
        Assert.Equal((true, 5), (record.Get(IncidentField.Exercise).Value, record.Get(IncidentField.AffectedUsers).Value));
    }

    [Theory]
    [InlineData("""{"id": {"a": 1}}""", "id", "expected a text, found an object")]
    [InlineData("""{"id": 1, "title": ["a"]}""", "title", "expected a text, found an array")]
    [InlineData("""{"id": 1, "affected_services": {"a": 1}}""", "affected_services", "expected a list of names, found an object")]
    [InlineData(
        """{"id": 1, "affected_services": [{"name": "api"}]}""",
        "affected_services",
        "expected a list of names, found an array of objects"
    )]
    public void In_json_a_value_of_the_wrong_shape_is_refused(string value, string field, string reason) =>
        Assert.Equal(new Rejection(field, reason), Json(value).Rejection);

    private static Mapped<IncidentRecord> Json(string value) =>
        IncidentMapping.Map(Rows.Json(IncidentMapping.Fields, value), Rows.Context());
}
