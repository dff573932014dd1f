namespace ReliabilityDashboard.Domain.Changes;

/// <summary>The changes of the 90 days before an incident, seen from its start and service.</summary>
internal sealed class ChangesBefore
{
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(90);
    private readonly ChangeHistory history;
    private readonly DateTime start;
    private readonly string? service;
    private readonly DateTime from;

    public ChangesBefore(ChangeHistory history, DateTime start, string? service)
    {
        (this.history, this.start, this.service) = (history, start, service);
        from = history.FirstStored is { } first && first > start - LookBack ? first : start - LookBack;
    }

    /// <summary>The candidates, the best first, their chance not reckoned yet.</summary>
    public IEnumerable<TriggerCandidate> Scored()
    {
        List<TriggerCandidate> candidates = [];
        foreach (var change in history.Made(start - TriggerWindow.Longest, start)) Add(change);
        foreach (var change in history.GrowthUntil(start)) Add(change);
        // At equal score the shorter window wins, then the later change.
        return candidates
            .OrderByDescending(one => one.Score).ThenBy(one => TriggerWindow.Of(one.Change)).ThenBy(one => one.Age)
            .ThenBy(one => one.Change.Id);

        void Add(Change change)
        {
            var age = start - change.At;
            if (age > TriggerWindow.Of(change)) return;
            var proximity = history.Proximity(service, change.Service);
            candidates.Add(new(change, age, proximity, TriggerWindow.Freshness(change.Kind, age) * proximity, 1));
        }
    }

    /// <summary>The candidate with how likely one that scores at least as high stands there by chance.</summary>
    public TriggerCandidate WithChance(TriggerCandidate candidate) => candidate with { Chance = ChanceOf(candidate.Score) };

    // 1 − (1 − g) · exp(−Σ rate × age up to which such a change would score as high), over kinds and services; g is the share of the time
    // that lay inside growth.
    private double ChanceOf(double score)
    {
        var watched = start - from;
        if (watched <= TimeSpan.Zero) return 1;
        var expected = 0.0;
        foreach (var series in history.Series)
        {
            var proximity = history.Proximity(service, series.Service);
            if (proximity < score) continue;
            var reach = TriggerWindow.HalfLife(series.Kind) * Math.Log2(proximity / score);
            var window = TriggerWindow.Of(series.Kind);
            expected += series.Count(from, start) * ((reach < window ? reach : window) / watched);
        }
        return 1 - (1 - GrowthShare(score, watched)) * Math.Exp(-expected);
    }

    private double GrowthShare(double score, TimeSpan watched)
    {
        var inside = TimeSpan.Zero;
        var until = from;
        foreach (var change in history.GrowthUntil(start))
        {
            if (history.Proximity(service, change.Service) < score) continue;
            var begin = change.At > until ? change.At : until;
            var end = change.At + TriggerWindow.Of(change);
            if (end > start) end = start;
            if (end <= begin) continue;
            inside += end - begin;
            until = end;
        }
        return inside / watched;
    }
}
