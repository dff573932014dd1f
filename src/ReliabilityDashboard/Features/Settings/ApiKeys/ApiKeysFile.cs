using ReliabilityDashboard.Security.Access;
using ReliabilityDashboard.Shell.Downloads;
using ReliabilityDashboard.Shell.Filters;
using ReliabilityDashboard.Storage.People;

namespace ReliabilityDashboard.Features.Settings.ApiKeys;

/// <summary>The keys of programs as a file; never what would open anything.</summary>
[FileOf(Page, Right.ManageKeys)]
public sealed class ApiKeysFile(ApiKeyEditing keys) : IListFile
{
    private const string Page = "/settings/keys";

    public static string Address => ListFile.Of(Page);

    public async Task<CsvFile?> ReadAsync(PageAddress address, string id, CancellationToken cancel)
    {
        IReadOnlyList<CsvColumn<ApiKeyEntity>> columns =
        [
            new("name", key => key.Name),
            new("begins_with", key => key.Start),
            new("scopes", key => string.Join("; ", key.Scopes)),
            new("state", keys.StateOf),
            new("created_at", key => key.CreatedAt),
            new("created_by", key => key.CreatedBy),
            new("valid_until", key => key.ExpiresAt),
            new("last_used_at", key => key.LastUsedAt),
        ];
        return columns.File(FileName.Of("api-keys", address), await keys.ListAsync(cancel));
    }
}
