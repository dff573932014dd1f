using System.Globalization;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Charts.StackedShare;

/// <summary>Columns of calendar buckets.</summary>
public static class ShareBuckets
{
    /// <param name="bucket">When.</param>
    /// <param name="isFirst">Whether it is the first of its chart.</param>
    /// <param name="step">Its width.</param>
    /// <param name="calendar">In whose days.</param>
    /// <param name="counts">One for each class; null before the first record.</param>
    public static ShareBucket Of(TimeBucket bucket, bool isFirst, Step step, ReportingCalendar calendar, IReadOnlyList<long>? counts)
    {
        var date = calendar.LocalDate(bucket.Start);
        var name = step switch
        {
            Step.Quarter => calendar.Name(CalendarUnit.Quarter, date),
            Step.Month => date.ToString(isFirst || date.Month == 1 ? "MMM yyyy" : "MMM", CultureInfo.InvariantCulture),
            _ => date.ToString("d MMM", CultureInfo.InvariantCulture),
        };
        return new(bucket.Start, bucket.End, name, calendar.Name(ReportingCalendar.UnitOf(step), date), counts)
        {
            Partial = bucket.Partial,
        };
    }
}
