using ReliabilityDashboard.Api.Reference;
using ReliabilityDashboard.Shell.Pages;

namespace ReliabilityDashboard.Features.ApiReference;

/// <summary>The API's description for people, read from the document that programs get.</summary>
public sealed partial class ApiReferencePage(ApiReferenceReader reader)
    : LoadedPage<IReadOnlyList<ApiCallGroup>>("The description of the API could not be read")
{
    protected override async Task<IReadOnlyList<ApiCallGroup>?> AskAsync(CancellationToken cancel) => await reader.ReadAsync(cancel);
}
