using ReliabilityDashboard.Domain.Dependencies;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Reading.Graph;
using ReliabilityDashboard.Reading.Services;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.NextSteps.Protection;

/// <summary>Protection by team as a file.</summary>
[FileOf(typeof(ProtectionPage), Part = "teams")]
public sealed class TeamCoverageFile(ProtectionLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<TeamCoverage>> Columns =
    [
        new("team", one => one.Team ?? Dimension.Unknown),
        new("calls_that_wait", one => one.Calls.Edges),
        new("protected", one => one.Calls.Protected),
        new("proven", one => one.Calls.Proven),
        .. ProtectionPart.All.SelectMany(part => new CsvColumn<TeamCoverage>[]
        {
            new(part.Word, one => one.Calls.With(part)), new($"{part.Word}_unstated", one => one.Calls.Unstated(part)),
        }),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        Columns.File(FileName.Of("protection-by-team", address), (await loader.LoadAsync(address, cancel)).Overview.Teams);
}

/// <summary>The calls that lack a kind of protection as a file.</summary>
[FileOf(typeof(ProtectionPage), Part = "without")]
public sealed class UnprotectedCallsFile(ProtectionLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<CostlyCall>> Columns =
    [
        new("call", one => one.Call.Name.Text),
        new("caller", one => one.Call.Caller),
        new("callee", one => one.Call.Callee),
        .. ProtectionPart.All.Select(part => new CsvColumn<CostlyCall>(part.Word, one => CallWords.Stated(part.Of(one.Call)))),
        new("standing", one => CallWords.Standing(one.Call)),
        new("incidents", one => one.Incidents.Count),
        new("cost", one => one.Cost),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var view = await loader.LoadAsync(address, cancel);
        return Columns.File(FileName.Of($"without-{view.Without.Word.Replace('_', '-')}", address), view.Lacking);
    }
}
