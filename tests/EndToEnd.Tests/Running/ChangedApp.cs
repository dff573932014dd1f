namespace EndToEnd.Tests.Running;

/// <summary>The app with the sample organisation, for the tests of one class that change it: each something that no other of them looks at.</summary>
public sealed class ChangedApp(SampleApp sample) : SharedApp
{
    private protected override Task<RunningApp> StartAsync() => sample.CopyAsync();
}
