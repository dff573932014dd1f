using System.Net;

namespace EndToEnd.Tests.Running;

/// <summary>An app and the folder it keeps its data in, with the sign-in of whoever opened the link that its console shows.</summary>
internal sealed class RunningApp : IAsyncDisposable
{
    private readonly Lazy<Task<Cookie>> signIn;

    private RunningApp(AppProcess process, DataFolder data)
    {
        (Process, Data) = (process, data);
        signIn = new(process.SignInAsync);
    }

    public Uri Address => Process.Address;

    public AppProcess Process { get; }

    public DataFolder Data { get; }

    /// <summary>Starts the program on a free port, as a demonstration; into a given folder, or an empty one.</summary>
    public static Task<RunningApp> StartAsync(DataFolder? data = null, params string[] settings) => StartAsync(data, _ => { }, settings);

    /// <summary>The same under conditions that differ from those of the tests.</summary>
    /// <param name="data">A given folder, or null for an empty one.</param>
    /// <param name="change">Changes the command or its environment before it starts.</param>
    /// <param name="settings">Settings beside those of a demonstration.</param>
    public static async Task<RunningApp> StartAsync(
        DataFolder? data, Action<System.Diagnostics.ProcessStartInfo> change, params string[] settings)
    {
        data ??= new DataFolder();
        var program = AppProcess.Prepare([.. data.Settings, "--Security:Demo=true", .. settings]);
        change(program.StartInfo);
        return new(await AppProcess.StartAsync(program), data);
    }

    /// <summary>The cookie of the demonstration's administrator. The link works once, so all visits of a test share it.</summary>
    public Task<Cookie> SignInAsync() => signIn.Value;

    /// <summary>Asks as the signed-in administrator, without a browser.</summary>
    public async Task<HttpClient> ClientAsync()
    {
        var cookies = new CookieContainer();
        cookies.Add(await SignInAsync());
        return new HttpClient(new HttpClientHandler { CookieContainer = cookies }) { BaseAddress = Address };
    }

    public async ValueTask DisposeAsync()
    {
        await Process.DisposeAsync();
        Data.Dispose();
    }
}
