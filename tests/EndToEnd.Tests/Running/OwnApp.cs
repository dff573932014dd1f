namespace EndToEnd.Tests.Running;

/// <summary>An app of one class, whose tests, one after the other, keep apart by what they bring in.</summary>
public sealed class OwnApp : SharedApp
{
    private protected override Task<RunningApp> StartAsync() => RunningApp.StartAsync();
}
