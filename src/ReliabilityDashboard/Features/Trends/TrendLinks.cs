using ReliabilityDashboard.Domain.Filters;
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
    public static string Incidents(TrendQuestion question, TimeBucket bucket, IncidentInstant by) => new PageAddress
    {
        Path = "/incidents", Filter = RecordKind.Incidents.PartOf(question.Address.Filter),
        From = AddressInstant.Of(bucket.Inside.From, question.Calendar),
        To = AddressInstant.Of(End(question, bucket), question.Calendar),
    }.WithOther("by", by == IncidentInstant.Started ? null : by.Word).ToString();

    /// <summary>The incidents of the whole period that were left out for a finding.</summary>
    public static string Findings(TrendQuestion question, string word, IncidentInstant by) => new PageAddress
    {
        Path = "/incidents", Filter = RecordKind.Incidents.PartOf(question.Address.Filter),
        From = AddressInstant.Of(question.Chosen.Period.From, question.Calendar),
        To = WholeDay(question.Calendar, question.Chosen.Period.To),
    }.WithOther("by", by.Word).WithOther(QualityChoice.Parameter, word).ToString();

    public static string Incident(long id) => RecordAddress.Incident(id);

    // A bucket that still runs ends at its calendar edge: an address to the tick of now says nothing to people.
    private static DateTime End(TrendQuestion question, TimeBucket bucket) =>
        bucket.Inside.To == question.Elapsed.To && question.Elapsed.To >= question.Now ? bucket.End : bucket.Inside.To;

    // A period that moves with the clock ends now: today is listed whole.
    private static AddressInstant WholeDay(ReportingCalendar calendar, DateTime end) =>
        AddressInstant.Of(calendar.IsMidnight(end) ? end : calendar.Midnight(calendar.LocalDate(end).AddDays(1)), calendar);
}
