using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Domain.Incidents.Fields;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Features.Incidents;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Database;
using ReliabilityDashboard.Storage.FailureModes;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Incidents;

[EitherDatabase]
public sealed class IncidentReaderTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly DateTime Start = new(2026, 10, 1, 10, 0, 0, DateTimeKind.Utc);
    private StoredOrganisation organisation = null!;

    public async ValueTask InitializeAsync() => organisation = await StoredOrganisation.OpenAsync();

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Theory]
    [InlineData("99")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("99999999999999999999")]
    public async Task An_id_of_no_incident_leads_nowhere(string id) =>
        Assert.Null(await organisation.Get<IncidentReader>().FindAsync(id, Cancel));

    [Fact]
    public async Task The_timeline_begins_with_the_changes_before_and_names_whose_word_each_line_is()
    {
        var id = await StoreAsync();
        await organisation.SaveAsync(
            new ChangeEntity
            {
                Source = "deploys",
                ExternalId = "r1",
                At = Start.AddMinutes(-20),
                Kind = ChangeKind.Release,
                Title = "checkout 4.2",
            }
        );
        var patch = new IncidentPatch { { IncidentField.ResolvedAt, Start.AddHours(2) } };
        await organisation.Get<IncidentEditing>().ApplyAsync(id, patch, 0, Cancel);
        var view = await LoadAsync(id);
        Assert.Equal(
            [("Release: checkout 4.2", "deploys"), ("Started", "test"), ("Detected", "test"), ("Resolved", "a person")],
            view.Timeline.Select(line => (line.Text, line.Source)));
    }

    [Fact]
    public async Task Earlier_incidents_of_its_failure_mode_are_named_and_drills_are_not()
    {
        var id = await StoreAsync();
        var mode = (await LoadAsync(id)).Mode.Id;
        var known = new FailureModeEntity
        {
            Id = mode,
            Key = "known",
            Title = "pool exhausted",
        };
        var drill = SomeRecords.Incident(known, Start.AddDays(-2));
        drill.Exercise = true;
        await organisation
            .Get<WriteQueue>()
            .ForBatchAsync(
                async context =>
                {
                    context.Incidents.AddRange(
                        SomeRecords.Incident(known, Start.AddDays(-10)), SomeRecords.Incident(known, Start.AddDays(1)), drill);
                    return await context.SaveChangesAsync(Cancel);
                },
                Cancel
            );
        organisation.Get<HistoryCache>().Forget();
        var found = (await LoadAsync(id)).Mode;
        Assert.Equal((3, true), (found.Occurrences, found.IsRepeat));
        Assert.Equal(Start.AddDays(-10), Assert.Single(found.Earlier).StartedAt);
    }

    [Fact]
    public async Task Its_sentence_says_how_long_how_far_and_nothing_that_is_unknown()
    {
        var view = await LoadAsync(await StoreAsync());
        // One hour; nobody said how many users.
        Assert.Equal("It lasted 1\u202Fh; how far it spread is unknown.", IncidentSentence.Of(view));
    }

    [Fact]
    public async Task Its_post_mortems_are_named()
    {
        var id = await StoreAsync();
        await organisation.SaveAsync(
            new PostMortemEntity
            {
                Title = "Why",
                State = PostMortemState.Draft,
                CreatedAt = Start,
                UpdatedAt = Start,
                Incidents = [new() { IncidentId = id }],
            }
        );
        Assert.Equal("Why", Assert.Single((await LoadAsync(id)).Detail.PostMortems).Title);
    }

    private async Task<long> StoreAsync()
    {
        var incident = SomeRecords.Incident(await organisation.ModeAsync("pool exhausted"), Start);
        incident.SourceFields = new()
        {
            { IncidentField.Title, incident.Title },
            { IncidentField.StartedAt, Start },
            { IncidentField.DetectedAt, incident.DetectedAt },
            { IncidentField.ResolvedAt, incident.ResolvedAt },
        };
        await organisation.SaveAsync(incident);
        return incident.Id;
    }

    private async Task<IncidentView> LoadAsync(long id) =>
        Assert.IsType<IncidentView>(
            await organisation.Get<IncidentReader>().FindAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture), Cancel));
}
