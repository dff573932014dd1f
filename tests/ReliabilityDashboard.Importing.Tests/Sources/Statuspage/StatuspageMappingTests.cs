using ReliabilityDashboard.Domain;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Importing.Kinds;
using ReliabilityDashboard.Importing.Sources.Statuspage;
using ReliabilityDashboard.Importing.Tests.Kinds;
using ReliabilityDashboard.Storage.BulkWriting;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Tests.Sources.Statuspage;

public sealed class StatuspageMappingTests
{
    [Fact]
    public void A_published_incident_gives_start_acknowledgement_mitigation_and_resolution()
    {
        var record = Map(
            """
            {"id":"x1","name":"API down","status":"postmortem","impact":"major","shortlink":"https://s/x1",
             "created_at":"2026-01-01T01:05:00-06:00","started_at":"2026-01-01T01:00:00-06:00",
             "monitoring_at":"2026-01-01T09:00:00Z","resolved_at":"2026-01-01T10:00:00Z",
             "components":[{"name":"API"}],
             "incident_updates":[
               {"status":"resolved","body":"Fixed.","display_at":"2026-01-01T10:00:00Z"},
               {"status":"investigating","body":"<p>We look &amp; see.</p>","display_at":"2026-01-01T07:10:00Z",
                "created_at":"2026-01-01T07:12:00Z"}]}
            """
        ).Record!;
        Assert.Equal(
            ("x1", "API down", "https://s/x1"), (record.Id, record.Get(IncidentField.Title).Value, record.Get(IncidentField.Url).Value));
        Assert.Equal(
            (IncidentStatus.Resolved, Severity.Sev2), (record.Get(IncidentField.Status).Value, record.Get(IncidentField.Severity).Value));
        Assert.Equal(
            (Rows.At("2026-01-01T07:00:00"), false),
            (record.Get(IncidentField.StartedAt).Value, record.Get(IncidentField.StartedInferred).Value));
        Assert.Equal(
            [Rows.At("2026-01-01T07:10:00"), Rows.At("2026-01-01T09:00:00"), Rows.At("2026-01-01T10:00:00")],
            new[]
            {
                record.Get(IncidentField.AcknowledgedAt),
                record.Get(IncidentField.MitigatedAt),
                record.Get(IncidentField.ResolvedAt),
            }.Select(instant => instant.Value!.Value)
        );
        Assert.False(record.Get(IncidentField.DetectedAt).IsGiven);
        Assert.Equal(("API", "API"), (record.Get(IncidentField.Service).Value, Assert.Single(record.Get(IncidentField.Services).Value!)));
        Assert.False(record.Get(IncidentField.Backfilled).Value);
        Assert.Equal(
            "2026-01-01 07:10 investigating: We look & see.\n\n2026-01-01 10:00 resolved: Fixed.",
            record.Get(IncidentField.Description).Value);
        Assert.Equal("""{"impact":"major","status":"postmortem"}""", record.Attributes);
    }

    [Theory]
    [InlineData("none", Severity.Sev4)]
    [InlineData("minor", Severity.Sev3)]
    [InlineData("major", Severity.Sev2)]
    [InlineData("critical", Severity.Sev1)]
    public void Their_impact_is_our_severity(string impact, Severity severity) =>
        Assert.Equal(
            severity,
            Map($$"""{"id":1,"name":"a","started_at":"2026-01-01","impact":"{{impact}}"}""").Record!.Get(IncidentField.Severity).Value);

    [Theory]
    [InlineData(""" "impact":"maintenance" """)]
    [InlineData(""" "impact":"none","scheduled_for":"2026-01-02T00:00:00Z" """)]
    public void Maintenance_is_skipped(string fields) =>
        Assert.Equal("maintenance", Map($$"""{"id":1,"name":"a","started_at":"2026-01-01",{{fields}}}""").Skipped);

    [Fact]
    public void Unknown_words_are_noted_and_the_record_is_kept()
    {
        var mapped = Map("""{"id":1,"name":"a","started_at":"2026-01-01","impact":"severe","status":"paused"}""");
        Assert.Equal(
            [
                "unknown status 'paused'", "unknown impact 'severe'", RunNote.Attribute("impact"), RunNote.Attribute("status"),
                RunNote.Has("record"),
            ],
            mapped.Notes!);
        Assert.Equal(
            (IncidentStatus.Open, Given<Severity?>.Cleared),
            (mapped.Record!.Get(IncidentField.Status).Value, mapped.Record.Get(IncidentField.Severity)));
        Assert.Equal("""{"impact":"severe","status":"paused"}""", mapped.Record.Attributes);
    }

