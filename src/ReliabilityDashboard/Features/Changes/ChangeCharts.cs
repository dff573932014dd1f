using ReliabilityDashboard.Charts.StackedShare;
using ReliabilityDashboard.Charts.TimeSeries;
using ReliabilityDashboard.Domain.Changes;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Changes;
using ReliabilityDashboard.Reading.Incidents;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Changes;

/// <summary>Changes over time.</summary>
public sealed class ChangeCharts(ReleaseTickReader releases, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>Columns of a period by how they ended, were rolled out or written.</summary>
    public async Task<StackedShareData> DrawAsync(
        ChangesInPeriod changes, PageAddress address, ChosenPeriod chosen, ChangeDivision by, CancellationToken cancel)
    {
        var (words, wordOf) = Words(by);
        var step = UsualSteps.Of(chosen.Period);
        var now = time.GetUtcNow().UtcDateTime;
        var buckets = calendar.Cut(chosen.Period, step, now);
        var counts = buckets.ToDictionary(bucket => bucket, _ => new long[words.Count]);
        var places = words.Index().ToDictionary(word => word.Item, word => word.Index);
        var at = 0;
        foreach (var change in changes.Facts.Select(one => one.Change))
        {
            while (at < buckets.Count - 1 && change.At >= buckets[at].End) at++;
            counts[buckets[at]][places[wordOf(change) ?? Dimension.Unknown]]++;
        }
        var first = changes.Scope.FirstStored;
        return new(
            ShareClass.Of(words),
            [
                .. buckets.Index().Select(one => ShareBuckets.Of(
                    one.Item, one.Index == 0, step, calendar, first < one.Item.End ? counts[one.Item] : null) with
                {
                    Href = address.Spanning(one.Item.Inside, calendar).ToString(),
                }),
            ],
            RecordKind.Changes.Word, AsShare: false)
        {
            Releases = new(await releases.ReadAsync(address.Filter, chosen.Period, address.Carry, cancel), calendar),
        };
    }

    private static (IReadOnlyList<string> Words, Func<Change, string?> Of) Words(ChangeDivision by) => by switch
    {
        ChangeDivision.Strategy => (All<RolloutStrategy>(), change => ChangeWords.Of(change.Strategy)),
        ChangeDivision.WrittenBy => (All<WrittenBy>(), change => ChangeWords.Of(change.WrittenBy)),
        _ => (All<ChangeResult>(), change => ChangeWords.Of(change.Result)),
    };

    private static IReadOnlyList<string> All<T>() where T : struct, Enum =>
        [.. Enum.GetValues<T>().Select(value => ChangeWords.Of<T>(value)!), Dimension.Unknown];
}
