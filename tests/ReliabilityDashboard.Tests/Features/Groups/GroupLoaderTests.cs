using ReliabilityDashboard.Features.Matrix;
using ReliabilityDashboard.Features.Matrix.Groups;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Groups;

[EitherDatabase]
public sealed class GroupLoaderTests : IAsyncLifetime
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
        Assert.Equal(2, view.Occurrences);
        Assert.Equal(["3\u202Fd", null, null], view.Incidents.Select(row => row.Since));
        Assert.Equal("It was seen 2 times from 1 Sep 2026 to 4 Sep 2026, 2 times in the last 180 days.", view.Lede);
    }

    [Fact]
    public async Task A_merged_failure_mode_shows_the_one_that_was_kept()
    {
        var (older, younger) = (await organisation.ModeAsync("pool exhausted"), await organisation.ModeAsync("too many clients"));
        await organisation.SaveAsync(SomeRecords.Incident(older, Start), SomeRecords.Incident(younger, Start.AddDays(1)));
        await organisation.Get<MatrixEditing>().MergeAsync(younger.Id, older.Id, Cancel);
        var view = (await LoadAsync(younger.Id))!;
        Assert.Equal((older.Id, 2), (view.Id, view.Occurrences));
        Assert.Equal("too many clients", Assert.Single(view.Detail.Merged).Title);
    }

    [Fact]
    public async Task An_id_of_no_failure_mode_leads_nowhere() => Assert.Null(await LoadAsync(99));

    private Task<GroupView?> LoadAsync(long id) =>
        organisation.Get<GroupLoader>().LoadAsync(id.ToString(System.Globalization.CultureInfo.InvariantCulture), Cancel);
}
