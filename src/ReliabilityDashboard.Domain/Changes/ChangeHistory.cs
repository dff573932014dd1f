using System.Collections.Concurrent;

namespace ReliabilityDashboard.Domain.Changes;

/// <summary>All stored changes as incidents look back on them.</summary>
public sealed class ChangeHistory
{
    private readonly Change[] lasting;
    private readonly Change[] made;
    private readonly Func<string, string, int?> hops;
    private readonly ConcurrentDictionary<(string Incident, string Change), double> proximities = [];

    /// <summary>Puts changes in order.</summary>
    /// <param name="changes">All changes, in any order.</param>
    /// <param name="firstStored">Instant of the first stored change; null where none is stored.</param>
    /// <param name="hops">Number of edges between two services, either way; null where more than two.</param>
    public ChangeHistory(IEnumerable<Change> changes, DateTime? firstStored, Func<string, string, int?> hops)
    {
        (FirstStored, this.hops) = (firstStored, hops);
        var kinds = changes.OrderBy(change => change.At).ThenBy(change => change.Id).ToLookup(change => change.Kind == ChangeKind.Growth);
        (lasting, made) = ([.. kinds[true]], [.. kinds[false]]);
        Series =
        [
            .. made.GroupBy(change => (change.Kind, Service: change.Service?.ToUpperInvariant()))
                .Select(series => new ChangeSeries(series.Key.Kind, series.First().Service, [.. series.Select(change => change.At)])),
        ];
    }

    /// <summary>Instant of the first stored change; null where none is stored.</summary>
    public DateTime? FirstStored { get; }

    /// <summary>The instants of changes of each kind and service, without growth.</summary>
    internal IReadOnlyList<ChangeSeries> Series { get; }

    /// <summary>What may have set an incident off, candidates and suggestion.</summary>
    /// <param name="start">UTC start of the incident.</param>
    /// <param name="service">Its service; null where unknown.</param>
    public TriggerSuggestion Before(DateTime start, string? service)
    {
        var before = new ChangesBefore(this, start, service);
        TriggerCandidate[] candidates = [.. before.Scored().Select(before.WithChance)];
        return new(TriggerSuggestion.StandsOut(candidates.FirstOrDefault()), candidates);
    }

    /// <summary>The suggestion alone, for looking at a great many incidents.</summary>
    /// <inheritdoc cref="Before"/>
    public TriggerCandidate? Suggested(DateTime start, string? service)
    {
        var before = new ChangesBefore(this, start, service);
        // How likely it is by chance costs more to say than which scores best.
        return before.Scored().FirstOrDefault() is { Score: >= TriggerSuggestion.LeastScore } best
            ? TriggerSuggestion.StandsOut(before.WithChance(best))
            : null;
    }

    /// <summary>Growth that began before an instant, by its begin.</summary>
    internal IEnumerable<Change> GrowthUntil(DateTime instant) => lasting.TakeWhile(change => change.At <= instant);

    /// <summary>Changes from one instant to another, both inclusive, without growth.</summary>
    internal ReadOnlySpan<Change> Made(DateTime from, DateTime to)
    {
        var (first, end) = (
            ChangeSeries.CountBefore(made, change => change.At < from), ChangeSeries.CountBefore(made, change => change.At <= to));
        return made.AsSpan(first, Math.Max(0, end - first));
    }

    /// <summary>How near a change is to an incident, 0.05 to 1.</summary>
    internal double Proximity(string? incident, string? change) =>
        incident is null || change is null ? 0.25
        : string.Equals(incident, change, StringComparison.OrdinalIgnoreCase) ? 1
        : proximities.GetOrAdd((incident, change), pair => hops(pair.Incident, pair.Change) switch
        {
            <= 1 => 0.5,
            2 => 0.25,
            _ => 0.05,
        });
}

/// <summary>When changes of one kind were made to one service.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Service">The service; null where none was named.</param>
/// <param name="Instants">UTC, ascending.</param>
internal sealed record ChangeSeries(ChangeKind Kind, string? Service, DateTime[] Instants)
{
    /// <summary>How many lie between two instants, both inclusive.</summary>
    public int Count(DateTime from, DateTime to) =>
        Math.Max(0, CountBefore(Instants, at => at <= to) - CountBefore(Instants, at => at < from));

    /// <summary>How many of an ordered list come before what does not fit any more.</summary>
    public static int CountBefore<T>(T[] ordered, Func<T, bool> fits)
    {
        var (low, high) = (0, ordered.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (fits(ordered[middle])) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
