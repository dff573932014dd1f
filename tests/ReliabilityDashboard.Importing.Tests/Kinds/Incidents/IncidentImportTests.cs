using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Importing.Tests.Pipeline;
using ReliabilityDashboard.Storage.Imports;
using ReliabilityDashboard.Storage.Incidents;

namespace ReliabilityDashboard.Importing.Tests.Kinds.Incidents;

[EitherDatabase]
public sealed class IncidentImportTests
{
    private const string TwoIncidents = """
        id,title,started_at,detected_at,resolved_at,severity,service,affected_services,affected_users,active_users
        A-1,Card provider times out,2026-01-05T10:00:00Z,2026-01-05T10:06:00Z,2026-01-05T11:06:00Z,sev2,checkout,checkout;payments,100,1000
        A-2,Null avatar in profile,2026-01-06T10:00:00Z,,,sev4,profile,,,
        """;

    [Fact]
    public async Task The_same_file_twice_changes_nothing()
    {
        await using var bench = await ImportBench.OpenAsync();
        var first = await bench.ImportAsync("incidents", TwoIncidents);
        var rows = await bench.RowsAsync("incidents", "incident_services", "failure_modes", "services");
        var second = await bench.ImportAsync("incidents", TwoIncidents);
        Assert.Equal((2, 2, 0), (first.Read, first.Inserted, first.Unchanged));
        Assert.Equal((2, 0, 0, 2), (second.Read, second.Inserted, second.Updated, second.Unchanged));
        Assert.Equal(rows, await bench.RowsAsync("incidents", "incident_services", "failure_modes", "services"));
    }

