namespace EndToEnd.Tests.Running;

/// <summary>The app with the sample organisation, for tests that change it: each something that no other of them looks at.</summary>
public sealed class ChangedApp : SharedApp
{
    private protected override Task<RunningApp> StartAsync() => SampleApp.CopyAsync();
}
