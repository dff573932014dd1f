using EndToEnd.Tests.Running;

namespace EndToEnd.Tests.Api;

/// <summary>The app that tests write into, and a key that may do everything.</summary>
public sealed class ApiApp(WrittenApp shared) : IAsyncLifetime
{
    internal RunningApp App { get; private set; } = null!;

    internal ApiClient Api { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        App = await shared.ReadyAsync();
        Api = await ApiClient.OpenAsync(App);
    }

    public ValueTask DisposeAsync()
    {
        Api?.Dispose();
        return ValueTask.CompletedTask;
    }
}
