using ReliabilityDashboard.Domain.Actions;
using ReliabilityDashboard.Domain.Advice;
using ReliabilityDashboard.Domain.Time;
using ReliabilityDashboard.Storage.Actions;
using ReliabilityDashboard.Storage.Advice;

namespace ReliabilityDashboard.Reading.Advice;

/// <summary>Tells pattern advice with what people made of it. What is new and fires no more is gone; what was set aside comes back
/// after its day; of what was done only what came after counts.</summary>
public sealed class AdviceReader(
    AdviceFinder finder, SetAsideQuery aside, ActionQuery actions, ReportingCalendar calendar, TimeProvider time)
{
    /// <summary>All that fires now, the strongest first, then what became an action and fires no more.</summary>
    public async Task<IReadOnlyList<StatedAdvice>> ReadAsync(CancellationToken cancel)
    {
        var (found, kept) = (await finder.FindAsync(cancel), await aside.ReadAsync(cancel));
        // The newest first, so of each advice the last one that it became.
        var taken = (await actions.ReadAsync(cancel))
            .Where(action => action is { Origin: ActionOrigin.Advice, OriginId: not null })
            .DistinctBy(action => action.OriginId).ToDictionary(action => action.OriginId!);
        var today = calendar.LocalDate(time.GetUtcNow().UtcDateTime);
        var firing = found.All.Select(advice => advice.Id).ToHashSet();
        return
        [
            .. found.All.Select(advice => State(advice, taken.GetValueOrDefault(advice.Id))),
            .. from action in taken.Values
               where !firing.Contains(action.OriginId!) && action.Holds.State != ActionState.NotDoing
               let advice = action.Advice?.Read()
               where advice is not null
               select new StatedAdvice(advice, null) { Action = action },
        ];

        StatedAdvice State(PatternAdvice advice, StoredAction? action)
        {
            var said = kept.GetValueOrDefault(advice.Id) is { } one && one.HoldsOn(today) ? one : null;
            if (action is null) return new(advice, said);
            if (action.Holds.IsOpen) return new(advice, null) { Action = action };
            if (action.Holds.State == ActionState.NotDoing) return new(advice, said ?? Against(advice, action)) { Action = action };
            var done = action.Holds.Done ?? calendar.LocalDate(action.UpdatedAt);
            var after = found.Facts.After(calendar.Midnight(done.AddDays(1)));
            return PatternAdvice.Find(advice.Rule, advice.Id, after) is not { } again
                ? new(action.Advice?.Read() ?? advice, null) { Action = action }
                : new(again, said is not null && calendar.LocalDate(said.SetAt) > done ? said : null) { RegressionOf = action };
        }
    }

    // Whoever decided against what it became does not want to see it either.
    private static SetAsideAdvice Against(PatternAdvice advice, StoredAction action) => new()
    {
        Id = advice.Id, Title = advice.Title, Reason = action.Holds.Reason ?? "Decided against.", SetBy = action.UpdatedBy ?? action.Source,
        SetAt = action.UpdatedAt,
    };
}
