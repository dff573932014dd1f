using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Reading.FailureModes;
using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Storage.Journeys;
using ReliabilityDashboard.Storage.Learning;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Groups;

[EitherDatabase]
public sealed class FailureModeReaderTests : IAsyncLifetime
{
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly DateTime Start = new(2026, 9, 1, 10, 0, 0, DateTimeKind.Utc);
    private StoredOrganisation organisation = null!;

    public async ValueTask InitializeAsync() => organisation = await StoredOrganisation.OpenAsync();

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task A_failure_mode_lists_its_incidents_with_the_time_between_them_and_drills_beside()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        var drill = SomeRecords.Incident(mode, Start.AddDays(1));
        drill.Exercise = true;
        await organisation.SaveAsync(SomeRecords.Incident(mode, Start), drill, SomeRecords.Incident(mode, Start.AddDays(3)));
        var view = (await LoadAsync(mode.Id))!;
        Assert.Equal(2, view.Starts.Count);
        Assert.Equal(["3\u202Fd", null, null], view.Incidents.Select(row => row.Since));
        Assert.Equal("It was seen twice from 1 Sep 2026 to 4 Sep 2026, twice in the last 180 days.", view.Lede);
    }

    [Fact]
    public async Task A_merged_failure_mode_shows_the_one_that_was_kept()
    {
        var (older, younger) = (await organisation.ModeAsync("pool exhausted"), await organisation.ModeAsync("too many clients"));
        await organisation.SaveAsync(SomeRecords.Incident(older, Start), SomeRecords.Incident(younger, Start.AddDays(1)));
        await organisation.Get<MatrixEditing>().MergeAsync(younger.Id, older.Id, Cancel);
        var view = (await LoadAsync(younger.Id))!;
        Assert.Equal((older.Id, 2), (view.Id, view.Starts.Count));
        Assert.Equal("too many clients", Assert.Single(view.Detail.Merged).Title);
    }

    [Fact]
    public async Task A_failure_mode_tells_what_it_cost_whom_it_hit_and_what_was_done_about_it()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync(
            new JourneyEntity
            {
                Id = 1, Name = "checkout", NameKey = "checkout", ConversionRate = 0.03, AverageOrderValue = 80, SessionsPerHour = 12_000,
            });
        var (told, silent) = (SomeRecords.Incident(mode, Start), SomeRecords.Incident(mode, Start.AddDays(3)));
        (told.JourneyId, told.AffectedUsers, told.ActiveUsers, told.ResponderHours) = (1, 20, 1_000, 6);
        (told.MitigatedAt, told.Segment) = (Start.AddHours(2), "business");
        await organisation.SaveAsync(told, silent);
        await organisation.SaveAsync(
            new PostMortemEntity
            {
                Title = "What we learned", State = PostMortemState.Published, CreatedAt = Start.AddDays(1), PublishedAt = Start.AddDays(2),
                UpdatedAt = Start.AddDays(2),
                Incidents = [new() { IncidentId = told.Id }],
                Actions =
                [
                    new()
                    {
                        Source = "post-mortem", ExternalId = "1", PostMortemKey = Guid.NewGuid(), Title = "Bound the pool",
                        State = ActionState.Done, Owner = "Ada", UpdatedAt = Start,
                    },
                ],
            });

        var view = (await LoadAsync(mode.Id))!;

        Assert.Equal((2 * 576.0, 1, 6.0, 1), (view.Cost.Amount, view.Cost.N, view.Cost.Hours, view.Cost.HoursN));
        Assert.EndsWith("An estimated €\u202F1.2\u202Fk in all, known of 1 of 2.", view.Lede, StringComparison.Ordinal);
        Assert.Equal((20L, 0.02), (view.Reach.Users, view.Reach.Widest!.Value.Value));
        Assert.Equal(
            ["checkout (1 of 2)", "business (1 of 2)"], view.Reach.Journeys.Concat(view.Reach.Segments).Select(hit => hit.Of(2)));
        Assert.Equal(("Bound the pool", "What we learned"), (view.Learned[0].Actions[0].Title, view.RegressionOf?.Title));
    }

    [Fact]
    public async Task Its_next_of_kin_are_told_with_the_reason_until_they_are_merged()
    {
        var one = await organisation.ModeAsync("card terminal freezes");
        var other = await organisation.ModeAsync("Card terminal freezes #2");
        await organisation.SaveAsync(SomeRecords.Incident(one, Start), SomeRecords.Incident(other, Start.AddDays(1)));

        var kin = Assert.Single((await LoadAsync(one.Id))!.Kin);
        await organisation.Get<MatrixEditing>().MergeAsync(one.Id, kin.Mode.Id, Cancel);

        Assert.Equal((other.Id, "both speak of “card”, “terminal” and “freezes”, both integration"), (kin.Mode.Id, kin.Reason));
        Assert.Empty((await LoadAsync(one.Id))!.Kin);
    }

    [Fact]
    public async Task An_id_of_no_failure_mode_leads_nowhere() => Assert.Null(await LoadAsync(99));

    private Task<FailureModeView?> LoadAsync(long id) =>
        organisation.Get<FailureModeReader>().FindAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture), Cancel);
}
