namespace EndToEnd.Tests.Running;

/// <summary>The app that tests bring their own records into: they keep apart by source, service or date.</summary>
public sealed class WrittenApp : SharedApp
{
    private protected override Task<RunningApp> StartAsync() => RunningApp.StartAsync();
}