    [Fact]
    public async Task A_missing_column_leaves_a_field_and_an_empty_cell_clears_it()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", TwoIncidents);
        var run = await bench.ImportAsync("incidents", "id,severity\nA-1,\n");
        Assert.Equal((1, 1), (run.Read, run.Updated));
        var incident = await IncidentAsync(bench, "A-1");
        Assert.Null(incident.Severity);
        Assert.Equal("Card provider times out", incident.Title);
        Assert.Equal(new DateTime(2026, 1, 5, 11, 6, 0, DateTimeKind.Utc), incident.ResolvedAt);
    }

    [Fact]
    public async Task A_persons_field_survives_a_new_import_and_the_sources_newest_value_is_kept_beside_it()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", TwoIncidents);
        await using (var context = bench.Context())
        {
            var incident = await context.Incidents.Include(i => i.Services).SingleAsync(i => i.ExternalId == "A-1", ImportBench.Cancel);
            incident.PersonFields = new() { { IncidentField.Severity, Severity.Sev1 } };
            incident.Severity = Severity.Sev1;
            await context.SaveChangesAsync(ImportBench.Cancel);
        }
        await bench.ImportAsync("incidents", "id,severity,title\nA-1,sev3,Card provider is slow\n");
        var after = await IncidentAsync(bench, "A-1");
        Assert.Equal(Severity.Sev1, after.Severity);
        Assert.Equal(Severity.Sev3, after.SourceFields.Get(IncidentField.Severity));
        Assert.Equal("Card provider is slow", after.Title);
    }

    [Fact]
    public async Task One_bad_record_is_refused_alone_with_line_field_and_reason()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("incidents", """
            id,title,started_at,severity,affected_users,active_users
            A-1,One,2026-01-05T10:00:00Z,sev2,,
            A-2,Two,2026-01-05T10:00:00Z,urgent,,
            A-3,Three,,sev2,,
            A-4,Four,2026-01-05T10:00:00Z,sev2,11,10
            """);
        Assert.Equal((4, 1, 3), (run.Read, run.Inserted, run.Rejected));
        Assert.Equal(RunStatus.Succeeded, run.Status);
        var rejections = await bench.RejectionsAsync(run);
        Assert.Equal([(3L, "severity"), (4L, "started_at"), (5L, "affected_users")], rejections.Select(r => (r.Line, r.Field!)));
        Assert.Contains("sev1, sev2, sev3, sev4", rejections[0].Reason, StringComparison.Ordinal);
        Assert.StartsWith("A-4,Four", rejections[2].Record, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_row_of_the_same_record_updates_it()
    {
        await using var bench = await ImportBench.OpenAsync();
        var run = await bench.ImportAsync("incidents", """
            id,title,started_at,severity
            A-1,First,2026-01-05T10:00:00Z,sev3
            A-1,First,2026-01-05T10:00:00Z,sev1
            A-1,First,2026-01-05T10:00:00Z,sev1
            """);
        Assert.Equal((3, 1, 1, 1), (run.Read, run.Inserted, run.Updated, run.Unchanged));
        Assert.Equal(Severity.Sev1, (await IncidentAsync(bench, "A-1")).Severity);
    }

    [Fact]
    public async Task Of_thousands_new_changed_and_unchanged_each_becomes_what_its_row_says()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", Many(3_000, i => i < 1_000 ? "sev1" : "sev2"));
        var run = await bench.ImportAsync("incidents", Many(6_000, _ => "sev2"));
        Assert.Equal((6_000, 3_000, 1_000, 2_000), (run.Read, run.Inserted, run.Updated, run.Unchanged));

        await using var context = bench.Context();
        Assert.Equal(6_000, await context.Incidents.CountAsync(i => i.Severity == Severity.Sev2, ImportBench.Cancel));
        // The service it began in and the one beside it.
        Assert.Equal(12_000, await context.IncidentServices.CountAsync(ImportBench.Cancel));
        // Each of the seven titles at its own service, each of three thousand others alone.
        Assert.Equal(3_007, await context.FailureModes.CountAsync(ImportBench.Cancel));
        Assert.Equal(
            [429, 429, 429, 429, 428, 428, 428],
            await context.Incidents.GroupBy(i => i.FailureModeId).Select(g => g.Count()).Where(n => n > 1).OrderDescending()
                .ToListAsync(ImportBench.Cancel));
        Assert.Equal(0, await context.AuditEntries.CountAsync(ImportBench.Cancel));

        static string Many(int count, Func<int, string> severity) =>
            "id,title,started_at,service,affected_services,severity\n" + string.Concat(
                Enumerable.Range(0, count).Select(i =>
                    $"A-{i},{(i % 2 == 0 ? $"Card provider {(char)('a' + i / 2 % 7)} times out" : "Incident")},"
                        + $"2026-01-05T10:00:00Z,svc{i / 2 % 7},other,{severity(i)}\n"));
    }

    [Fact]
    public async Task Only_the_detection_known_makes_an_inferred_start()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", "id,title,detected_at\nA-1,One,2026-01-05T10:00:00Z\n");
        var incident = await IncidentAsync(bench, "A-1");
        Assert.True(incident.StartedInferred);
        Assert.Equal(incident.DetectedAt, incident.StartedAt);
    }

    [Fact]
    public async Task Failure_modes_form_by_fingerprint_then_by_title_and_a_title_that_says_nothing_stays_alone()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", """
            id,title,started_at,service,fingerprint
            F-1,Checkout hangs,2026-01-05T10:00:00Z,checkout,card-timeout
            F-2,Payment refused,2026-01-06T10:00:00Z,payments,card-timeout
            T-1,Order totals drift after schema change 41,2026-01-07T10:00:00Z,orders,
            T-2,order totals DRIFT after schema change 57,2026-01-08T10:00:00Z,orders,
            T-3,Order totals drift after schema change 41,2026-01-09T10:00:00Z,billing,
            N-1,Incident on 2020-03-05,2026-01-10T10:00:00Z,orders,
            N-2,Incident on 2020-03-06,2026-01-11T10:00:00Z,orders,
            """);
        await using var context = bench.Context();
        var modes = await context
            .Incidents.AsNoTracking()
            .ToDictionaryAsync(i => i.ExternalId, i => (i.FailureModeId, i.GroupRule), ImportBench.Cancel);
        Assert.Equal(modes["F-1"], modes["F-2"]);
        Assert.Equal(GroupRule.Fingerprint, modes["F-1"].GroupRule);
        Assert.Equal(modes["T-1"], modes["T-2"]);
        Assert.Equal(GroupRule.Title, modes["T-1"].GroupRule);
        Assert.NotEqual(modes["T-1"].FailureModeId, modes["T-3"].FailureModeId);
        Assert.NotEqual(modes["N-1"].FailureModeId, modes["N-2"].FailureModeId);
        Assert.Equal(GroupRule.None, modes["N-1"].GroupRule);
    }

    [Fact]
    public async Task An_update_never_moves_an_incident_to_another_failure_mode()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", TwoIncidents);
        var before = (await IncidentAsync(bench, "A-1")).FailureModeId;
        await bench.ImportAsync("incidents", "id,title\nA-1,Something else entirely broke\n");
        Assert.Equal(before, (await IncidentAsync(bench, "A-1")).FailureModeId);
    }

    [Fact]
    public async Task Unknown_services_and_journeys_are_created_as_undeclared()
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync(
            "incidents",
            "id,title,started_at,service,affected_services,journey\nA-1,One,2026-01-05T10:00:00Z,Checkout,checkout|Payments,Purchase\n");
        await using var context = bench.Context();
        Assert.Equal(
            [("Checkout", false), ("Payments", false)],
            (await context.Services.OrderBy(s => s.Name).ToListAsync(ImportBench.Cancel)).Select(s => (s.Name, s.Declared)));
        Assert.Equal([("Purchase", false)], (await context.Journeys.ToListAsync(ImportBench.Cancel)).Select(j => (j.Name, j.Declared)));
    }

    [Theory]
    [InlineData("cancelled", "2026-01-05T11:00:00Z", IncidentStatus.Cancelled)]
    [InlineData("open", "2026-01-05T11:00:00Z", IncidentStatus.Resolved)]
    [InlineData("resolved", "", IncidentStatus.Resolved)]
    [InlineData("", "", IncidentStatus.Open)]
    public async Task The_status_follows_the_instants_unless_it_is_cancelled(string word, string resolved, IncidentStatus expected)
    {
        await using var bench = await ImportBench.OpenAsync();
        await bench.ImportAsync("incidents", $"id,title,started_at,status,resolved_at\nA-1,One,2026-01-05T10:00:00Z,{word},{resolved}\n");
        Assert.Equal(expected, (await IncidentAsync(bench, "A-1")).Status);
    }

    private static async Task<IncidentEntity> IncidentAsync(ImportBench bench, string id)
    {
        await using var context = bench.Context();
        return await context.Incidents.AsNoTracking().SingleAsync(i => i.ExternalId == id, ImportBench.Cancel);
    }
}
