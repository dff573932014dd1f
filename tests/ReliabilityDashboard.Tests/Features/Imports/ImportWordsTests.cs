using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Imports;
using ReliabilityDashboard.Shell.Components;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Tests.Features.Imports;

public sealed class ImportWordsTests
{
    private static readonly DateTime Now = new(2026, 9, 14, 15, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("* * * * *", "every minute")]
    [InlineData("0 * * * * *", "every minute")]
    [InlineData("*/5 * * * *", "every 5 minutes")]
    [InlineData("*/10 * * * * *", "every 10 seconds")]
    [InlineData("30 * * * *", "every hour at minute 30")]
    [InlineData("0 */2 * * *", "every 2 hours")]
    [InlineData("5 6 * * *", "every day at 06:05")]
    [InlineData("0 6 * * MON-FRI", "by the schedule 0 6 * * MON-FRI")]
    public void A_schedule_is_said_in_words(string schedule, string words) => Assert.Equal(words, CronWords.Say(schedule));

    [Theory]
    [InlineData("outages.csv", "incidents-outages.csv would fit")]
    [InlineData("incidents.xlsx", "incidents.csv would fit")]
    [InlineData("statuspage.csv", "taken as .json")]
    [InlineData("notes.txt", "Its name fits none")]
    public void A_name_that_fits_no_kind_is_told_one_that_would(string name, string words) =>
        Assert.Contains(words, NotRecognised.Why(name), StringComparison.Ordinal);

    [Fact]
    public void Data_of_today_is_said_by_its_hour_in_the_reporting_zone()
    {
        var berlin = new ReportingCalendar(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"));
        // 12:05 UTC is 14:05 in Berlin in September.
        var words = FreshnessWords.Of(
            Standing(
                new(2026, 9, 14, 12, 5, 0, DateTimeKind.Utc), Ended("files", RunStatus.Succeeded), Ended("vendor", RunStatus.Succeeded)),
            berlin,
            Now
        );
        Assert.Equal(("Data to 14:05 UTC+2 · 2 sources well", TagKind.Ok), (words.Text, words.Kind));
    }

    [Fact]
    public void A_source_is_not_well_where_the_last_import_of_one_of_its_kinds_failed()
    {
        var at = new DateTime(2026, 9, 12, 8, 0, 0, DateTimeKind.Utc);
        var words = FreshnessWords.Of(
            Standing(
                at, Ended("files", RunStatus.Succeeded, "sessions"), Ended("files", RunStatus.Failed),
                Ended("vendor", RunStatus.Succeeded)),
            ReportingCalendar.Utc,
            Now
        );
        Assert.Equal(("Data to 12 Sep 2026, 08:00 UTC · 1 source well, 1 failed", TagKind.Warn), (words.Text, words.Kind));
    }

    [Fact]
    public void Without_any_import_there_is_no_data_and_no_hour()
    {
        Assert.Equal("No data yet", FreshnessWords.Of(Standing(null), ReportingCalendar.Utc, Now).Text);
        Assert.Equal(TagKind.Bad, FreshnessWords.Of(Standing(null, Ended("files", RunStatus.Failed)), ReportingCalendar.Utc, Now).Kind);
    }

    [Fact]
    public void An_address_that_names_no_state_or_kind_says_so_and_lists_all()
    {
        var address = ImportListAddress.Parse("/imports?status=broken&kind=outages&source=vendor&page=3");
        Assert.Equal(("vendor", null, null, 3), (address.Source, address.Kind, address.Status, address.Page));
        Assert.Equal(2, address.Faults.Count);
        Assert.Equal("/imports?source=vendor&status=failed", ImportListAddress.Parse("/imports?source=vendor&page=3").Of(RunStatus.Failed));
    }

    private static ImportSourcesStanding Standing(DateTime? succeeded, params ImportRun[] ended) =>
        new(ended, new Dictionary<RunOrigin, ImportRun>(), [], succeeded);

    private static ImportRun Ended(string source, RunStatus status, string kind = "incidents") =>
        new()
        {
            Source = source,
            Kind = kind,
            FileName = "f",
            Sha256 = "",
            Status = status,
        };
}
