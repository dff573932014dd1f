using ReliabilityDashboard.Reading.Breakers;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.NextSteps;

/// <summary>The plan as a file. Losses are in the unit, a quarter.</summary>
[FileOf(typeof(NextStepsPage))]
public sealed class PlanFile(NextStepsLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<(int Rank, BreakerAnswer.Proposed Call, BreakerAnswer Answer)>> Columns =
    [
        new("rank", one => one.Rank),
        new("caller", one => one.Call.Caller),
        new("callee", one => one.Call.Callee),
        new("pattern", one => one.Call.Pattern),
        new("unit", one => one.Answer.Unit is { } unit ? BreakerWords.Of(unit) : null),
        new("removes_alone", one => one.Call.RemovesAlone.Value),
        new("removes_alone_low", one => one.Call.RemovesAlone.Low),
        new("removes_alone_high", one => one.Call.RemovesAlone.High),
        new("removes_together", one => one.Call.RemovesTogether.Value),
        new("removes_together_low", one => one.Call.RemovesTogether.Low),
        new("removes_together_high", one => one.Call.RemovesTogether.High),
        new("loss_per_quarter", one => one.Answer.LossPerQuarter?.Value),
        new("assumed", one => string.Join(' ', one.Call.Assumed)),
        new("incidents", one => string.Join(' ', one.Call.Incidents)),
        new("computed_at", one => one.Answer.ComputedAt),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var answer = (await loader.LoadAsync(address, cancel)).Answer;
        return Columns.File(FileName.Of("next-breakers", address), answer.Plan.Index().Select(one => (one.Index + 1, one.Item, answer)));
    }
}
