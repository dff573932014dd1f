using Microsoft.EntityFrameworkCore;
using ReliabilityDashboard.Domain.Grouping;
using ReliabilityDashboard.Domain.Incidents;

namespace ReliabilityDashboard.Storage.FailureModes;

/// <summary>Makes one of the failure modes that were opened under two names of one service, once one is declared an alias of the other. The
/// only case in which an import moves what was decided; what a person decided stays also then.</summary>
public static class FailureModeAliases
{
    /// <summary>Joins them inside the open transaction.</summary>
    /// <param name="context">The context of the transaction.</param>
    /// <param name="alias">The alias, as names are compared.</param>
    /// <param name="service">The catalogue's name of the service, as names are compared.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    public static async Task JoinAsync(ReliabilityContext context, string alias, string service, CancellationToken cancel)
    {
        var (from, to) = (FailureMode.PlaceOf(alias), FailureMode.PlaceOf(service));
        var opened = await context.FailureModes.Where(mode => mode.Key.StartsWith(from)).ToListAsync(cancel);
        if (opened.Count == 0) return;
        var modes = await context.FailureModes.ToDictionaryAsync(mode => mode.Id, cancel);
        var byKey = modes.Values.ToDictionary(mode => mode.Key);
        foreach (var mode in opened.OrderBy(mode => mode.Id))
        {
            var key = to + mode.Key[from.Length..];
            if (byKey.TryGetValue(key, out var same)) Join(modes, Standing(modes, mode), Standing(modes, same));
            else (mode.Key, byKey[key]) = (key, mode);
        }
        await context.SaveChangesAsync(cancel);
    }

    // The older is kept and the other redirects, as in a merge by a person; what a person put together elsewhere is left there.
    private static void Join(Dictionary<long, FailureModeEntity> modes, FailureModeEntity one, FailureModeEntity other)
    {
        if (one.Id == other.Id) return;
        var (kept, gone) = one.Id < other.Id ? (one, other) : (other, one);
        if (gone.Rule == GroupRule.Person) (kept.Rule, kept.Title) = (gone.Rule, gone.Title);
        foreach (var redirecting in modes.Values.Where(mode => mode.MergedIntoId == gone.Id)) redirecting.MergedIntoId = kept.Id;
        gone.MergedIntoId = kept.Id;
    }

    private static FailureModeEntity Standing(Dictionary<long, FailureModeEntity> modes, FailureModeEntity mode)
    {
        while (mode.MergedIntoId is { } older) mode = modes[older];
        return mode;
    }
}
