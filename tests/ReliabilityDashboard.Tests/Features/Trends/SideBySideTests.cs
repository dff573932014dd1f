using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Features.Trends.SideBySide;
using ReliabilityDashboard.Reading.Tests;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Incidents;
using ReliabilityDashboard.Storage.Services;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static ReliabilityDashboard.Tests.Features.Trends.TrendsOf;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Tests.Features.Trends;

[EitherDatabase]
public sealed class SideBySideTests
{
    private const string Services = SecondQuarter + "&step=month&measure=time-to-recovery&side-by-side=service";

    [Fact]
    public async Task Services_stand_side_by_side_on_one_scale_and_each_leads_to_its_own()
    {
        await using var organisation = await StartAsync();
        await FillAsync(organisation);

        var side = (await SideAsync(organisation, Services + "&severity=sev2&service=web&service=shop")).Side!;

        Assert.Equal(["web", "shop"], side.Trends.Select(trend => trend.Name));
        // Medians by month: April, May, June.
        Assert.Equal([600, null, 1200], side.Trends[0].Points.Select(point => point.Value));
        Assert.Equal([null, 7200, null], side.Trends[1].Points.Select(point => point.Value));
        Assert.True(side.Scale.Low <= 600 && side.Scale.High >= 7200);
        // The median of 10 and 20 min.
        Assert.Equal($"{DurationWords.Say(900)}, n\u202f2", side.Trends[0].Said);
        Assert.Equal(
            "/trends?from=2026-04-01&to=2026-07-01&step=month&service=shop&severity=sev2#time-to-recovery", side.Trends[1].Href);
        Assert.Equal(["Period", "web", "n", "shop", "n"], side.Table!.Columns.Select(column => column.Title));
        Assert.Equal(
            ["May 2026", "no data", "0", DurationWords.Say(7200), "1"], side.Table.Rows[1].Select(cell => cell.Text));
    }

    [Theory]
    [InlineData("&service=web", "2 to 8 services stand side by side; chosen is 1.")]
    [InlineData("", "2 to 8 services stand side by side; there are 9.")]
    [InlineData("&team=nobody", "2 to 8 services stand side by side; there is none.")]
    public async Task Too_few_and_too_many_are_told(string filter, string said)
    {
        await using var organisation = await StartAsync();
        await FillAsync(organisation, more: 7);
        var side = (await SideAsync(organisation, Services + filter)).Side!;
        Assert.Equal(said, side.Instead);
        Assert.Empty(side.Trends);
    }

    [Fact]
    public async Task What_is_no_such_word_is_told_and_the_page_stands()
    {
        await using var organisation = await StartAsync();
        await FillAsync(organisation);
        var view = await organisation.Get<TrendsLoader>()
            .LoadAsync(PageAddress.Parse(SecondQuarter + "&side-by-side=journey&measure=x"), Cancel);
        Assert.Null(view.Charts!.Side);
        Assert.Equal("One sees teams or services side by side, not “journey”.", view.Faults[0]);
        Assert.StartsWith("There is no measure “x”; there are crash-free-sessions, ", view.Faults[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_gap_breaks_the_line_and_an_incomplete_bucket_is_hollow_and_not_joined()
    {
        // Four buckets have their middles at 12.5, 37.5, 62.5 and 87.5; of a scale from 0 to 4, 1 lies at 75 from the top and 3 at 25.
        var line = SmallLine.Of(
            [Point(1), Point(3), Point(null), Point(3) with { Partial = true }], new ValueScale(ValueAxis.Count, 0, 4));
        Assert.Equal("M12.5 75L37.5 25", line.Line);
        Assert.Equal("M12.5 75h0M37.5 25h0", line.Whole);
        Assert.Equal("M87.5 25h0", line.Hollow);

        static SeriesPoint Point(double? value) => new(default, default, value, 9, null);
    }

    private static Task FillAsync(Organisation organisation, int more = 0) => organisation.IncidentsAsync(
    [
        (incident, names) => Of(incident, names, "web", "2026-04-10", 10),
        (incident, names) => Of(incident, names, "web", "2026-06-10", 20),
        (incident, names) => Of(incident, names, "shop", "2026-05-10", 120),
        .. Enumerable.Range(1, more).Select(number => (Action<IncidentEntity, NameDirectory>)(
            (incident, names) => Of(incident, names, $"other-{number}", "2026-05-10", 5))),
    ]);

    private static void Of(IncidentEntity incident, NameDirectory names, string service, string day, double minutes)
    {
        Recovered(day, minutes)(incident, names);
        (incident.ServiceId, incident.Severity) = (names.Service(service), Domain.Incidents.Severity.Sev2);
    }

    private static async Task<TrendsView.TrendCharts> SideAsync(Organisation organisation, string address) =>
        await ChartsAsync(organisation, address);
}
