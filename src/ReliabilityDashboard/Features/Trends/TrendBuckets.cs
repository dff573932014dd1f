using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Domain.Metrics.Shapes;
using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>The columns of a stacked chart.</summary>
public static class TrendBuckets
{
    public static ShareBucket Of(TrendQuestion question, TimeBucket bucket, IReadOnlyList<long>? counts) =>
        ShareBuckets.Of(bucket, ReferenceEquals(bucket, question.Buckets[0]), question.Step, question.Calendar, counts) with
        {
            Href = TrendLinks.Incidents(question, bucket, IncidentInstant.Started),
        };
}
