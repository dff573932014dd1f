using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Storage.Actions;

namespace ReliabilityDashboard.Reading.Effects;

/// <summary>Sets the architecture of the day before an improvement beside that of now.</summary>
public sealed class ModelledChangeReader(GraphReader graphs, ReportingCalendar calendar)
{
    /// <summary>How far a failure of what it changed would spread; null where it names no place, or has no day.</summary>
    public async Task<ModelledChange?> ReadAsync(StoredAction action, CancellationToken cancel)
    {
        if (action.Holds is not { Done: { } done } holds || (holds.Callee ?? holds.Service) is not { } target) return null;
        // The day before ends where its own begins.
        var before = await graphs.ReadAsync(null, calendar.Midnight(done), cancel);
        var now = await graphs.ReadAsync(null, null, cancel);
        var node = now.NameOf(target);
        return new(node, before.Blast(node), now.Blast(node));
    }
}
