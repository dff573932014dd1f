using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Features.PostMortems.Drafting;
using ReliabilityDashboard.Storage.Changes;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.PostMortems;

[EitherDatabase]
public sealed class PostMortemDraftsTests : IAsyncLifetime
{
    private static readonly DateTime Start = new(2026, 10, 1, 10, 0, 0, DateTimeKind.Utc);
    private StoredOrganisation organisation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => organisation = await StoredOrganisation.OpenAsync();

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task A_draft_begins_with_what_is_known_and_leaves_the_questions_open()
    {
        var incident = await StoreAsync(affected: 340);
        await organisation.SaveAsync(
            new ChangeEntity
            {
                Source = "deploys",
                ExternalId = "r1",
                At = Start.AddMinutes(-14),
                Kind = ChangeKind.Release,
                Title = "payments 4.12",
            }
        );
        var draft = await BeginAsync(incident.Id);
        Assert.Equal("pool exhausted", draft.Title);
        Assert.Equal([incident.Id], draft.Incidents);
        Assert.Equal(
            [("Release: payments 4.12", "deploys"), ("The failure begins", "test"), ("Noticed", "test"), ("Resolved", "test")],
            draft.Timeline.Select(line => (line.Text, line.Source)));
        Assert.Null(PublishingRule.TimelineFault(draft.Timeline));
        // 340 of 1 000 users from 10:00 to 11:00, noticed five minutes in.
        Assert.Equal(
            "- 34.0\u202F% of 1\u202F000 active users were affected (wide).\n- It lasted 1\u202Fh.\n- It was noticed after 5\u202Fmin.",
            draft.Sections.Impact);
        Assert.NotEmpty(draft.Sections.Summary);
        Assert.All(
            [
                PostMortemSection.Propagation,
                PostMortemSection.DetectionGaps,
                PostMortemSection.KnowledgeGaps,
                PostMortemSection.StructuralChange,
            ],
            section => Assert.Empty(draft.Sections[section])
        );
        Assert.Empty(draft.Actions);
    }

    [Fact]
    public async Task What_is_unknown_is_not_written_down()
    {
        var incident = SomeRecords.Incident(await organisation.ModeAsync("pool exhausted"), Start);
        (incident.DetectedAt, incident.ResolvedAt, incident.Status, incident.StartedInferred) = (
            Start, null, ReliabilityDashboard.Domain.Incidents.IncidentStatus.Open, true);
        await organisation.SaveAsync(incident);
        var draft = await BeginAsync(incident.Id);
        Assert.Empty(draft.Sections.Impact);
        Assert.Equal("First noticed; when it began is unknown", Assert.Single(draft.Timeline).Text);
    }

    [Fact]
    public async Task Beginning_again_opens_the_one_that_there_is()
    {
        var incident = await StoreAsync();
        var drafts = organisation.Get<PostMortemDrafts>();
        Assert.Equal(await drafts.StartAsync(incident.Id, Cancel), await drafts.StartAsync(incident.Id, Cancel));
        Assert.Single(await organisation.Get<PostMortemListQuery>().ReadAsync(Cancel));
    }

    [Fact]
    public async Task Nothing_begins_from_an_incident_that_is_not_there() =>
        Assert.Null(await organisation.Get<PostMortemDrafts>().StartAsync(99, Cancel));

    private async Task<IncidentEntity> StoreAsync(long? affected = null)
    {
        var incident = SomeRecords.Incident(await organisation.ModeAsync("pool exhausted"), Start, affected: affected);
        await organisation.SaveAsync(incident);
        return incident;
    }

    private async Task<PostMortem> BeginAsync(long incident) =>
        (
            await organisation
                .Get<PostMortemQuery>()
                .FindAsync((await organisation.Get<PostMortemDrafts>().StartAsync(incident, Cancel))!.Value, Cancel)
        )!.Content;
}
