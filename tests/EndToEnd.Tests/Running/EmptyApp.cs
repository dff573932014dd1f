namespace EndToEnd.Tests.Running;

/// <summary>The app as one finds it who starts without the sample: nothing imported yet. It trusts a proxy that is not there.</summary>
public sealed class EmptyApp : SharedApp
{
    private protected override Task<RunningApp> StartAsync() => RunningApp.StartAsync(null, "--Proxy:Trusted=10.9.9.9");
}
