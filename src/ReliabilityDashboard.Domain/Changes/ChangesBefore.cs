namespace ReliabilityDashboard.Domain.Changes;

/// <summary>The changes of the 90 days before an incident, seen from its start and service.</summary>
internal sealed class ChangesBefore
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(90);
    private readonly DateTime start;
    private readonly DateTime from;
    private readonly List<(Change Change, double Proximity)> changes;

    public ChangesBefore(
        DateTime start, string? service, IEnumerable<Change> changes, DateTime firstStored, Func<string, string, int?> hops)
    {
        this.start = start;
        from = firstStored > start - LookBack ? firstStored : start - LookBack;
        this.changes =
        [
            .. changes
                .Where(change => change.At <= start && (change.At >= from || change.At + TriggerWindow.Of(change) >= from))
                .Select(change => (change, ProximityOf(service, change.Service, hops))),
        ];
    }

    public List<TriggerCandidate> Candidates() =>
        [
            .. from one in changes
            let age = start - one.Change.At
            where age <= TriggerWindow.Of(one.Change)
            let score = TriggerWindow.Freshness(one.Change.Kind, age) * one.Proximity
            // At equal score the shorter window wins, then the later change.
            orderby score descending, TriggerWindow.Of(one.Change), age, one.Change.Id
            select new TriggerCandidate(one.Change, age, one.Proximity, score, ChanceOf(score)),
        ];

    // 1 − exp(−Σ rate × age up to which such a change would score as high), per kind and proximity; growth by the share of the time it
    // lasted.
    private double ChanceOf(double score)
    {
        var watched = start - from;
        if (watched <= TimeSpan.Zero)
            return 1;
        var expected = 0.0;
        foreach (
            var group in changes
                .Where(one => one.Change.Kind != ChangeKind.Growth && one.Change.At >= from)
                .GroupBy(one => (one.Change.Kind, one.Proximity))
        )
        {
            if (group.Key.Proximity < score)
                continue;
            var reach = TriggerWindow.HalfLife(group.Key.Kind) * Math.Log2(group.Key.Proximity / score);
            var window = TriggerWindow.Of(group.Key.Kind);
            expected += group.Count() * ((reach < window ? reach : window) / watched);
        }
        return Math.Min(1, 1 - Math.Exp(-expected) + GrowthShare(score, watched));
    }

    private double GrowthShare(double score, TimeSpan watched)
    {
        var inside = TimeSpan.Zero;
        var until = from;
        foreach (
            var (change, _) in changes
                .Where(one => one.Change.Kind == ChangeKind.Growth && one.Proximity >= score)
                .OrderBy(one => one.Change.At)
        )
        {
            var begin = change.At > until ? change.At : until;
            var end = change.At + TriggerWindow.Of(change);
            if (end > start)
                end = start;
            if (end <= begin)
                continue;
            inside += end - begin;
            until = end;
        }
        return inside / watched;
    }

    private static double ProximityOf(string? incident, string? change, Func<string, string, int?> hops)
    {
        if (incident is null || change is null)
            return 0.25;
        if (string.Equals(incident, change, StringComparison.OrdinalIgnoreCase))
            return 1;
        return hops(incident, change) switch
        {
            <= 1 => 0.5,
            2 => 0.25,
            _ => 0.05,
        };
    }
}
