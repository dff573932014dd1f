using ReliabilityDashboard.Domain.Incidents;
using ReliabilityDashboard.Reading.Advice;
using ReliabilityDashboard.Reading.Effects;

namespace ReliabilityDashboard.Features.NextSteps.Advice;

/// <summary>What the panel of pattern advice shows.</summary>
/// <param name="All">All advice, whatever became of it.</param>
/// <param name="State">Which of it is listed.</param>
/// <param name="Incidents">The incidents that speak for it, by their ids as the advice has them.</param>
/// <param name="To">UTC end of the days that the rules look at.</param>
public sealed record AdviceView(
    IReadOnlyList<StatedAdvice> All, AdviceState State, IReadOnlyDictionary<string, Incident> Incidents, DateTime To)
{
    /// <summary>What came after the improvements that are done, by our id.</summary>
    public required IReadOnlyDictionary<long, ImprovementEffect> Effects { get; init; }

    /// <summary>In the order of the panel's links.</summary>
    public static IReadOnlyList<(AdviceState State, string Title)> States { get; } =
    [
        (AdviceState.New, "New"), (AdviceState.Taken, "Taken"), (AdviceState.SetAside, "Set aside"), (AdviceState.Done, "Done"),
    ];

    /// <summary>Those that are listed.</summary>
    public IReadOnlyList<StatedAdvice> Listed { get; } = [.. All.Where(one => one.State == State)];
}
