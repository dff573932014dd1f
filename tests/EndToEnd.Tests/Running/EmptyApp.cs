namespace EndToEnd.Tests.Running;

/// <summary>The app as one finds it who starts without the sample: nothing imported yet.</summary>
public sealed class EmptyApp : SharedApp
{
    private protected override Task<RunningApp> StartAsync() => RunningApp.StartAsync();
}
