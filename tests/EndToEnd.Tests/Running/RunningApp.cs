namespace EndToEnd.Tests.Running;

/// <summary>An app and the folder it keeps its data in.</summary>
internal sealed class RunningApp(AppProcess process, DataFolder data) : IAsyncDisposable
{
    public Uri Address => process.Address;

    public AppProcess Process => process;

    public DataFolder Data => data;

    /// <summary>Starts the built program on a free port; into a given folder, or an empty one.</summary>
    public static async Task<RunningApp> StartAsync(DataFolder? data = null, params string[] settings)
    {
        data ??= new DataFolder();
        return new(await AppProcess.StartAsync([data.Setting, .. settings]), data);
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        data.Dispose();
    }
}
