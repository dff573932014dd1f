using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Metrics;
using ReliabilityDashboard.Domain.Words;
using ReliabilityDashboard.Features.Trends;
using ReliabilityDashboard.Shell.Filters;
using static ReliabilityDashboard.Reading.Tests.Organisation;
using static ReliabilityDashboard.Tests.Features.Trends.TrendsOf;
using static TestDatabases.DatabaseBench;

namespace ReliabilityDashboard.Tests.Features.Trends;

[EitherDatabase]
public sealed class YearBeforeTests
{
    [Fact]
    public async Task The_year_before_is_a_line_under_its_own_months_with_its_words_in_the_table()
    {
        await using var organisation = await StartAsync();
        await organisation.IncidentsAsync(
            Recovered("2025-04-10", 30), Recovered("2025-06-10", 60), Recovered("2025-06-11", 120),
            Recovered("2026-04-10", 10), Recovered("2026-05-10", 20));

        var charts = await ChartsAsync(organisation, SecondQuarter + "&step=month&year-before=time-to-recovery");
        var recovery = Lines(charts, TimeToRecovery.Metric);

        var earlier = recovery.Chart!.Series[^1];
        Assert.Equal(SeriesWeight.Earlier, earlier.Weight);
        // April 30 min; May none; June the median of 60 and 120 min.
        Assert.Equal([1800, null, 5400], earlier.Points.Select(point => point.Value));
        Assert.Equal([1, 0, 2], earlier.Points.Select(point => point.N));
        // Each stands in the place of this year's month and leads to the incidents of the other.
        Assert.Equal(recovery.Chart.Series[0].Points.Select(point => point.Start), earlier.Points.Select(point => point.Start));
        Assert.Equal("/incidents?from=2025-04-01&to=2025-05-01&by=resolved", earlier.Points[0].Href);
        // The median of 30, 60 and 120 min.
        Assert.Contains($"Dotted: a year before, 1 Apr – 30 Jun 2025, median {DurationWords.Say(3600)}.", recovery.Said);

        var table = TimeSeriesTable.Of("t", recovery.Chart)[0];
        var column = table.Columns.Select(one => one.Title).ToList().IndexOf("median, year before");
        Assert.Equal("n incidents, year before", table.Columns[column + 1].Title);
        Assert.Equal([DurationWords.Say(1800), DurationWords.Say(5400)], new[] { 0, 2 }.Select(row => table.Rows[row][column].Text));
        Assert.Null(Lines(charts, TimeToDetection.Metric).Chart!.Series.FirstOrDefault(one => one.Weight == SeriesWeight.Earlier));
    }

    [Fact]
    public async Task A_week_stands_over_the_week_of_52_weeks_before()
    {
        await using var organisation = await StartAsync();
        // Monday, 13 April 2026, less 364 days is Monday, 14 April 2025.
        await organisation.IncidentsAsync(Recovered("2025-04-14", 30), Recovered("2026-04-13", 10));

        var chart = Lines(
            await ChartsAsync(organisation, SecondQuarter + "&step=week&year-before=time-to-recovery"), TimeToRecovery.Metric).Chart!;

        var at = chart.Series[0].Points.ToList().FindIndex(point => point.Value is not null);
        Assert.Equal(At("2026-04-13"), chart.Series[0].Points[at].Start);
        Assert.Equal(1800, chart.Series[^1].Points[at].Value);
    }

    [Fact]
    public async Task The_switch_keeps_the_others_and_a_word_that_is_no_trend_is_told()
    {
        await using var organisation = await StartAsync();
        await organisation.IncidentsAsync(Recovered("2026-05-10", 20));

        var view = await organisation.Get<TrendsLoader>()
            .LoadAsync(PageAddress.Parse(SecondQuarter + "&year-before=repeat-rate,incidents,x"), Cancel);

        var recovery = Lines(view.Charts!, TimeToRecovery.Metric);
        Assert.False(recovery.HasYearBefore);
        Assert.EndsWith("&year-before=repeat-rate%2Cincidents%2Cx%2Ctime-to-recovery#time-to-recovery", recovery.YearBefore);
        var repeats = Lines(view.Charts!, RepeatRate.Metric);
        Assert.True(repeats.HasYearBefore);
        Assert.EndsWith("&year-before=incidents%2Cx#repeat-rate", repeats.YearBefore);
        Assert.Contains("52 weeks before, 2 Apr – 1 Jul 2025, there is nothing to draw.", repeats.Said);
        Assert.Equal(
            ["There is no trend “x” beside which the year before could be drawn."], view.Faults);
    }

    [Fact]
    public async Task In_columns_it_stands_beside_each_with_a_table_of_its_own()
    {
        await using var organisation = await StartAsync();
        await organisation.IncidentsAsync(
            Recovered("2025-04-10", 30), Recovered("2025-06-10", 60), Recovered("2025-06-11", 120),
            Recovered("2026-04-10", 10), Recovered("2026-05-10", 20));

        var charts = await ChartsAsync(organisation, SecondQuarter + "&step=month&year-before=incidents");
        var section = Section<StackedShareData>(charts, IncidentCount.Metric);

        var chart = section.Chart!;
        Assert.Equal([1, 0, 2], chart.Buckets.Select(bucket => bucket.Earlier!.N));
        Assert.Equal([1, 1, 0], chart.Buckets.Select(bucket => bucket.N));
        Assert.Equal("April 2025", chart.Buckets[0].Earlier!.FullName);
        Assert.StartsWith("/incidents?from=2025-04-01&to=2025-05-01", chart.Buckets[0].Earlier!.Href, StringComparison.Ordinal);
        Assert.Contains(
            section.Said, said => said.Text.StartsWith("Narrow: a year before, 1 Apr – 30 Jun 2025, 3", StringComparison.Ordinal));
        var tables = StackedShareTable.Of("t", chart);
        Assert.Equal(["t", "t, year before"], tables.Select(table => table.Name));
        var column = tables[1].Columns.Select(one => one.Title).ToList().IndexOf("n incidents");
        Assert.Equal(["1", "0", "2"], tables[1].Rows.Select(row => row[column].Text));
        Assert.Equal(["April 2025", "May 2025", "June 2025"], tables[1].Rows.Select(row => row[0].Text));
    }
}
