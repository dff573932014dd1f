using ReliabilityDashboard.Domain.Time;

namespace ReliabilityDashboard.Features.Trends;

/// <summary>Loads every chart of the page.</summary>
public sealed class TrendSections(
    SessionTrend sessions, RecoveryTrend recovery, DurationTrend durations, RepeatTrend repeats, SpreadTrend spread,
    CategoryTrend categories)
{
    public async Task<TrendsView.TrendCharts> LoadAsync(TrendQuestion question, IReadOnlyList<Step> offered, CancellationToken cancel)
    {
        var (recovered, survival) = await recovery.LoadAsync(question, cancel);
        return new(question.Step, offered,
            await sessions.LoadAsync(question, cancel),
            recovered, survival,
            await durations.LoadAsync(question, "time-to-detection", cancel),
            await durations.LoadAsync(question, "time-to-acknowledge", cancel),
            await durations.LoadAsync(question, "time-to-mitigate", cancel),
            await repeats.LoadAsync(question, cancel),
            await spread.LoadAsync(question, cancel),
            await categories.LoadAsync(question, cancel));
    }
}
