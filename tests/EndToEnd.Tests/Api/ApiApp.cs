using EndToEnd.Tests.Running;

namespace EndToEnd.Tests.Api;

/// <summary>The app with nothing in it and a key that may do everything; the tests of one class share it and keep apart by source and date.</summary>
public sealed class ApiApp : IAsyncLifetime
{
    private RunningApp app = null!;

    internal RunningApp App => app;

    internal ApiClient Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        app = await RunningApp.StartAsync();
        Api = await ApiClient.OpenAsync(app);
    }

    public async ValueTask DisposeAsync()
    {
        Api.Dispose();
        await app.DisposeAsync();
    }
}
