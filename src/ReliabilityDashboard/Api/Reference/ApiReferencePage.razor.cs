namespace ReliabilityDashboard.Api.Reference;

/// <summary>The API's description for people, read from the document that programs get.</summary>
public sealed partial class ApiReferencePage(ApiReferenceReader reader) : IDisposable
{
    private readonly CancellationTokenSource leaving = new();

    protected override async Task OnInitializedAsync() => groups = await reader.ReadAsync(leaving.Token);

    public void Dispose()
    {
        leaving.Cancel();
        leaving.Dispose();
    }
}
