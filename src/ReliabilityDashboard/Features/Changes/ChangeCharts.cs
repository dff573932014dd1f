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
        var (classes, wordOf) = Divided(by);
        var step = UsualSteps.Of(chosen.Period);
        var now = time.GetUtcNow().UtcDateTime;
        var buckets = calendar.Cut(chosen.Period, step, now);
        var counts = buckets.ToDictionary(bucket => bucket, _ => new long[classes.Count]);
        var places = classes.Index().ToDictionary(one => one.Item.Name, one => one.Index);
        var at = 0;
        foreach (var change in changes.Facts.Select(one => one.Change))
        {
            while (at < buckets.Count - 1 && change.At >= buckets[at].End) at++;
            counts[buckets[at]][places[wordOf(change) ?? Dimension.Unknown]]++;
        }
        var first = changes.Scope.FirstStored;
        return new(
            classes,
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

    private static (IReadOnlyList<ShareClass> Classes, Func<Change, string?> WordOf) Divided(ChangeDivision by) => by switch
    {
        ChangeDivision.Strategy => (
            All<RolloutStrategy>(Grey("all at once"), Accent("canary"), Ok("blue-green")), change => ChangeWords.Of(change.Strategy)),
        ChangeDivision.WrittenBy => (
            All<WrittenBy>(Grey("person"), Accent("assistant"), Ok("both")), change => ChangeWords.Of(change.WrittenBy)),
        _ => (
            All<ChangeResult>(
                Accent("succeeded"), new("failed", palette => palette.Bad, "bad"), new("rolled back", palette => palette.Warn, "warn")),
            change => ChangeWords.Of(change.Result)),
    };

    // Colours of categories are theirs alone.
    private static IReadOnlyList<ShareClass> All<T>(params IReadOnlyList<ShareClass> known) where T : struct, Enum =>
        Enum.GetValues<T>().Select(value => ChangeWords.Of<T>(value)).SequenceEqual(known.Select(one => one.Name))
            ? [.. known, .. ShareClass.Of([Dimension.Unknown])]
            : throw new InvalidOperationException($"A word of {typeof(T).Name} has no colour.");

    private static ShareClass Grey(string name) => new(name, palette => palette.Control, "control");

    private static ShareClass Accent(string name) => new(name, palette => palette.Accent, "accent");

    private static ShareClass Ok(string name) => new(name, palette => palette.Ok, "ok");
}
