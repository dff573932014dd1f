using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using EndToEnd.Tests.Running;
using TestDatabases;

namespace EndToEnd.Tests.Api;

/// <summary>Whoever reads a figure on a page and whoever asks the API read the same number, to the last digit.</summary>
[EitherDatabase]
public sealed partial class PageAgreementTests(SampleApp sample)
{
    private const string Period = "from=2026-01-01&to=2026-04-01";

    [Theory]
    [InlineData("/")]
    [InlineData("/trends")]
    public async Task Every_figure_of_the_page_is_the_APIs(string page)
    {
        var app = await sample.ReadyAsync();
        using var api = await ApiClient.OpenAsync(app, "read");
        using var browser = await app.ClientAsync();
        var html = await browser.GetStringAsync(new Uri($"{page}?{Period}", UriKind.Relative), TestContext.Current.CancellationToken);
        var compared = 0;

        foreach (var metric in FigureAttributes().Matches(html).GroupBy(figure => figure.Groups["metric"].Value))
        {
            var answer = (await api.GetAsync($"metrics/{metric.Key}?{Period}")).Is(HttpStatusCode.OK);
            foreach (var figure in metric)
            {
                if (Find(answer.At("overall"), figure.Groups["field"].Value.Split('.')) is not { } told) continue;
                var shown = figure.Groups["value"].Value;
                Assert.Equal(
                    told.ValueKind == JsonValueKind.Null ? "" : told.GetDouble().ToString("R", CultureInfo.InvariantCulture), shown);
                compared++;
            }
        }

        Assert.True(compared >= 5, $"Only {compared} figures of {page} were found.");
    }

    [Fact]
    public async Task The_matrix_of_the_page_has_the_failure_modes_of_the_API_in_the_same_order()
    {
        var app = await sample.ReadyAsync();
        using var api = await ApiClient.OpenAsync(app, "read");
        using var browser = await app.ClientAsync();

        var html = await browser.GetStringAsync(
            new Uri($"/matrix?{Period}&impact=score", UriKind.Relative), TestContext.Current.CancellationToken);
        var matrix = (await api.GetAsync($"matrix?{Period}&impact=score")).Is(HttpStatusCode.OK);

        var told = matrix.At("items").EnumerateArray().Select(item => item.GetProperty("group").GetString()).ToList();
        Assert.NotEmpty(told);
        var shown = ModeLinks().Matches(html).Select(link => link.Groups[1].Value).Distinct().ToList();
        Assert.Equal(told.Take(5), shown.Where(told.Contains).Take(5));
    }

    /// <summary>A field of the answer; null where the API does not tell it.</summary>
    private static JsonElement? Find(JsonElement json, string[] path)
    {
        foreach (var step in path)
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(step, out json)) return null;
        return json;
    }

    [GeneratedRegex("data-figure=\"(?<metric>[a-z-]+)\\.(?<field>[a-z0-9_.]+)\" data-value=\"(?<value>[^\"]*)\"")]
    private static partial Regex FigureAttributes();

    [GeneratedRegex("""mode=(\d+)""")]
    private static partial Regex ModeLinks();
}
