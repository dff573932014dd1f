using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Imports;
using ReliabilityDashboard.Reading.Words;
using ReliabilityDashboard.Storage.Imports;

namespace ReliabilityDashboard.Reading.Tests.Imports;

public sealed class FreshnessWordsTests
{
    private static readonly DateTime Now = new(2026, 9, 14, 15, 0, 0, DateTimeKind.Utc);

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
        Assert.Equal("data as of 12 Sep 2026, 08:00 UTC, without files", words.AsOf);
    }

    [Fact]
    public void Without_any_import_there_is_no_data_and_no_hour()
    {
        Assert.Equal("No data yet", FreshnessWords.Of(Standing(null), ReportingCalendar.Utc, Now).Text);
        Assert.Equal(TagKind.Bad, FreshnessWords.Of(Standing(null, Ended("files", RunStatus.Failed)), ReportingCalendar.Utc, Now).Kind);
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
