using System.Text.Json;
using ReliabilityDashboard.Features.Overview;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Services;
using ReliabilityDashboard.Storage.Sessions;
using ReliabilityDashboard.Tests.Features.Matrix;

namespace ReliabilityDashboard.Tests.Features.Overview;

[EitherDatabase]
public sealed class OverviewLoaderTests : IAsyncLifetime
{
    private const int MostHandedOver = 8 * 1024;
    private static readonly CancellationToken Cancel = TestContext.Current.CancellationToken;
    private static readonly DateTime August = new(2026, 8, 10, 9, 0, 0, DateTimeKind.Utc);
    private StoredOrganisation organisation = null!;

    public async ValueTask InitializeAsync() => organisation = await StoredOrganisation.OpenAsync();

    public ValueTask DisposeAsync() => organisation.DisposeAsync();

    [Fact]
    public async Task An_empty_installation_has_no_figures_and_no_made_up_zeros()
    {
        var view = await LoadAsync("/");
        Assert.True(view.Head.NothingStored);
        Assert.Null(view.Matrix);
    }

    [Fact]
    public async Task A_bare_address_shows_the_last_quarter_and_one_line_of_this_one()
    {
        var mode = await organisation.ModeAsync("pool exhausted");
        await organisation.SaveAsync(
            SomeRecords.Incident(mode, August, affected: 20), SomeRecords.Incident(mode, August.AddDays(7), affected: 40),
            SomeRecords.Incident(mode, StoredOrganisation.Now.AddDays(-1), affected: 500));

        var view = await LoadAsync("/");

        Assert.Equal("Resilience in Q3 2026", view.Head.Title);
        // Both recoveries took from detection, 5 minutes after the start, to an hour after it: 55 minutes.
        Assert.Equal(3300, view.Head.Figures.Single(figure => figure.Name == "time-to-recovery.median").Value);
        // Shares 2 % and 4 %.
        Assert.Equal(0.03, view.Head.Figures.Single(figure => figure.Name == "blast-radius.median").Value!.Value, 9);
        Assert.Equal("No session that reports crashes in this period.", view.Head.Figures[0].Reason);
        Assert.Contains("without a verdict", view.Head.SoFar, StringComparison.Ordinal);
        Assert.All(view.Sparks, spark => Assert.Equal(12, spark.Points.Count));
        // Against the second quarter; the twelve months end with the third.
        Assert.Equal(["Apr", "May", "Jun"], view.Sparks[1].Points.Where(month => month.Shaded).Select(month => month.Brief));
        Assert.Equal("from=2025-10-01&to=2026-10-01&step=month", view.Months!.ToString().Split('?')[1]);
    }

    [Fact]
    public async Task A_chosen_period_needs_no_line_about_the_running_one()
    {
        await organisation.SaveAsync(SomeRecords.Incident(await organisation.ModeAsync("a"), August, affected: 20));
        var view = await LoadAsync("/?period=last-90-days");
        Assert.Null(view.Head.SoFar);
        Assert.Equal("Resilience in the last 90 days", view.Head.Title);
    }

    [Fact]
    public async Task Sessions_alone_are_something_to_show()
    {
        await SessionsAsync();

        var view = await LoadAsync("/");

        Assert.Equal(0.9987, view.Head.Figures[0].Value!.Value, 9);
        Assert.Null(view.Head.Figures[1].Value);
    }

    [Fact]
    public async Task A_refused_figure_is_a_gap_with_its_sentence_and_the_page_stands()
    {
        await organisation.SaveAsync(SomeRecords.Incident(await organisation.ModeAsync("a"), August, affected: 20));
        await SessionsAsync();

        var raw = await LoadAsync("/?period=last-12-months&release=4.12.0&segment=paid");
        var sessionsOnly = await LoadAsync("/?release=4.12.0");
        var incidentsOnly = await LoadAsync("/?source=TEST");

        Assert.Equal(
            [
                "Release together with journey, segment or platform is answered for at most 92 days.",
                .. Enumerable.Repeat("Incidents have no release.", 4),
            ],
            raw.Head.Figures.Select(figure => figure.Reason)
        );
        Assert.Equal("No session that reports crashes in this period.", sessionsOnly.Head.Figures[0].Reason);
        Assert.Equal("Sessions have no source.", incidentsOnly.Head.Figures[0].Reason);
        Assert.Equal(3300, incidentsOnly.Head.Figures[1].Value);
    }

    [Fact]
    public async Task What_the_first_render_hands_over_comes_back_the_same_and_is_small()
    {
        await organisation.SaveAsync(SomeRecords.Incident(await organisation.ModeAsync("a"), August, affected: 20));
        var head = (await LoadAsync("/")).Head;

        var sent = JsonSerializer.Serialize(head);

        Assert.InRange(sent.Length, 1, MostHandedOver);
        var back = JsonSerializer.Deserialize<OverviewHead>(sent)!;
        Assert.Equal(head.Figures, back.Figures);
        Assert.Equal(head with { Figures = [] }, back with { Figures = [] });
    }

    /// <summary>A day of which 13 of 10 000 sessions crashed.</summary>
    private async Task SessionsAsync()
    {
        await organisation.SaveAsync(new ServiceEntity { Id = 1, Name = "web", NameKey = "web" });
        await organisation.SaveAsync(new SessionDay
        {
            Day = new(2026, 8, 10), ServiceId = 1, Rows = 1, Total = 10_000, CrashTotal = 10_000, Crashed = 13,
        });
    }

    private Task<OverviewView> LoadAsync(string address) =>
        organisation.Get<OverviewLoader>().LoadAsync(PageAddress.Parse(address), Cancel);
}
