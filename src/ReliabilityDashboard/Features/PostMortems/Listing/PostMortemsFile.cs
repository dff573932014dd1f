using ReliabilityDashboard.Domain.PostMortems;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.Learning;

namespace ReliabilityDashboard.Features.PostMortems.Listing;

/// <summary>The post-mortems as a file, state by state as their page has them.</summary>
[FileOf(typeof(PostMortemsPage))]
public sealed class PostMortemsFile(PostMortemListLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<PostMortemListEntry>> Columns =
    [
        new("id", entry => entry.Id),
        new("title", entry => entry.Title),
        new("state", entry => PostMortemWords.Of(entry.State)),
        new("about", entry => string.Join("; ", entry.Incidents.Select(incident => incident.ExternalId))),
        new("changed_at", entry => entry.UpdatedAt),
        new("changed_by", entry => entry.UpdatedBy),
        new("published_at", entry => entry.PublishedAt),
        new("actions_open", entry => entry.ActionsOpen),
        new("actions_done", entry => entry.ActionsDone),
    ];

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        var view = await loader.LoadAsync(cancel);
        return Columns.File(FileName.Of("post-mortems", address), Enum.GetValues<PostMortemState>().SelectMany(view.Of));
    }
}
