using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Advice;

namespace ReliabilityDashboard.Reading.Advice;

/// <summary>Where an advice stands.</summary>
public enum AdviceState
{
    /// <summary>Nobody has said anything yet.</summary>
    New,
    /// <summary>A person does not want to see it.</summary>
    SetAside,
}

/// <summary>An advice with what people said of it.</summary>
/// <param name="Found">What the rule found.</param>
/// <param name="Aside">Who set it aside and why; null where that does not hold.</param>
public sealed record StatedAdvice(PatternAdvice Found, SetAsideAdvice? Aside)
{
    public AdviceState State => Aside is null ? AdviceState.New : AdviceState.SetAside;
}

/// <summary>Tells pattern advice with its state. What fires no more is gone; what was set aside comes back after its day.</summary>
public sealed class AdviceReader(AdviceFinder finder, SetAsideQuery aside, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>All that fires now, the strongest first.</summary>
    public async Task<IReadOnlyList<StatedAdvice>> ReadAsync(CancellationToken cancel)
    {
        var (found, kept) = (await finder.FindAsync(cancel), await aside.ReadAsync(cancel));
        var today = calendar.LocalDate(time.GetUtcNow().UtcDateTime);
        return
        [
            .. found.Select(advice =>
                new StatedAdvice(advice, kept.GetValueOrDefault(advice.Id) is { } one && one.HoldsOn(today) ? one : null)),
        ];
    }
}
