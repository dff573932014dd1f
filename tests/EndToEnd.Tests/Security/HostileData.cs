using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EndToEnd.Tests.Running;

namespace EndToEnd.Tests.Security;

/// <summary>An organisation every text of which tries to run: sent through the API as anybody with a key could.</summary>
internal sealed class HostileData(HttpClient api)
{
    /// <summary>So many payloads are in one field of an incident whose page is opened.</summary>
    private const int Stretch = 70;

    /// <summary>The file ids of those incidents.</summary>
    public static IReadOnlyList<string> Long { get; } = [.. Payloads.Stretches(Stretch).Select((_, i) => $"long-{i}")];

    public static async Task<HostileData> StoreAsync(RunningApp app)
    {
        var made = await app.Data.RunAsync("create-api-key", "--name", Payloads.All[0], "--scopes", "read,import,write");
        Assert.True(made.ExitCode == 0, made.Error);
        var data = new HostileData(new HttpClient { BaseAddress = new Uri(app.Address, "/api/v1/") });
        data.Api.DefaultRequestHeaders.Authorization = new("Bearer", made.Output.Trim());
        await data.SendAsync(
            "services",
            Payloads.All.Select(payload => new
            {
                name = payload,
                team = payload,
                owner = payload,
                url = payload,
                note = payload,
            })
        );
        await data.SendAsync(
            "journeys",
            Payloads
                .All.Take(60)
                .Select(payload => new
                {
                    name = payload,
                    owner = payload,
                    weight = 7,
                })
        );
        await data.SendAsync(
            "changes",
            Payloads.All.Select(
                (payload, i) =>
                    new
                    {
                        id = payload,
                        at = At(i, -1),
                        kind = "release",
                        service = payload,
                        title = payload,
                        url = payload,
                    }
            )
        );
        await data.SendAsync(
            "incidents",
            Payloads
                .All.Select((payload, i) => Incident($"x{i}", payload, payload, i))
                .Concat(Payloads.Stretches(Stretch).Select((stretch, i) => Incident($"long-{i}", Payloads.All[i], stretch, i)))
        );
        await data.SendAsync(
            "crashes",
            Payloads.All.Select(
                (payload, i) =>
                    new
                    {
                        id = payload,
                        at = At(i, 0),
                        service = payload,
                        exception_type = payload,
                        message = payload,
                        stack = $"at {payload}",
                        release = payload,
                        platform = payload,
                        segment = payload,
                        journey = payload,
                        action = payload,
                        note = payload,
                    }
            )
        );
        await data.SendAsync(
            "sessions",
            Payloads
                .All.Take(60)
                .Select(
                    (payload, i) =>
                        new
                        {
                            time = At(i, 0)[..13] + ":00:00Z",
                            service = payload,
                            total = 100,
                            crashed = 3,
                            release = payload,
                            platform = payload,
                            segment = payload,
                            journey = payload,
                        }
                )
        );
        // Refused: these are kept whole and shown with the reason.
        await data.SendAsync(
            "incidents",
            Payloads.All.Select(payload => new
            {
                id = "r",
                title = payload,
                started_at = payload,
            }),
            "?source=refused"
        );
        await data.WriteAsync();
        return data;
    }

    public HttpClient Api => api;

    private static object Incident(string id, string name, string text, int hours) =>
        new
        {
            id,
            title = name,
            description = text,
            service = name,
            affected_services = new[] { name },
            segment = text,
            journey = name,
            fingerprint = (string?)null,
            change_id = text,
            url = text,
            started_at = At(hours, 0),
            detected_at = At(hours, 0),
            resolved_at = At(hours, 1),
            severity = "sev2",
            category = "logic",
            affected_users = 100,
            active_users = 1000,
            note = text,
            link = text,
        };

    private async Task SendAsync(string kind, IEnumerable<object> records, string query = "")
    {
        using var file = new StringContent(JsonSerializer.Serialize(records), Encoding.UTF8, "application/json");
        using var begun = await api.PostAsync(new Uri($"imports/{kind}{query}", UriKind.Relative), file);
        var id = (await ReadAsync(begun)).GetProperty("id").GetString();
        await Waiting.UntilAsync(
            async () =>
            {
                using var answer = await api.GetAsync(new Uri($"imports/{id}", UriKind.Relative));
                var run = await ReadAsync(answer);
                Assert.NotEqual("failed", run.GetProperty("status").GetString());
                return run.GetProperty("status").GetString() == "succeeded";
            },
            $"the {kind} are in"
        );
    }

    /// <summary>A post-mortem with every payload in every question, line and action, and a person's word on an incident.</summary>
    private async Task WriteAsync()
    {
        var markdown = string.Join("\n\n", Payloads.All);
        using var written = await api.PostAsync(
            new Uri("post-mortems", UriKind.Relative),
            Body(
                new
                {
                    title = Payloads.All[0],
                    incidents = new[] { "1" },
                    sections = new
                    {
                        summary = markdown,
                        impact = markdown,
                        propagation = markdown,
                        detection_gaps = markdown,
                        knowledge_gaps = markdown,
                        structural_change = markdown,
                        contributing_factors = markdown,
                        went_well = markdown,
                        lucky = markdown,
                    },
                    timeline = Payloads.All.Select(
                        (payload, i) =>
                            new
                            {
                                at = At(Payloads.All.Length - i, 0),
                                text = payload,
                                source = "typed",
                            }
                    ),
                    actions = Payloads.All.Select(payload => new
                    {
                        title = payload,
                        kind = "architectural",
                        owner = payload,
                        service = payload,
                        caller = payload,
                        callee = payload,
                        pattern = payload,
                    }),
                }
            )
        );
        await ReadAsync(written);
        using var seen = await api.GetAsync(new Uri("incidents/2", UriKind.Relative));
        await ReadAsync(seen);
        using var patch = new HttpRequestMessage(HttpMethod.Patch, "incidents/2")
        {
            Content = Body(
                new
                {
                    title = Payloads.All[^1],
                    segment = Payloads.All[33],
                    service = Payloads.All[34],
                    journey = Payloads.All[60],
                }
            ),
        };
        patch.Content.Headers.ContentType = new MediaTypeHeaderValue("application/merge-patch+json");
        patch.Headers.TryAddWithoutValidation("If-Match", seen.Headers.ETag!.ToString());
        using var patched = await api.SendAsync(patch);
        await ReadAsync(patched);
    }

    private static StringContent Body(object value) => new(JsonSerializer.Serialize(value), Encoding.UTF8, "application/json");

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    /// <summary>Within the last four weeks, so that every page shows it.</summary>
    private static string At(int index, int hoursAfter) =>
        DateTime
            .UtcNow.Date.AddDays(-1)
            .AddHours(-2 * index + hoursAfter)
            .ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
