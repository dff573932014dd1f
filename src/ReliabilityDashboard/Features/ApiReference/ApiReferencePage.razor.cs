using ReliabilityDashboard.Api.Reference;
using ReliabilityDashboard.Reading.History;
using ReliabilityDashboard.Shell.Pages;
using ReliabilityDashboard.Storage.Versions;

namespace ReliabilityDashboard.Features.ApiReference;

/// <summary>The API's description for people, read from the document that programs get.</summary>
public sealed partial class ApiReferencePage(ApiReferenceReader reader)
    : LoadedPage<IReadOnlyList<ApiCallGroup>>("The description of the API could not be read")
{
    protected internal override DataParts Parts => PartsRead.By<ApiReferenceReader>();

    protected override async Task<IReadOnlyList<ApiCallGroup>?> AskAsync(CancellationToken cancel) => await reader.ReadAsync(cancel);
}
