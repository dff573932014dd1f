using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Features.Audit;

namespace ReliabilityDashboard.Tests.Features.Audit;

public sealed class AuditWordsTests
{
    [Theory]
    [InlineData("2026-09-14T09:12:07.1234567Z", "14 Sep 2026, 09:12 UTC")]
    [InlineData("Search is slow (at: 2026-09-14T09:12:00Z, source: typed)", "Search is slow (at: 14 Sep 2026, 09:12 UTC, source: typed)")]
    [InlineData("true", "yes")]
    [InlineData("false", "no")]
    [InlineData("It began at 2026-09-14T09:12:00Z by our log", "It began at 2026-09-14T09:12:00Z by our log")]
    [InlineData("2026-99-99T09:12:00Z", "2026-99-99T09:12:00Z")]
    public void Values_are_short_and_what_people_wrote_stays_as_it_is(string stored, string said) =>
        Assert.Equal(said, AuditWords.Value(stored, ReportingCalendar.Utc));
}