    [Fact]
    public void Without_a_start_the_publication_is_the_start_inferred()
    {
        var mapped = Map("""{"id":1,"name":"a","status":"open","created_at":"2026-01-01T01:00:00Z","started_at":null}""");
        Assert.Contains(RunNote.InferredStart("created_at"), mapped.Notes!);
        var record = mapped.Record!;
        Assert.Equal(
            (Rows.At("2026-01-01T01:00:00"), true),
            (record.Get(IncidentField.StartedAt).Value, record.Get(IncidentField.StartedInferred).Value));
    }

    [Theory]
    [InlineData(""" "resolved_at":"2026-01-01T00:00:00Z" """, true)]
    [InlineData(""" "resolved_at":"2026-01-01T00:00:01Z" """, false)]
    [InlineData(""" "resolved_at":"2026-01-01T05:00:00Z","backfilled":true """, true)]
    [InlineData(""" "resolved_at":null """, false)]
    public void Back_filled_is_resolved_at_the_start_or_the_word(string fields, bool backfilled) =>
        Assert.Equal(
            backfilled,
            Map($$"""{"id":1,"name":"a","status":"open","started_at":"2026-01-01T00:00:00Z",{{fields}}}""")
                .Record!.Get(IncidentField.Backfilled).Value);

    [Fact]
    public void What_they_leave_out_says_nothing_and_their_null_clears()
    {
        var silent = Map("""{"id":1,"name":"a","status":"open","started_at":"2026-01-01"}""").Record!;
        Assert.Equal(
            (default, default, default),
            (silent.Get(IncidentField.ResolvedAt), silent.Get(IncidentField.Severity), silent.Get(IncidentField.Services)));
        var clearing = Map("""{"id":1,"name":"a","started_at":"2026-01-01","resolved_at":null,"impact":null,"components":[]}""").Record!;
        Assert.Equal(
            (Given<DateTime?>.Cleared, Given<Severity?>.Cleared, Given<IReadOnlyList<string>>.Cleared),
            (clearing.Get(IncidentField.ResolvedAt), clearing.Get(IncidentField.Severity), clearing.Get(IncidentField.Services)));
    }

    [Theory]
    [InlineData("""{"name":"a","started_at":"2026-01-01"}""", "id", "expected a value")]
    [InlineData("""{"id":1,"name":null,"started_at":"2026-01-01"}""", "name", "expected a value")]
    [InlineData("""{"id":1,"name":"a","impact":null}""", "started_at", "expected an instant here or in created_at")]
    [InlineData(
        """{"id":1,"name":"a","status":"open","started_at":"soon"}""",
        "started_at",
        "expected an instant such as 2026-01-31T09:30:00Z, found 'soon'"
    )]
    [InlineData(
        """{"id":1,"name":"a","status":"open","started_at":"2026-01-01","resolved_at":"1999-01-01"}""",
        "resolved_at",
        "expected an instant from 2000 on, found '1999-01-01'"
    )]
    public void A_record_that_cannot_be_taken_names_field_and_reason(string incident, string field, string reason) =>
        Assert.Equal(new Rejection(field, reason), Map(incident).Rejection);

    [Fact]
    public void An_object_that_tells_no_status_no_impact_and_no_update_is_no_incident() =>
        Assert.Contains("is no incident of a page", Map("""{"id":1,"name":"a","started_at":"2026-01-01"}""").Rejection!.Reason);

    [Theory]
    // Two parts fail one after the other: it is mitigated when the last works again.
    [InlineData("05 a operational>major_outage|40 a >operational,b operational>partial_outage|50 b >operational", "", "10:50")]
    // One that fails again counts from its second end; one that does not work again is not mitigated.
    [InlineData("05 a operational>major_outage|20 a >operational|30 a >partial_outage|45 a >operational", "", "10:45")]
    [InlineData("05 a operational>major_outage|20 a >operational|30 a >partial_outage", "", null)]
    // How it stood before its first update counts; what never failed says nothing.
    [InlineData("20 a major_outage>operational", "", "10:20")]
    [InlineData("20 a operational>operational", "", null)]
    // What was published after the resolution says nothing, and the page's own word wins.
    [InlineData("05 a operational>major_outage|59 a >operational", ""","resolved_at":"2026-01-01T10:55:00Z" """, null)]
    [InlineData("05 a operational>major_outage|40 a >operational", ""","monitoring_at":"2026-01-01T10:10:00Z" """, "10:10")]
    public void Mitigation_follows_from_the_parts_of_the_page(string updates, string fields, string? mitigated)
    {
        var record = Map(
            $$"""{"id":1,"name":"a","started_at":"2026-01-01T10:00:00Z","incident_updates":[{{Updates(updates)}}]{{fields}}}""").Record!;
        Assert.Equal(
            (mitigated is null ? null : Rows.At($"2026-01-01T{mitigated}:00"), mitigated is not null && !fields.Contains("monitoring")),
            (record.Get(IncidentField.MitigatedAt).Value, record.Get(IncidentField.MitigatedInferred).Value!.Value));
        Assert.False(record.Get(IncidentField.MaintenancePosted).Value);
    }

