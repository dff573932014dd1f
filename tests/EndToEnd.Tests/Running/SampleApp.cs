namespace EndToEnd.Tests.Running;

/// <summary>The app with the whole sample organisation in it. Tests that change what others read take a copy.</summary>
public sealed class SampleApp : SharedApp
{
    private static readonly Lazy<Task<DataFolder>> Sample = new(LoadAsync);

    // A file lies in the inbox that asks, and so stays there to be looked at.
    private protected override async Task<RunningApp> StartAsync()
    {
        var app = await CopyAsync();
        await File.WriteAllTextAsync(Path.Combine(app.Data.Inbox, "desk.csv"), """
            number,opened_at,short_description,priority,state,closed_at,cmdb_ci
            INC1,2026-02-01 08:00:00,Mail cannot be sent,1 - Critical,Closed,2026-02-08 08:00:00,mail
            INC2,yesterday,Print queue hangs,Very bad,Parked,,print
            """);
        return app;
    }

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
