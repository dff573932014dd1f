using System.Globalization;
using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>The columns of a stacked chart.</summary>
public static class TrendBuckets
{
    public static ShareBucket Of(TrendQuestion question, TimeBucket bucket, IReadOnlyList<long>? counts)
    {
        var date = question.Calendar.LocalDate(bucket.Start);
        var name = question.Step switch
        {
            Step.Quarter => question.Calendar.Name(CalendarUnit.Quarter, date),
            Step.Month => date.ToString(
                ReferenceEquals(bucket, question.Buckets[0]) || date.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture),
            _ => date.ToString("d MMM", CultureInfo.InvariantCulture),
        };
        return new(bucket.Start, bucket.End, name, question.Calendar.Name(ReportingCalendar.UnitOf(question.Step), date), counts)
        {
            Partial = bucket.Partial,
            Href = TrendLinks.Incidents(question, bucket, IncidentInstant.Started),
        };
    }
}
