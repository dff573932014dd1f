using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EndToEnd.Tests.Running;
using ReliabilityDashboard.Storage.Database;

namespace EndToEnd.Tests.Api;

/// <summary>A program that calls a running app with a key.</summary>
internal sealed class ApiClient(Uri address, string? key) : IDisposable
{
    public const string Csv = "text/csv", Json = "application/json", Ndjson = "application/x-ndjson";

    private readonly HttpClient http = new() { BaseAddress = address };

    public static async Task<ApiClient> OpenAsync(RunningApp app, string scopes = "read,import,write,admin") =>
        new(app.Address, await KeyAsync(app.Data, scopes));

    /// <summary>A new key from the command line, beside whatever runs.</summary>
    public static async Task<string> KeyAsync(DataFolder data, string scopes)
    {
        var ended = await data.RunAsync("create-api-key", "--name", "test", "--scopes", scopes);
        Assert.True(ended.ExitCode == 0, ended.Error);
        return ended.Output.Trim();
    }

    public Task<ApiAnswer> GetAsync(string path, string? ifNoneMatch = null) =>
        SendAsync(
            HttpMethod.Get,
            path,
            null,
            headers =>
            {
                if (ifNoneMatch is not null)
                    headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
            }
        );

    public Task<ApiAnswer> PostAsync(string path, string body, string type = Json, string? encoding = null) =>
        SendAsync(HttpMethod.Post, path, Content(Encoding.UTF8.GetBytes(body), type, encoding));

    public Task<ApiAnswer> PostAsync(string path, byte[] body, string type, string? encoding = null) =>
        SendAsync(HttpMethod.Post, path, Content(body, type, encoding));

    public Task<ApiAnswer> PatchAsync(string path, string? ifMatch, string body, string type = "application/merge-patch+json") =>
        ChangeAsync(HttpMethod.Patch, path, ifMatch, body, type);

    public Task<ApiAnswer> PutAsync(string path, string? ifMatch, string body) => ChangeAsync(HttpMethod.Put, path, ifMatch, body, Json);

    /// <summary>Sends a file and waits until its run has ended.</summary>
    public async Task<ApiAnswer> ImportAsync(string kind, string content, string type = Csv, string? source = null)
    {
        var begun = (await PostAsync($"imports/{kind}{(source is null ? "" : $"?source={source}")}", content, type)).Is(
            HttpStatusCode.Accepted);
        return await EndOfAsync(begun.Word("id")!);
    }

    /// <summary>Waits until a run has ended.</summary>
    public async Task<ApiAnswer> EndOfAsync(string run)
    {
        ApiAnswer? now = null;
        await Waiting.UntilAsync(
            async () => (now = (await GetAsync($"imports/{run}")).Is(HttpStatusCode.OK)).Word("status") is "succeeded" or "failed",
            $"run {run} ended");
        return now!;
    }

    public async Task<ApiAnswer> SendAsync(HttpMethod method, string path, HttpContent? content, Action<HttpRequestHeaders>? headers = null)
    {
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? path : $"/api/v1/{path}") { Content = content };
        if (key is not null) request.Headers.Authorization = new("Bearer", key);
        headers?.Invoke(request.Headers);
        var message = await http.SendAsync(request, TestContext.Current.CancellationToken);
        return new(message.StatusCode, await message.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), message);
    }

    private Task<ApiAnswer> ChangeAsync(HttpMethod method, string path, string? ifMatch, string body, string type) =>
        SendAsync(
            method,
            path,
            Content(Encoding.UTF8.GetBytes(body), type, null),
            headers =>
            {
                if (ifMatch is not null)
                    headers.TryAddWithoutValidation("If-Match", ifMatch);
            }
        );

    private static ByteArrayContent Content(byte[] body, string type, string? encoding)
    {
        var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null) content.Headers.ContentEncoding.Add(encoding);
        return content;
    }

    public void Dispose() => http.Dispose();
}
