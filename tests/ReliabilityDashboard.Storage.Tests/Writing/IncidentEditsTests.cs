using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Storage.Incidents;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class IncidentEditsTests : IAsyncLifetime
{
    private DatabaseBench file = null!;

    public async ValueTask InitializeAsync()
    {
        file = await DatabaseBench.OpenAsync(new StoppedClock(At("2026-06-01 12:00")));
        var incident = Incident(1, "2026-05-01 10:00");
        incident.SourceFields.Add(IncidentField.Severity, Severity.Sev3);
        incident.SourceFields.Add(IncidentField.DetectedAt, At("2026-05-01 10:05"));
        incident.SourceFields.Add(IncidentField.ActiveUsers, 1000);
        incident.SourceFields.Add(IncidentField.Services, ["Checkout"]);
        (incident.Severity, incident.DetectedAt, incident.ActiveUsers, incident.Version) = (Severity.Sev3, At("2026-05-01 10:05"), 1000, 4);
        await file.SaveAsync(Mode(1), Service(1, "Checkout"), incident);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task A_value_becomes_the_persons_and_the_sources_is_kept_beside_it()
    {
        var saved = Assert.IsType<IncidentEditResult.Saved>(
            await ApplyAsync(new() { { IncidentField.Severity, Severity.Sev1 }, { IncidentField.Category, IncidentCategory.Integration } })
        );
        Assert.Equal(5, saved.Version);
        var stored = await ReadAsync();
        Assert.Equal(
            (Severity.Sev1, Severity.Sev3, Severity.Sev1),
            (stored.Severity, stored.SourceFields.Get(IncidentField.Severity), stored.PersonFields.Get(IncidentField.Severity)));
        Assert.Equal((IncidentCategory.Integration, SetBy.Person), (stored.Category, stored.CategoryBy));
        Assert.Equal(At("2026-06-01 12:00"), stored.UpdatedAt);
    }

    [Fact]
    public async Task A_withdrawn_value_lets_the_sources_hold_again()
    {
        await ApplyAsync(new() { { IncidentField.Severity, Severity.Sev1 } });
        await ApplyAsync(new() { { IncidentField.Severity, null } }, expected: 5);
        var stored = await ReadAsync();
        Assert.Equal((Severity.Sev3, null), (stored.Severity, stored.PersonFields.Get(IncidentField.Severity)));
    }

    [Theory]
    [InlineData("INC-2", true)]
    [InlineData(" status/page/INC/3 ", true)]
    [InlineData("INC/3", false)]
    public async Task A_person_names_the_original_of_its_source_or_of_another(string name, bool counted)
    {
        var other = Incident(3, "2026-05-01 10:01");
        (other.Source, other.ExternalId) = ("status/page", "INC/3");
        await file.SaveAsync(Incident(2, "2026-05-01 10:00"), other);
        var result = await ApplyAsync(new() { { IncidentField.DuplicateOf, name } });
        Assert.Equal(counted, result is IncidentEditResult.Saved);
        var one = (await file.HistoryAsync()).Incidents.Single(one => one.Incident.Id == 1).Incident;
        Assert.Equal((counted, false), (one.Duplicate, one.OriginalUnknown));
    }

    [Fact]
    public async Task An_incident_is_no_duplicate_of_itself_and_one_of_another_source_is_named_by_people_alone()
    {
        var refused = Assert.IsType<IncidentEditResult.Refused>(await ApplyAsync(new() { { IncidentField.DuplicateOf, "files/INC-1" } }));
        Assert.Equal("duplicate_of", Assert.Single(refused.Faults).Field);
        var bySource = Incident(2, "2026-05-02");
        bySource.DuplicateOf = "files/INC-1";
        (bySource.Source, bySource.DuplicateBy) = ("pages", SetBy.Source);
        await file.SaveAsync(bySource);
        var stored = (await file.HistoryAsync()).Incidents.Single(one => one.Incident.Id == 2).Incident;
        Assert.Equal((true, true), (stored.OriginalUnknown, stored.Counts));
    }

    [Fact]
    public async Task A_field_that_is_not_spoken_of_is_left_alone()
    {
        await ApplyAsync(new() { { IncidentField.Title, "  Payment provider times out " } });
        var stored = await ReadAsync();
        Assert.Equal(
            ("Payment provider times out", Severity.Sev3, At("2026-05-01 10:05")), (stored.Title, stored.Severity, stored.DetectedAt));
    }

    [Fact]
    public async Task An_edit_of_an_older_version_stores_nothing()
    {
        var stale = Assert.IsType<IncidentEditResult.Stale>(await ApplyAsync(new() { { IncidentField.Title, "Mine" } }, expected: 3));
        Assert.Equal(4, stale.Version);
        Assert.Equal("Checkout is slow", (await ReadAsync()).Title);
    }

    [Fact]
    public async Task An_edit_that_changes_nothing_keeps_the_version()
    {
        await ApplyAsync(new() { { IncidentField.Segment, "business" } });
        Assert.Equal(
            5,
            Assert.IsType<IncidentEditResult.Saved>(await ApplyAsync(new() { { IncidentField.Segment, "business" } }, expected: 5)).Version
        );
    }

    [Fact]
    public async Task A_person_can_cancel_an_incident_and_nothing_else()
    {
        Assert.Equal("status", await FaultAsync(new() { { IncidentField.Status, IncidentStatus.Resolved } }));
        await ApplyAsync(new() { { IncidentField.Status, IncidentStatus.Cancelled } });
        Assert.Equal(IncidentStatus.Cancelled, (await ReadAsync()).Status);
        await ApplyAsync(new() { { IncidentField.Status, null } }, expected: 5);
        Assert.Equal(IncidentStatus.Open, (await ReadAsync()).Status);
    }

    [Fact]
    public async Task A_resolution_makes_the_incident_resolved()
    {
        await ApplyAsync(new() { { IncidentField.ResolvedAt, At("2026-05-01 11:00") } });
        var stored = await ReadAsync();
        Assert.Equal((IncidentStatus.Resolved, At("2026-05-01 11:00")), (stored.Status, stored.ResolvedAt));
    }

    [Fact]
    public async Task A_broken_rule_is_refused_with_its_field_and_nothing_is_stored()
    {
        Assert.Equal("title", await FaultAsync(new() { { IncidentField.Title, "  " } }));
        Assert.Equal("affected_users", await FaultAsync(new() { { IncidentField.AffectedUsers, 1001 } }));
        Assert.Equal("affected_users", await FaultAsync(new() { { IncidentField.AffectedUsers, -1 } }));
        Assert.Equal("responder_hours", await FaultAsync(new() { { IncidentField.ResponderHours, double.NaN } }));
        Assert.Equal("resolved_at", await FaultAsync(new() { { IncidentField.ResolvedAt, At("2026-05-01 10:04") } }));
        Assert.Equal("started_at", await FaultAsync(new() { { IncidentField.StartedAt, At("2026-05-01 10:06") } }));
        // 24 hours ahead of the stopped clock is the last instant that is taken.
        Assert.Equal("resolved_at", await FaultAsync(new() { { IncidentField.ResolvedAt, At("2026-06-02 12:00:01") } }));
        Assert.Equal("started_at", await FaultAsync(new() { { IncidentField.StartedAt, At("1999-12-31") } }));
        Assert.Equal(4, (await ReadAsync()).Version);
    }

    [Fact]
    public async Task What_the_source_got_wrong_does_not_keep_a_person_from_correcting_something_else()
    {
        await using (var context = file.Context())
        {
            var incident = await context.Incidents.SingleAsync(TestContext.Current.CancellationToken);
            incident.SourceFields = new IncidentPatch { { IncidentField.ResolvedAt, At("2026-04-01") } }.Over(incident.SourceFields, null);
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.IsType<IncidentEditResult.Saved>(await ApplyAsync(new() { { IncidentField.Severity, Severity.Sev2 } }));
        Assert.IsType<IncidentEditResult.Saved>(
            await ApplyAsync(new() { { IncidentField.ResolvedAt, At("2026-05-01 12:00") } }, expected: 5));
        // Withdrawn, the source's wrong instant holds again; that is a finding, not a refusal.
        Assert.IsType<IncidentEditResult.Saved>(await ApplyAsync(new() { { IncidentField.ResolvedAt, null } }, expected: 6));
        Assert.Equal(At("2026-04-01"), (await ReadAsync()).ResolvedAt);
    }

    [Fact]
    public async Task Affected_services_that_nobody_named_before_are_created_and_the_own_one_counts_among_them()
    {
        await ApplyAsync(new() { { IncidentField.Service, "checkout" }, { IncidentField.Services, ["Mail", "Search"] } });
        await using var context = file.Context();
        var names = await (
            from reached in context.IncidentServices
            join service in context.Services on reached.ServiceId equals service.Id
            orderby service.Name
            select service.Name
        ).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["Checkout", "Mail", "Search"], names);
        Assert.True((await ReadAsync()).ServicesGiven);
    }

    [Fact]
    public async Task An_incident_that_is_not_there_is_unknown() =>
        Assert.IsType<IncidentEditResult.Unknown>(
            await file.Get<IncidentEdits>().ApplyAsync(99, new(), null, "Ada", TestContext.Current.CancellationToken));

    private Task<IncidentEditResult> ApplyAsync(IncidentPatch patch, int? expected = 4) =>
        file.Get<IncidentEdits>().ApplyAsync(1, patch, expected, "Ada", TestContext.Current.CancellationToken);

    private async Task<string> FaultAsync(IncidentPatch patch) =>
        Assert.Single(Assert.IsType<IncidentEditResult.Refused>(await ApplyAsync(patch)).Faults).Field;

    private async Task<IncidentEntity> ReadAsync() =>
        (await file.Get<IncidentDetailQuery>().FindAsync(1, TestContext.Current.CancellationToken))!.Stored;
}
