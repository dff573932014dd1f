using ReliabilityDashboard.Api;
using ReliabilityDashboard.Reading.Advice;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.NextSteps.Advice;

/// <summary>The advice that is listed as a file.</summary>
[FileOf(typeof(NextStepsPage), Part = "patterns")]
public sealed class AdviceFile(AdviceViewLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<StatedAdvice>> Columns =
    [
        new("pattern", one => one.Found.Rule.Pattern.Name),
        new("rule", one => one.Found.Rule.Id),
        new("where", one => one.Found.Target.Text),
        new("service", one => one.Found.Target.Service),
        new("caller", one => one.Found.Target.Caller),
        new("callee", one => one.Found.Target.Callee),
        new("because", one => AdviceWords.Finding(one.Found)),
        new("strength", one => one.Found.Strength),
        new("since", one => one.Found.Since),
        new("chance", one => one.Found.Chance),
        new("evidence", one => string.Join("; ", one.Found.Because.Select(said => said.Text))),
        new("state", one => ApiJson.Word(one.State)),
        new("improvement", one => one.Action is { } action ? AdviceWords.Improvement(action) : null),
        new("came_back_after", one => one.RegressionOf is { } before ? AdviceWords.Improvement(before) : null),
        new("reason", one => one.Aside?.Reason),
        new("until", one => one.Aside?.Until),
        new("id", one => one.Found.Id),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        Columns.File(FileName.Of("advice", address), (await loader.LoadAsync(address, [], cancel)).Listed);
}
