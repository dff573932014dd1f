using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Tests.Auditing;
using static ReliabilityDashboard.Storage.Tests.Stored;

namespace ReliabilityDashboard.Storage.Tests.Writing;

[EveryDatabase]
public sealed class IncidentCreationTests : IAsyncLifetime
{
    private DatabaseBench file = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => file = await DatabaseBench.OpenAsync();

    public ValueTask DisposeAsync() => file.DisposeAsync();

    [Fact]
    public async Task What_a_person_writes_down_is_an_incident_of_the_source_by_hand_with_an_id_of_ours_and_told_in_the_log()
    {
        var id = await CreatedAsync(Said("Checkout is slow", "2026-05-01 10:00"));
        await using var context = file.Context();
        var stored = await context.Incidents.Include(i => i.Services).SingleAsync(Cancel);
        Assert.Equal((id, "by-hand", "hand-1", "Checkout is slow"), (stored.Id, stored.Source, stored.ExternalId, stored.Title));
        Assert.Equal((IncidentStatus.Open, 2), (stored.Status, stored.Services.Count));
        Assert.Equal("Checkout is slow", stored.SourceFields.Get(IncidentField.Title));
        var told = Assert.Single(await file.LogAsync(), entry => entry.Kind == "incident");
        Assert.Equal(("Ada", "created", "Checkout is slow"), (told.Who, told.Action, told.ObjectName));
        Assert.Contains(told.Changes, change => change is { Field: "title", After: "Checkout is slow" });
        Assert.Contains(told.Changes, change => change.Field == "services");
    }

    [Fact]
    public async Task Two_of_one_title_on_one_service_are_one_failure_mode_as_imported_ones_are()
    {
        await CreatedAsync(Said("Pool 1 exhausted", "2026-05-01 10:00"));
        await CreatedAsync(Said("Pool 2 exhausted", "2026-05-02 10:00"));
        await using var context = file.Context();
        Assert.Equal(["hand-1", "hand-2"], await context.Incidents.OrderBy(i => i.Id).Select(i => i.ExternalId).ToListAsync(Cancel));
        Assert.Single(await context.Incidents.Select(i => i.FailureModeId).Distinct().ToListAsync(Cancel));
    }

    [Fact]
    public async Task Every_field_that_cannot_be_taken_is_named_at_once_and_nothing_is_stored()
    {
        var said = new IncidentPatch
        {
            { IncidentField.Title, new string('x', 300) },
            { IncidentField.StartedAt, At("2026-05-01 10:00") },
            { IncidentField.ResolvedAt, At("2026-05-01 09:00") },
            { IncidentField.AffectedUsers, 5L },
            { IncidentField.ActiveUsers, 2L },
        };
        var refused = Assert.IsType<IncidentCreationResult.Refused>(await CreateAsync(said));
        Assert.Equal(
            [
                ("title", "expected at most 200 letters, not 300"),
                ("resolved_at", "expected an instant at or after started_at"),
                ("affected_users", "affected_users (5) is more than active_users (2)"),
            ],
            refused.Faults.Select(fault => (fault.Field, fault.Reason)));
        var empty = Assert.IsType<IncidentCreationResult.Refused>(await CreateAsync([]));
        Assert.Equal(["title", "started_at"], empty.Faults.Select(fault => fault.Field));
        await using var context = file.Context();
        Assert.Equal(0, await context.Incidents.CountAsync(Cancel) + await context.Services.CountAsync(Cancel));
    }

    [Fact]
    public async Task A_title_from_right_to_left_is_kept_letter_by_letter_and_a_detection_alone_is_an_inferred_start()
    {
        const string title = "انقطاع الدفع \u200F(API)";
        await CreatedAsync(new() { { IncidentField.Title, title }, { IncidentField.DetectedAt, At("2026-05-01 10:00") } });
        await using var context = file.Context();
        var stored = await context.Incidents.SingleAsync(Cancel);
        Assert.Equal((title, At("2026-05-01 10:00"), true), (stored.Title, stored.StartedAt, stored.StartedInferred));
    }

    [Fact]
    public async Task An_id_that_a_file_brought_under_this_source_is_passed_over()
    {
        var mode = Mode(1);
        var brought = Incident(1, "2026-05-01 10:00");
        (brought.Source, brought.ExternalId) = (IncidentCreation.Source, "hand-1");
        var odd = Incident(2, "2026-05-01 10:00");
        (odd.Source, odd.ExternalId) = (IncidentCreation.Source, "x");
        await file.SaveAsync(mode, brought, odd);
        await CreatedAsync(Said("Checkout is slow", "2026-05-01 10:00"));
        await using var context = file.Context();
        Assert.Equal("hand-3", await context.Incidents.OrderByDescending(i => i.Id).Select(i => i.ExternalId).FirstAsync(Cancel));
    }

    private static IncidentPatch Said(string title, string start) =>
        new()
        {
            { IncidentField.Title, title },
            { IncidentField.Service, "checkout" },
            { IncidentField.Services, ["payments"] },
            { IncidentField.StartedAt, At(start) },
        };

    private Task<IncidentCreationResult> CreateAsync(IncidentPatch said) => file.Get<IncidentCreation>().CreateAsync(said, "Ada", Cancel);

    private async Task<long> CreatedAsync(IncidentPatch said) =>
        Assert.IsType<IncidentCreationResult.Created>(await CreateAsync(said)).Id;
}
