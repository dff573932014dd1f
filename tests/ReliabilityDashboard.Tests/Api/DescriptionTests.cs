using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using ReliabilityDashboard.Api;
using ReliabilityDashboard.Domain.Filters;
using ReliabilityDashboard.Domain.Metrics.Catalogue;
using ReliabilityDashboard.Security.ApiKeys;
using ReliabilityDashboard.Tests.Running;
using ReliabilityDashboard.Tests.Security;

namespace ReliabilityDashboard.Tests.Api;

/// <summary>What holds of every call of the API, found by what the calls say of themselves.</summary>
[EitherDatabase]
[Collection(SharedProgram.Name)]
public sealed class DescriptionTests(RunningProgram program)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_description_is_broken_into_lines()
    {
        using var visitor = program.Visitor();
        using var document = JsonDocument.Parse(await visitor.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Cancel));

        string[] said = [.. Descriptions(document.RootElement)];

        Assert.Contains(said, text => text.StartsWith("How many incidents a filter by trigger leaves out", StringComparison.Ordinal));
        Assert.DoesNotContain(
            said, text => text.Contains('\n', StringComparison.Ordinal) || text.Contains("  ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Every_answer_to_a_filter_by_trigger_tells_how_many_suggested_ones_it_leaves_out()
    {
        using var client = program.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Bearer", await program.Services.GetRequiredService<ApiKeyCommands>().CreateAsync("triggers", ["read"], 1, "a test", Cancel));
        string[] calls =
        [
            .. ProgramRoutes.Of(program)
                .Where(route => route.Metadata.GetMetadata<ApiTakes>()?.Names.Contains(Dimension.Trigger.Word) is true)
                .Select(route => route.Pattern())
                .SelectMany(pattern => pattern.Contains("{metric}", StringComparison.Ordinal)
                    ? MetricCatalogue.All.Where(metric => metric.Records == RecordKind.Incidents)
                        .Select(metric => pattern.Replace("{metric}", metric.Id, StringComparison.Ordinal))
                    : [pattern]),
        ];
        Assert.Contains("/api/v1/matrix", calls);

        foreach (var call in calls)
        {
            Assert.True(Tells(await client.GetStringAsync(new Uri($"{call}?trigger=release", UriKind.Relative), Cancel)), call);
            Assert.False(Tells(await client.GetStringAsync(new Uri(call, UriKind.Relative), Cancel)), call);
        }
    }

    private static bool Tells(string answer) => answer.Contains("\"suggested_left_out\":", StringComparison.Ordinal);

    private static IEnumerable<string> Descriptions(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member =>
            member.NameEquals("description") && member.Value.ValueKind == JsonValueKind.String
                ? [member.Value.GetString()!]
                : member.NameEquals("example") ? [] : Descriptions(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Descriptions),
        _ => [],
    };
}