    [Fact]
    public void A_part_that_went_under_maintenance_marks_the_incident()
    {
        var updates = Updates("05 a operational>under_maintenance");
        var record = Map($$"""{"id":1,"name":"a","started_at":"2026-01-01","incident_updates":[{{updates}}]}""").Record!;
        Assert.True(record.Get(IncidentField.MaintenancePosted).Value);
    }

    [Fact]
    public void What_was_resolved_and_opened_again_keeps_the_stretches_between()
    {
        var record = Map(
            """
            {"id":1,"name":"a","started_at":"2026-01-01T10:00:00Z","resolved_at":"2026-01-01T10:50:00Z","incident_updates":[
               {"status":"postmortem","display_at":"2026-01-01T11:30:00Z"},{"status":"resolved","display_at":"2026-01-01T10:50:00Z"},
               {"status":"identified","display_at":"2026-01-01T10:30:00Z"},{"status":"investigating","display_at":"2026-01-01T10:25:00Z"},
               {"status":"resolved","display_at":"2026-01-01T10:20:00Z"},{"status":"investigating","display_at":"2026-01-01T10:05:00Z"}]}
            """).Record!;
        Assert.Equal(
            [new(Rows.At("2026-01-01T10:20:00"), Rows.At("2026-01-01T10:25:00"))], record.Get(IncidentField.Reopened).Value!);
    }

    /// <summary>Updates within an hour: "05 a operational>major_outage,b >operational|…".</summary>
    private static string Updates(string told) =>
        string.Join(',', told.Split('|').Select(update =>
        {
            var parts = update[3..].Split(',').Select(part => part.Split(' ', '>')).Select(part =>
                $$"""{"code":"{{part[0]}}","old_status":{{Word(part[1])}},"new_status":"{{part[2]}}"}""");
            return $$"""{"display_at":"2026-01-01T10:{{update[..2]}}:00Z","affected_components":[{{string.Join(',', parts)}}]}""";

            static string Word(string word) => word.Length == 0 ? "null" : $"\"{word}\"";
        }));

    [Fact]
    public void A_field_of_a_strange_type_breaks_nothing()
    {
        var record = Map(
            """
            {"id":1,"name":"a","started_at":"2026-01-01","status":{"x":1},"impact":7,"components":"API",
             "incident_updates":[3,{"body":["x"],"display_at":5}]}
            """
        ).Record!;
        Assert.Equal(
            (IncidentStatus.Open, default, null),
            (record.Get(IncidentField.Status).Value, record.Get(IncidentField.Services), record.Get(IncidentField.AcknowledgedAt).Value));
    }

    [Fact]
    public void The_plain_list_of_another_vendor_is_read_too()
    {
        var record = Map(
            """
            {"id":1014,"title":"Проблема с сетью","status":"open","startDate":"2024-12-23T03:50:00.000Z",
             "endDate":"2024-12-23T06:15:00.000Z","levelId":1,
             "services":[{"name":"Compute Cloud"},{"name":"Virtual Private Cloud"}],
             "comments":[{"type":"resolved","content":"<p>Решена.</p>","createdAt":"2024-12-23T06:15:08.112Z"}]}
            """
        ).Record!;
        Assert.Equal(
            ("1014", "Проблема с сетью", null, 2),
            (
                record.Id, record.Get(IncidentField.Title).Value, record.Get(IncidentField.Service).Value,
                record.Get(IncidentField.Services).Value!.Count)
        );
        // 03:50 to 06:15
        Assert.Equal(145, (record.Get(IncidentField.ResolvedAt).Value - record.Get(IncidentField.StartedAt).Value)!.Value.TotalMinutes);
        Assert.Equal("2024-12-23 06:15 resolved: Решена.", record.Get(IncidentField.Description).Value);
        // Nobody says when the public saw a comment.
        Assert.Null(record.Get(IncidentField.AcknowledgedAt).Value);
        Assert.False(record.Get(IncidentField.Severity).IsGiven);
    }

    private static Mapped<IncidentRecord> Map(string incident) =>
        StatuspageMapping.Map(Rows.Json(StatuspageMapping.Fields, incident), Rows.Context());
}
