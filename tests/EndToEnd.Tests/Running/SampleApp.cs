namespace EndToEnd.Tests.Running;

/// <summary>The app with the whole sample organisation in it. Tests that change what others read take a copy.</summary>
public sealed class SampleApp : SharedApp
{
    private static readonly Lazy<Task<DataFolder>> Sample = new(LoadAsync);

    private protected override Task<RunningApp> StartAsync() => CopyAsync();

    /// <summary>Another app on a copy of the loaded data, for a test that changes it.</summary>
    internal static async Task<RunningApp> CopyAsync(params string[] settings) =>
        await RunningApp.StartAsync(await (await Sample.Value).CopyAsync(), settings);

    /// <summary>Loaded once by an app that has ended since: only what nobody has open can be copied.</summary>
    private static async Task<DataFolder> LoadAsync()
    {
        var data = new DataFolder();
        await using var app = await AppProcess.StartAsync([.. data.Settings, "--Sample:Load=true"]);
        await Waiting.UntilAsync(
            async () => await data.AskAsync("SELECT COUNT(*) FROM sample_loads WHERE completed") is 1L, "the sample was loaded");
        return data;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Sample is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }) (await Sample.Value).Dispose();
    }
}
