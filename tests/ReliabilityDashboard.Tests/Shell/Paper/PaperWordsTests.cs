using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Imports;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Paper;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Tests.Shell.Paper;

public sealed class PaperWordsTests
{
    private const PaperScope All = PaperScope.Filter | PaperScope.Period | PaperScope.Comparison;
    private static readonly DateTime Now = new(2026, 11, 30, 9, 20, 0, DateTimeKind.Utc);
    private static readonly ReportingCalendar Berlin = new(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));

    [Fact]
    public void A_sheet_says_whose_it_is_up_to_when_data_came_in_and_when_it_was_printed()
    {
        var words = Of("/", All);
        Assert.Equal("Larkfield", words.Organisation);
        Assert.Equal("data as of 29 Nov 2026, 23:30 UTC+1", words.Data);
        Assert.Equal("printed 30 Nov 2026, 10:20 UTC+1", words.Printed);
    }

    [Theory]
    [InlineData("/", "Q3 2026, 1 Jul – 30 Sep 2026, Europe/Berlin · against Q2 2026 · no\u00A0filter")]
    [InlineData("/?compare=year", "Q3 2026, 1 Jul – 30 Sep 2026, Europe/Berlin · against Q3 2025 · no\u00A0filter")]
    // Of a period that runs what has elapsed.
    [InlineData(
        "/?period=this-quarter&team=payments&team=checkout",
        "Q4 2026 so far, 1 Oct – 30 Nov 2026, Europe/Berlin · against 1 Jul – 30 Aug 2026 · team payments or checkout")]
    [InlineData(
        "/?from=2026-09-01&to=2026-09-15&category=integration",
        "1 Sep – 14 Sep 2026, Europe/Berlin · against 18 Aug – 31 Aug 2026 · category Integration")]
    public void Period_comparison_filter_and_zone_are_in_words(string address, string scope) => Assert.Equal(scope, Of(address, All).Scope);

    [Fact]
    public void What_a_page_does_not_apply_is_not_said()
    {
        Assert.Equal("time in Europe/Berlin", Of("/incidents/1?team=payments", PaperScope.None).Scope);
        Assert.Equal("team payments · time in Europe/Berlin", Of("/audit?team=payments", PaperScope.Filter).Scope);
    }

    [Fact]
    public void What_is_the_pages_own_is_said_and_a_long_search_is_cut_once() =>
        Assert.Equal(
            $"status open · q {new string('a', 59)}… · time in Europe/Berlin",
            Of($"/incidents?status=open&q={new string('a', 300)}&rows=compact", PaperScope.Filter).Scope);

    private static PaperWords Of(string address, PaperScope applies)
    {
        var standing = new ImportSourcesStanding(
            [], new Dictionary<RunOrigin, ImportRun>(), [], new DateTime(2026, 11, 29, 22, 30, 0, DateTimeKind.Utc));
        return PaperWords.Of(
            new OrganisationName("Larkfield"), PageAddress.Parse(address), applies, FreshnessWords.Of(standing, Berlin, Now), Berlin, Now);
    }
}
