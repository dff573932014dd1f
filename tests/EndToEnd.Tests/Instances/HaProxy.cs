using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Running;

namespace EndToEnd.Tests.Instances;

/// <summary>A real HAProxy with the configuration that <c>docs/operations.md</c> shows; only the addresses are those of the test.</summary>
internal sealed partial class HaProxy : IAsyncDisposable
{
    private readonly Process process;
    private readonly string file;

    private HaProxy(Process process, string file, Uri address) => (this.process, this.file, Address) = (process, file, address);

    public Uri Address { get; }

    public static async Task<HaProxy> StartAsync(IReadOnlyList<Uri> instances)
    {
        var port = FreePort();
        var documented = ConfigurationBlock()
            .Match(await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "operations.md")))
            .Groups[1]
            .Value;
        var configuration = BindLine().Replace(documented, $"bind 127.0.0.1:{port}");
        for (var i = 0; i < instances.Count; i++)
            configuration = configuration.Replace($"app{i + 1}.example.org:5080", instances[i].Authority, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", configuration, StringComparison.Ordinal);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, configuration);
        // -db: in the foreground.
        var process = Process.Start(new ProcessStartInfo("haproxy", ["-db", "-f", file]) { RedirectStandardError = true })!;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Kill(process);
        var said = process.StandardError.ReadToEndAsync();
        var proxy = new HaProxy(process, file, new Uri($"http://127.0.0.1:{port}"));
        try
        {
            using var client = new HttpClient();
            await Waiting.UntilAsync(
                async () => process.HasExited || await IsReadyAsync(client, proxy.Address), "HAProxy passed a request on");
            if (process.HasExited) throw new InvalidOperationException($"HAProxy ended: {await said}");
            return proxy;
        }
        catch
        {
            await proxy.DisposeAsync();
            throw;
        }
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri address)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri(address, "/readyz"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill(process);
        await process.WaitForExitAsync();
        process.Dispose();
        File.Delete(file);
    }

    [GeneratedRegex("```haproxy\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex ConfigurationBlock();

    [GeneratedRegex(@"bind \S+( ssl crt \S+)?")]
    private static partial Regex BindLine();
}
