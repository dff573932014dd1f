using System.Net;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>What load balancers and watchdogs ask.</summary>
[EitherDatabase]
public sealed class HealthTests(ApiApp app) : IClassFixture<ApiApp>
{
    [Theory]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    public async Task Everybody_is_told_that_it_serves_and_nothing_more(string path)
    {
        using var nobody = new ApiClient(app.App.Address, null);

        var answer = (await nobody.GetAsync(path)).Is(HttpStatusCode.OK);

        Assert.Equal("""{"status":"ok"}""", answer.Text);
        Assert.True(answer.Message.Headers.CacheControl?.NoStore);
    }

    [Fact]
    public async Task Who_holds_a_key_is_told_how_each_part_stands()
    {
        var answer = (await app.Api.GetAsync("/readyz")).Is(HttpStatusCode.OK);

        Assert.Equal(["database", "jobs", "inbox"], answer.At("parts").EnumerateObject().Select(part => part.Name));
        Assert.Equal("ok", answer.Word("parts.database.status"));
        Assert.Contains("2 servers", answer.Word("parts.jobs.says"), StringComparison.Ordinal);
    }
}
