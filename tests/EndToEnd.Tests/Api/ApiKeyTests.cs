using System.Net;
using System.Security.Cryptography;
using System.Text;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>Keys from the command line: what they open, and when they open nothing.</summary>
[EveryDatabase]
public sealed class ApiKeyTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task The_command_prints_the_key_alone_and_stores_only_its_hash()
    {
        var made = await app.App.Data.RunApartAsync("create-api-key", "--name", "alone", "--scopes", "read");

        Assert.True(made.ExitCode == 0, made.Error);
        var key = made.Output.TrimEnd('\n');
        Assert.Matches("^rdk_[A-Za-z0-9_-]{43}$", key);
        Assert.Equal(
            0L, await app.App.Data.AskAsync($"SELECT count(*) FROM api_keys WHERE name = '{key}' OR hash = '{key}' OR start = '{key}'"));
        Assert.Equal("[\"read\"]", await app.App.Data.AskAsync($"SELECT scopes FROM api_keys WHERE hash = '{Hash(key)}'"));
    }

    [Fact]
    public async Task The_command_works_before_the_database_exists()
    {
        using var data = new DataFolder();

        var key = await ApiClient.KeyAsync(data, "read,import");

        Assert.StartsWith("rdk_", key, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--name", "x")]
    [InlineData("--scopes", "read")]
    [InlineData("--name", "x", "--scopes", "read,fly")]
    [InlineData("--name", "x", "--scopes", "read", "--days", "0")]
    [InlineData("--name", "x", "--scopes", "read", "surplus")]
    public async Task Wrong_words_end_with_exit_code_2_and_print_no_key(params string[] words)
    {
        var ended = await app.App.Data.RunAsync(["create-api-key", .. words]);

        Assert.Equal((2, ""), (ended.ExitCode, ended.Output));
        Assert.Contains("--scopes", ended.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("incidents")]
    [InlineData("nothing/here")]
    [InlineData("/api/v2/incidents")]
    public async Task Without_a_key_everything_is_401_also_what_is_not_there(string path)
    {
        using var nobody = new ApiClient(app.App.Address, null);
        using var guesser = new ApiClient(app.App.Address, "rdk_guessed");

        var (without, wrong) = (await nobody.GetAsync(path), await guesser.GetAsync(path));

        without.Is(HttpStatusCode.Unauthorized);
        wrong.Is(HttpStatusCode.Unauthorized);
        Assert.Equal("application/problem+json", without.Message.Content.Headers.ContentType?.MediaType);
        Assert.Equal("Bearer", without.Message.Headers.WwwAuthenticate.ToString());
        Assert.Equal(401, without.Number("status"));
    }

    [Fact]
    public async Task A_key_does_what_its_scopes_say_and_nothing_else()
    {
        using var reader = await ApiClient.OpenAsync(app.App, "read");
        using var importer = await ApiClient.OpenAsync(app.App, "import");

        (await reader.GetAsync("incidents")).Is(HttpStatusCode.OK);
        var refused = (await reader.PostAsync("imports/incidents", "id,title,started_at\n", ApiClient.Csv)).Is(HttpStatusCode.Forbidden);
        Assert.Contains("import", refused.Word("detail"), StringComparison.Ordinal);
        (await reader.PatchAsync("incidents/1", "\"1\"", "{}")).Is(HttpStatusCode.Forbidden);
        (await reader.PostAsync("post-mortems", "{}")).Is(HttpStatusCode.Forbidden);
        (await importer.GetAsync("incidents")).Is(HttpStatusCode.Forbidden);
        Assert.Equal("succeeded", (await importer.ImportAsync("incidents", "id,title,started_at\n")).Word("status"));
    }

    [Theory]
    [InlineData("expires_at = '2020-01-01 00:00:00'")]
    [InlineData("revoked_at = '2026-01-01 00:00:00'")]
    public async Task An_expired_or_revoked_key_opens_nothing_from_that_moment_on(string change)
    {
        var key = await ApiClient.KeyAsync(app.App.Data, "read");
        using var client = new ApiClient(app.App.Address, key);
        (await client.GetAsync("incidents")).Is(HttpStatusCode.OK);

        await app.App.Data.AskAsync($"UPDATE api_keys SET {change} WHERE hash = '{Hash(key)}'");

        (await client.GetAsync("incidents")).Is(HttpStatusCode.Unauthorized);
    }
    private static string Hash(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
