using EndToEnd.Tests.Api;
using EndToEnd.Tests.Browsing;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Journeys;

/// <summary>A real incident history of thirteen years, as a status page published it, must give the figures that were computed of it
/// elsewhere.</summary>
[EitherDatabase]
public sealed class StatuspageHistoryTests(Chromium chromium, WrittenApp written) : BrowserTests(chromium)
{
    [Fact]
    public async Task A_history_of_1282_incidents_gives_the_figures_computed_elsewhere_on_the_page_and_over_the_API()
    {
        var file = Repository.SharedData is { } shared ? Path.Combine(shared, "statuspage", "github", "incidents.json") : null;
        Assert.SkipUnless(File.Exists(file), "The history is not part of the repository and does not lie beside it.");
        var app = await written.ReadyAsync();
        using var api = await ApiClient.OpenAsync(app);
        var run = await api.ImportAsync(
            "statuspage", await File.ReadAllTextAsync(file!, TestContext.Current.CancellationToken), ApiClient.Json);
        Assert.Equal((1282, 1282, 0), (run.Number("read"), run.Number("inserted"), run.Number("rejected")));

        // No other test brings in anything of these years.
        var answer = await api.GetAsync("metrics/time-to-recovery?from=2010-01-01&to=2024-01-01");
        Assert.Equal(
            (443, 836, 3), (answer.Number("overall.n"), answer.Number("overall.n_zero_left_out"), answer.Number("overall.n_out_of_order")));
        Assert.Equal(109.94, answer.Number("overall.mean") / 60, 0.005);
        Assert.Equal(64.17, answer.Number("overall.median") / 60, 0.005);
        Assert.Equal(232.66, answer.Number("overall.p90") / 60, 0.005);

        var visit = await OpenAsync(app, "/trends?from=2010-01-01&to=2024-01-01&step=quarter");
        async Task<string> FigureAsync(string name) =>
            await visit.Page.Locator($"main [data-figure='time-to-recovery.{name}']").First.GetAttributeAsync("data-value") ?? "";

        // In seconds: 109.94, 64.17 and 232.66 minutes, from the 443 spans that are neither zero nor reversed.
        Assert.Equal("443", await FigureAsync("n"));
        Assert.Equal("836", await FigureAsync("n_zero_left_out"));
        Assert.Equal("3", await FigureAsync("n_out_of_order"));
        Assert.Equal(109.94, Minutes(await FigureAsync("mean")), 0.005);
        Assert.Equal(64.17, Minutes(await FigureAsync("median")), 0.005);
        Assert.Equal(232.66, Minutes(await FigureAsync("p90")), 0.005);
    }

    private static double Minutes(string seconds) => double.Parse(seconds, System.Globalization.CultureInfo.InvariantCulture) / 60;
}
