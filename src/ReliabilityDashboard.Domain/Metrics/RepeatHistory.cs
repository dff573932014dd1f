using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Domain.Metrics;

/// <summary>Which occurrences are repeats, looked for among all of them, before any filter.</summary>
public sealed class RepeatHistory
{
    private readonly HashSet<long> repeats = [];
    private readonly DateTime? completeFrom;

    /// <summary>Looks through everything once.</summary>
    /// <param name="everything">All occurrences of one kind that are in metrics, in any order.</param>
    /// <param name="earliestStored">Earliest instant of all stored records of that kind; null where none is stored.</param>
    /// <param name="lookBack">How far back an earlier one counts, inclusive; 180 × 24 h by default.</param>
    public RepeatHistory(IEnumerable<Occurrence> everything, DateTime? earliestStored, TimeSpan lookBack)
    {
        completeFrom = earliestStored is { } earliest && earliest < DateTime.MaxValue - lookBack ? earliest + lookBack : null;
        var last = new Dictionary<long, DateTime>();
        foreach (var one in everything.OrderBy(one => one.At).ThenBy(one => one.Id))
        {
            // The nearest earlier one of the group decides: if it is too far back, all others are too.
            if (last.TryGetValue(one.Group, out var before) && one.At - before <= lookBack) repeats.Add(one.Id);
            last[one.Group] = one.At;
        }
    }

    /// <summary>The history of incidents; those that do not count are passed over.</summary>
    public static RepeatHistory Of(IEnumerable<Incident> everything, DateTime? earliestStored, TimeSpan lookBack) =>
        new(everything.Where(incident => incident.Counts).Select(RepeatRate.OccurrenceOf), earliestStored, lookBack);

    /// <summary>Whether an earlier one of its group lies at most a look-back before it.</summary>
    public bool IsRepeat(long id) => repeats.Contains(id);

    /// <summary>Whether a period begins at least a look-back after the earliest stored record; where not, repeats may be missing.</summary>
    public bool IsCompleteFor(Period period) => completeFrom is { } from && period.From >= from;
}
