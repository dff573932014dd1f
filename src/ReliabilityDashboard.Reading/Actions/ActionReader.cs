using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Filters;

namespace ReliabilityDashboard.Reading.Actions;

/// <summary>Tells actions of every origin, by what they are aimed at.</summary>
public sealed class ActionReader(ActionQuery actions, HistoryCache cache)
{
    /// <summary>Those that pass a filter, the newest first. One aimed at a call is both services'.</summary>
    public async Task<IReadOnlyList<StoredAction>> ReadAsync(RecordFilter filter, CancellationToken cancel)
    {
        var (all, names) = (await actions.ReadAsync(cancel), (await cache.GetAsync(cancel)).Names);
        var bears = new MemoryFilter<StoredAction>(new Dictionary<Dimension, Func<StoredAction, IEnumerable<string?>>>
        {
            [Dimension.Service] = Services,
            [Dimension.Team] = Services,
            [Dimension.Source] = action => [action.Source],
        });
        return [.. all.Where(bears.Passing(names.Resolve(filter)))];

        // As they are named now, whatever they were called when the action was agreed.
        IEnumerable<string?> Services(StoredAction action) =>
            new[] { action.Holds.Service, action.Holds.Caller, action.Holds.Callee }
                .Select(name => name is null ? null : names.ServiceNamed(name) ?? name);
    }

    /// <summary>The improvements that are aimed at a service or at a call by or to it: what is to be done before what is done.</summary>
    public async Task<IReadOnlyList<StoredAction>> ImprovementsAtAsync(string service, CancellationToken cancel) =>
    [
        .. (await ReadAsync(RecordFilter.All.With(Dimension.Service, [service]), cancel))
            .Where(action => action.Holds.IsImprovement).OrderByDescending(action => action.Holds.IsOpen),
    ];
}
