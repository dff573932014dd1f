namespace EndToEnd.Tests.Running;

/// <summary>The app with narrow limits, in another time zone, behind a proxy on this machine; the few tests that bring something in keep
/// apart by date, and no others do.</summary>
public sealed class StrictApp : SharedApp
{
    public const int UploadBytes = 1024, RequestsPerMinute = 600;

    private protected override Task<RunningApp> StartAsync() =>
        RunningApp.StartAsync(
            null, $"--Imports:MaxUploadBytes={UploadBytes}", $"--Api:RequestsPerMinute={RequestsPerMinute}",
            "--Reporting:TimeZone=Europe/Berlin", "--Proxy:Trusted=127.0.0.1");
}
