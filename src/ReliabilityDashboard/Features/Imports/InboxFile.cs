using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;

namespace ReliabilityDashboard.Features.Imports;

/// <summary>What lies in the inbox folder as a file.</summary>
[FileOf(typeof(ImportsPage), Part = "inbox")]
public sealed class InboxFile(ImportsLoader loader) : IListFile
{
    private static readonly IReadOnlyList<CsvColumn<InboxFileView>> Columns =
    [
        new("file", file => file.Name),
        new("kind", file => file.Kind),
        new("taken", file => file.AlreadyTaken),
        new("bytes", file => file.Size),
        new("changed_at", file => file.ModifiedAt),
    ];

    public static string Address => ListFile.Of("/imports", "inbox");

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel) =>
        Columns.File(FileName.Of("inbox", address), (await loader.LoadAsync(ImportListAddress.Of(address), cancel)).Inbox);
}
