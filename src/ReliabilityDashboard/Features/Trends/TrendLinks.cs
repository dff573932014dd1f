using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Shell.Pages;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Addresses of the incidents behind a point.</summary>
public static class TrendLinks
{
    /// <summary>The incidents that a metric places in a bucket, under the page's filter.</summary>
    /// <param name="question">The page.</param>
    /// <param name="bucket">The bucket; only its part inside the period counts.</param>
    /// <param name="by">The instant that places them.</param>
    public static string Incidents(TrendQuestion question, TimeBucket bucket, IncidentInstant by) =>
        question.Address.Carry(
            new PageAddress { Path = "/incidents" }
                .Spanning(new(bucket.Inside.From, End(question, bucket)), question.Calendar)
                .WithOther("by", by == IncidentInstant.Started ? null : by.Word).ToString());

    /// <summary>The incidents of the whole period that were left out for a finding.</summary>
    public static string Findings(TrendQuestion question, string word, IncidentInstant by) =>
        question.Address.Carry(
            new PageAddress { Path = "/incidents" }
                .Spanning(new(question.Chosen.Period.From, WholeDay(question.Calendar, question.Chosen.Period.To)), question.Calendar)
                .WithOther("by", by.Word).WithOther(QualityChoice.Parameter, word).ToString());

    public static string Incident(TrendQuestion question, long id) => question.Address.Carry(RecordAddress.Incident(id));

    // A bucket that still runs ends at its calendar edge: an address to the tick of now says nothing to people.
    private static DateTime End(TrendQuestion question, TimeBucket bucket) =>
        bucket.Inside.To == question.Elapsed.To && question.Elapsed.To >= question.Now ? bucket.End : bucket.Inside.To;

    // A period that moves with the clock ends now: today is listed whole.
    private static DateTime WholeDay(ReportingCalendar calendar, DateTime end) =>
        calendar.IsMidnight(end) ? end : calendar.Midnight(calendar.LocalDate(end).AddDays(1));
}
